/** Stake: keys, shares, children, locks, and what root earns. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.stake;
