/** The public randomness beacon. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.drand;
