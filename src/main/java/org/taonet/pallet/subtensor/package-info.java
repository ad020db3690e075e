/** The pallet SubtensorModule, one class a concept. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor;
