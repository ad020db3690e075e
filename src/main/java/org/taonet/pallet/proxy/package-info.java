/** Accounts that act for others. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.proxy;
