package org.taonet.ledger;

import org.taonet.unit.Hash32;

/** A block by its number and hash. */
public record BlockRef(long number, Hash32 hash) {}
