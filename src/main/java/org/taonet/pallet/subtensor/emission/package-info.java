/** What blocks mint and subnets pay out. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.emission;
