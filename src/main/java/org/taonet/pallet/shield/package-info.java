/** Extrinsics encrypted for a block's author. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.shield;
