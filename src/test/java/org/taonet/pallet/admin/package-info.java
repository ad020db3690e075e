/** Tests of what root and owners of subnets set. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.admin;
