/** What clients ask SubtensorModule through runtime APIs. Mirrors pallets/subtensor/src/rpc_info. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.info;
