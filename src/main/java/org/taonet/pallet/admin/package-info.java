/** AdminUtils: what root and owners of subnets set, one class a theme. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.admin;
