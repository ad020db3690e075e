/**
 * The chain as a sequence of blocks over states: building a block and executing a foreign one (one path), the head and
 * the states behind it, the pool of what waits to get in, chain time. Ports: ledger, clock, runtimes.
 */
@org.jspecify.annotations.NullMarked
package org.taonet.chain;
