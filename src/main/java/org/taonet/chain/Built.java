package org.taonet.chain;

import org.taonet.state.Changes;

/** A block that was built or executed: the head it makes, its receipts, what it changed since what was kept before. */
public record Built(Head head, Receipts receipts, Changes changes) {
    public Block block() {
        return head.block();
    }

    Ledger.Entry entry() {
        return new Ledger.Entry(head.block(), receipts, changes, head);
    }
}
