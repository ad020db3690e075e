/** Subnets: what they are, when their epochs run, what may be set. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.subnet;
