/** The epoch beside a slow one that is written from the rules. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.epoch;
