/**
 * Wallets as Bittensor's tools keep them in {@code ~/.bittensor/wallets}: key files, their locks, polkadot-js exports,
 * signatures of messages, names of accounts. Files alone: nothing here asks a chain or a person.
 */
@org.jspecify.annotations.NullMarked
package org.taonet.wallet;
