/** Calls made at a later block. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.scheduler;
