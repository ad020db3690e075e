/** Runtime metadata as a client reads it, and values, storage keys and extrinsics encoded and decoded by it. */
@org.jspecify.annotations.NullMarked
package org.taonet.metadata;
