/** Orders at a price. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.limitorders;
