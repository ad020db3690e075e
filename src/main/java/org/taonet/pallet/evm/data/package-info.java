/** What Ethereum's blocks, transactions and receipts are made of. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.evm.data;
