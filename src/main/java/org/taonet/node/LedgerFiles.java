package org.taonet.node;

import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taonet.chain.Block;
import org.taonet.chain.Head;
import org.taonet.chain.Import;
import org.taonet.chain.Ledger.Stored;
import org.taonet.chain.Receipts;
import org.taonet.chain.Rules;
import org.taonet.chain.Runtimes;
import org.taonet.ledger.BlockRecord;
import org.taonet.ledger.Check;
import org.taonet.ledger.Decoded;
import org.taonet.ledger.Ledger;
import org.taonet.pallet.Aura;
import org.taonet.primitive.Header;
import org.taonet.primitive.Signatures;
import org.taonet.runtime.BlockRefused;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.InvariantBroken;
import org.taonet.runtime.Invariants;
import org.taonet.state.Changes;
import org.taonet.state.Forked;
import org.taonet.state.Reader;
import org.taonet.state.State;
import org.taonet.state.Trie;
import org.taonet.unit.Bytes;

/** What a ledger's owner does to the file that needs the chain's rules: execute blocks again, decode rows anew. */
public final class LedgerFiles {
    private LedgerFiles() {}

    /** The preset that a ledger began with; empty where it does not say. */
    public static String preset(Ledger ledger) {
        return ledger.fact(FileLedger.PRESET).map(Bytes::text).orElse("");
    }

    /**
     * Executes blocks again, by the runtimes that this program carries, every signature included; and looks at the
     * whole state after each, if asked to.
     */
    public static Check.Replay replay(Ledger ledger, boolean paranoid) {
        Runtimes runtimes = org.taonet.preset.Runtimes::of;
        Rules rules = Rules.of(runtimes, Signatures.PLAIN);
        Optional<Reader> under = Fork.under(ledger);
        return (block, kept, recorded) -> {
            State before = over(kept, under);
            Block parent = stored(ledger.block(block.number() - 1)
                            .orElseThrow(() -> new BlockRefused("its parent is not kept")))
                    .block();
            Stored stored = stored(block);
            try {
                Head head = new Head(parent, before, runtimes.of(before), Changes.NONE);
                Head after = Import.replay(head, stored, rules).head();
                if (paranoid) {
                    new Invariants(after.runtime()).check(after.state(), after.number());
                }
                return null;
            } catch (BlockRefused | InvariantBroken | IllegalStateException differs) {
                return Objects.requireNonNullElse(differs.getMessage(), "it cannot be executed again");
            }
        };
    }

    /** Makes rows for people of a ledger's blocks, in order. */
    public static Decoded.Decoder decoder(Ledger ledger) {
        Rows rows = new Rows(org.taonet.preset.Runtimes::of);
        Optional<Reader> under = Fork.under(ledger);
        State oldest = over(ledger.stateAt(ledger.oldest()), under);
        Followed before = new Followed(oldest, FrameSystem.CODE, Aura.AUTHORITIES.key());
        // Two blocks in a row may have the very same events: then the second one's are no change.
        Followed events = new Followed(oldest, FrameSystem.EVENTS.key());
        return (block, kept) -> {
            Changes changes = under.isPresent() ? Forked.unmarked(kept) : kept;
            events.follow(changes);
            Decoded decoded = rows.of(block, events.value(FrameSystem.EVENTS.key()), before);
            before.follow(changes);
            return decoded;
        };
    }

    private static State over(Trie kept, Optional<Reader> under) {
        return under.isPresent() ? new Forked(kept, under.get()) : kept;
    }

    private static Stored stored(BlockRecord record) {
        Header header = Header.CODEC.read(record.header().shared());
        return new Stored(new Block(record.hash(), header, record.extrinsics()), Receipts.of(record.receipts()));
    }

    /** A few values of a state, from block to block. */
    private static final class Followed implements Reader {
        private final TreeMap<byte[], byte @Nullable []> now = Changes.sorted();

        Followed(Reader oldest, byte[]... keys) {
            for (byte[] key : keys) {
                now.put(key, oldest.get(key));
            }
        }

        Optional<byte[]> value(byte[] key) {
            return Optional.ofNullable(now.get(key));
        }

        void follow(Changes changes) {
            for (int i = 0; i < changes.size(); i++) {
                if (now.containsKey(changes.key(i))) {
                    now.put(changes.key(i), changes.value(i));
                }
            }
        }

        @Override
        public byte @Nullable [] get(byte[] wanted) {
            return now.get(wanted);
        }

        @Override
        public byte @Nullable [] nextKey(byte[] after) {
            return null;
        }
    }
}
