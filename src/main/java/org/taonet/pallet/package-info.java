/** The pallets of the chain, one class a concept: storage, calls, events, errors and rules together. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet;
