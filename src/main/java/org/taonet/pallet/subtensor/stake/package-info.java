/** Stake on hotkeys: bought, moved, lent, locked, claimed. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.stake;
