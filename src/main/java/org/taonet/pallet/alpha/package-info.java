/** Upstream's pallet AlphaAssets: how much of each subnet's alpha there is. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.alpha;
