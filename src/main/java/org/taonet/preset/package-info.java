/** What this binary carries, put together of pallets: runtimes, their APIs and extensions, and chains to begin with. */
@org.jspecify.annotations.NullMarked
package org.taonet.preset;
