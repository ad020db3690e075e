/** The pools that turn TAO into a subnet's alpha and back: upstream's pallet swap. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.swap;
