/** What every pallet is declared with, and what executes blocks: calls, events, faults, weights, fees, metadata. */
@org.jspecify.annotations.NullMarked
package org.taonet.runtime;
