/** WebAssembly contracts. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.contracts;
