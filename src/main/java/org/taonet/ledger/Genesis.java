package org.taonet.ledger;

import java.util.Map;
import org.taonet.state.Changes;
import org.taonet.unit.Bytes;

/**
 * What a ledger starts with: its first block, the whole state after it, its rows for people, and small facts.
 *
 * @param foreignRoot whether the first header's root is not that of the state: of a chain forked from elsewhere, whose
 *     state here is only what is local
 */
public record Genesis(BlockRecord block, Changes state, Decoded rows, Map<String, Bytes> facts, boolean foreignRoot) {
    /** Of a chain's own genesis. */
    public static Genesis of(BlockRecord block, Changes state, Map<String, Bytes> facts) {
        return new Genesis(block, state, Decoded.NONE, facts, false);
    }
}
