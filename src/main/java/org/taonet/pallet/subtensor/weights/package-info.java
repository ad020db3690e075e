/** What validators think of miners: set, committed, revealed. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.weights;
