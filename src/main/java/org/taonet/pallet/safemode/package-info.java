/** Keeping most calls out while something is wrong. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.safemode;
