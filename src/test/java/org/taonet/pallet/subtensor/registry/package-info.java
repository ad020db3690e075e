/** Tests of who joins and who goes. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.registry;
