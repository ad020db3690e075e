package org.taonet.ledger;

import org.taonet.unit.Hash32;

/** A name for a block to go back to; made: milliseconds since 1970. */
public record Snapshot(String name, long block, Hash32 hash, long madeMillis) {}
