package org.taonet.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.taonet.ledger.Bases.Base;
import org.taonet.ledger.BlockLog.Place;
import org.taonet.state.Changes;
import org.taonet.state.Cursor;
import org.taonet.state.Pages;
import org.taonet.state.StateGone;
import org.taonet.state.Trie;
import org.taonet.unit.Hash32;

/**
 * The whole truth about a ledger: the file's structure, that every header hashes to its block's hash and names its
 * parent, that every change set leads from one header's root to the next one's, and that every page has the hash it is
 * named by.
 */
public final class Check {
    private static final int MOST_PROBLEMS = 50;
    private static final long PAGE_BUDGET = 64L << 20;
    private static final int BLOCKS_A_MARK = 1000;

    /** Executes a block again; the chain's part of a check. */
    @FunctionalInterface
    public interface Replay {
        /** What is wrong with a block's recorded changes, given the state before it; null when nothing is. */
        @Nullable
        String problem(BlockRecord block, Trie before, Changes recorded);
    }

    /** What was looked at, and what is wrong with it; fine when {@code problems} is empty. */
    public record Report(long blocks, long states, List<String> problems) {
        /** Whether nothing is wrong. */
        public boolean fine() {
            return problems.isEmpty();
        }
    }

    private final Ledger ledger;
    private final @Nullable Replay replay;
    private final LongConsumer progress;
    private final List<String> problems = new ArrayList<>();
    /** A state in place takes no memory: where there is one, the walk goes on from it. */
    private final Map<Long, Base> inPlace = new HashMap<>();

    private Check(Ledger ledger, @Nullable Replay replay, LongConsumer progress) {
        this.ledger = ledger;
        this.replay = replay;
        this.progress = progress;
    }

    /** Checks all; executes blocks again if that is given; progress gets block numbers. */
    public static Report run(Ledger ledger, @Nullable Replay replay, LongConsumer progress) {
        return new Check(ledger, replay, progress).run();
    }

    private Report run() {
        ledger
                .readers()
                .use(session -> session.database.rows("PRAGMA integrity_check(10)", row -> row.getString(1)))
                .stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> problem("file: " + line));
        List<Base> bases = ledger.readers().use(session -> session.bases.all());
        bases.forEach(this::checkPages);
        bases.forEach(base -> inPlace.put(base.block(), base));
        long blocks = bases.isEmpty() ? 0 : checkBlocks(bases.getFirst());
        return new Report(blocks, bases.size(), List.copyOf(problems));
    }

    private void problem(String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(text);
        }
    }

    private void checkPages(Base base) {
        try {
            Pages pages = new Pages(new States.Stored(base, ledger.readers()), PAGE_BUDGET, true);
            Trie state = Trie.open(base.root(), pages);
            for (Cursor all = state.cursor(new byte[0], null); all.next(); ) {
                all.value();
            }
        } catch (StateGone | LedgerException e) {
            problem("state of block " + base.block() + ": " + e.getMessage());
        }
    }

    /** From the oldest state on, block by block. */
    private long checkBlocks(Base oldest) {
        Place head = Objects.requireNonNull(
                ledger.readers().<@Nullable Place>use(session -> session.log.head()), "a ledger has a head");
        boolean foreign = ledger.isForeign(oldest.block());
        @Nullable Trie state = ledger.states().open(oldest);
        @Nullable Hash32 parent = null;
        for (long number = oldest.block(); number <= head.number(); number++) {
            try {
                Found found = find(number);
                if (parent != null && !found.block.parent().equals(parent)) {
                    problem("block " + number + ": its parent is not block " + (number - 1));
                }
                parent = found.block.hash();
                if (!foreignFirst(foreign, number, oldest) && !found.block.hasItsExtrinsics()) {
                    problem("block " + number + ": its extrinsics are not those of its header");
                }
                if (number == oldest.block()) {
                    if (!foreign && !found.block.stateRoot().equals(oldest.root())) {
                        problem("block " + number + ": its header has another root than its state");
                    }
                } else if (state != null) {
                    state = step(state, found);
                }
            } catch (LedgerException | StateGone e) {
                problem(e.getMessage() == null ? "block " + number : "block " + number + ": " + e.getMessage());
                parent = null;
                state = null;
            }
            if (number % BLOCKS_A_MARK == 0) {
                progress.accept(number);
            }
        }
        return head.number() - oldest.block() + 1;
    }

    /** A fork keeps no extrinsics of the block it begins at. */
    private static boolean foreignFirst(boolean foreign, long number, Base oldest) {
        return foreign && number == oldest.block();
    }

    private record Found(BlockRecord block, Changes changes) {}

    private Found find(long number) {
        return ledger.readers()
                .use(session -> new Found(
                        Objects.requireNonNull(session.log.block(number), "a block of the log"),
                        Objects.requireNonNull(session.log.changes(number), "its changes")));
    }

    private @Nullable Trie step(Trie before, Found found) {
        long number = found.block.number();
        Trie after = before.with(found.changes);
        if (!after.root().equals(found.block.stateRoot())) {
            problem("block " + number + ": its changes give the root " + after.root() + ", its header says "
                    + found.block.stateRoot());
            return null;
        }
        String wrong = replay == null ? null : replay.problem(found.block, before, found.changes);
        if (wrong != null) {
            problem("block " + number + ": " + wrong);
        }
        Base base = inPlace.get(number);
        return base == null ? after : ledger.states().open(base);
    }
}
