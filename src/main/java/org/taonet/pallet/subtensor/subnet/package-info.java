/** SubtensorModule's ground floor: subnets, what is set for them, their pools, and who did what when. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.subnet;
