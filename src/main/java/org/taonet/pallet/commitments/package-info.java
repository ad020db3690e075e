/** Data that hotkeys publish in their subnets. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.commitments;
