/** The Ethereum side of the chain: blocks, virtual machine, price of gas. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.evm;
