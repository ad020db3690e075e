/** Accounts of several owners. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.multisig;
