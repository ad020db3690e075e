/** Bytes known by their hash. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.preimage;
