package org.taonet.ledger;

import org.taonet.state.Changes;

/** A block to append: itself, what it changed in the state, and its rows for people. */
public record Entry(BlockRecord block, Changes changes, Decoded rows) {}
