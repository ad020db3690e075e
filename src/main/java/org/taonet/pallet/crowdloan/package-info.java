/** Money raised together. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.crowdloan;
