/** Who joins and who goes: neurons of subnets and of root, and subnets themselves. */
@NullMarked
package org.taonet.pallet.subtensor.registry;

import org.jspecify.annotations.NullMarked;
