/** The epoch: how a subnet's weights become bonds, incentives and dividends. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.epoch;
