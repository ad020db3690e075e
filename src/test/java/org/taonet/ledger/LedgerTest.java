package org.taonet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.ledger.LedgerException.Kind;
import org.taonet.state.Changes;
import org.taonet.state.Trie;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** The ledger against maps: what was appended is there, at every block, whatever was moved, reverted and reopened. */
class LedgerTest {
    /** The checkpoint moves all the time. */
    private static final Options RESTLESS = Options.COMMAND.settling(2000);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("ledger.db");
    }

    @Test
    void keepsWhatWasAppended() {
        TestChain chain = new TestChain(1, 100, 5);
        try (Ledger ledger = chain.create(file(), Options.COMMAND)) {
            for (int i = 0; i < 20; i++) {
                TestChain.Made made = chain.next(0);
                ledger.append(made.block(), made.changes(), made.rows());
            }
            assertSame(ledger, chain);
        }
        try (Ledger ledger = Ledger.read(file())) {
            assertSame(ledger, chain);
            assertThat(ledger.fact("preset")).contains(Bytes.utf8("test"));
            assertThat(ledger.fact("nothing")).isEmpty();
            assertThat(ledger.block(21)).isEmpty();
            assertThat(ledger.block(Hash32.ZERO)).isEmpty();
            assertThat(ledger.numberOf(chain.at(7).block().hash())).contains(7L);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void survivesAnyOrderOfActs(long seed) {
        Acts acts = new Acts(seed);
        try {
            for (int act = 0; act < 150; act++) {
                acts.one(act);
                acts.compare();
            }
            assertSame(acts.ledger, acts.chain);
            assertThat(Check.run(acts.ledger, null, _ -> {}).problems()).isEmpty();
        } finally {
            acts.ledger.close();
        }
        try (Ledger again = Ledger.read(file())) {
            assertSame(again, acts.chain);
        }
    }

    /** A ledger and what it should be, through acts by a seed. */
    private final class Acts {
        private final Random random;
        private final TestChain chain;
        private final Map<String, Long> snapshots = new TreeMap<>();
        private Ledger ledger;

        Acts(long seed) {
            random = new Random(seed);
            chain = new TestChain(seed, 300, 12);
            ledger = chain.create(file(), RESTLESS);
        }

        void one(int act) {
            switch (random.nextInt(12)) {
                case 0 -> ledger.settle();
                case 1 -> {
                    ledger.close();
                    ledger = Ledger.open(file(), RESTLESS);
                }
                case 2 -> {
                    long block = random.nextLong(chain.blocks.size());
                    snapshots.put("s" + act % 4, block);
                    ledger.snapshot("s" + act % 4, block);
                }
                case 3 -> revertToOneOfThree();
                case 4 -> {
                    long block = Math.max(0, chain.head().block().number() - random.nextInt(4));
                    ledger.revertTo(block);
                    reverted(block);
                }
                case 5 -> {
                    List<Entry> entries = new ArrayList<>();
                    for (int i = 0; i < 5; i++) {
                        entries.add(chain.next(act).entry());
                    }
                    ledger.appendAll(entries);
                }
                case 6 -> assertState(ledger, chain.at(random.nextLong(chain.blocks.size())));
                default -> {
                    TestChain.Made made = chain.next(act);
                    ledger.append(made.block(), made.changes(), made.rows());
                }
            }
        }

        private void revertToOneOfThree() {
            if (random.nextInt(3) == 0 && !snapshots.isEmpty()) {
                String name = new ArrayList<>(snapshots.keySet()).get(random.nextInt(snapshots.size()));
                long block = snapshots.get(name);
                assertThat(ledger.revert(name).number()).isEqualTo(block);
                reverted(block);
            }
        }

        private void reverted(long block) {
            chain.revertTo(block);
            snapshots.values().removeIf(number -> number > block);
        }

        void compare() {
            BlockRecord head = chain.head().block();
            assertThat(ledger.head()).isEqualTo(new BlockRef(head.number(), head.hash()));
            Map<String, Long> kept = new TreeMap<>();
            ledger.snapshots().forEach(each -> kept.put(each.name(), each.block()));
            assertThat(kept).isEqualTo(snapshots);
        }
    }

    @Test
    void keepsOlderStatesWithinReach() {
        TestChain chain = new TestChain(5, 200, 40);
        try (Ledger ledger = chain.create(file(), RESTLESS)) {
            // Each block rewrites much: change sets soon outgrow the state, and keyframes must stay behind.
            for (int i = 0; i < 120; i++) {
                TreeMap<byte[], byte[]> changed = Changes.sorted();
                for (int k = 1; k < 60; k++) {
                    byte[] value = new byte[3000];
                    new Random(i * 1000L + k).nextBytes(value);
                    changed.put(TestChain.key(k), value);
                }
                TestChain.Made made = chain.add(Changes.of(changed));
                ledger.append(made.block(), made.changes(), Decoded.NONE);
                if (i % 5 == 0) {
                    ledger.settle();
                }
            }
            Info info = Maintenance.info(ledger);
            assertThat(info.keyframes()).hasSizeBetween(3, 10);
            for (long number : List.of(0L, 1L, 37L, 60L, 93L, 120L)) {
                assertState(ledger, chain.at(number));
            }
            ledger.revertTo(60);
            chain.revertTo(60);
            TestChain.Made made = chain.next(1);
            ledger.append(made.block(), made.changes(), Decoded.NONE);
            ledger.settle();
            assertThat(Check.run(ledger, null, _ -> {}).problems()).isEmpty();
            assertState(ledger, chain.head());
        }
    }

    @Test
    void pagesThatNobodyNeedsGo() {
        TestChain chain = new TestChain(6, 2000, 30);
        long before;
        try (Ledger ledger = chain.create(file(), RESTLESS)) {
            before = pages(ledger);
            for (int i = 0; i < 200; i++) {
                TestChain.Made made = chain.next(0);
                ledger.append(made.block(), made.changes(), Decoded.NONE);
            }
        }
        try (Ledger ledger = Ledger.open(file(), RESTLESS)) {
            ledger.settle();
        }
        try (Ledger ledger = Ledger.read(file())) {
            assertThat(Maintenance.info(ledger).keyframes()).containsExactly(0L);
            assertThat(pages(ledger))
                    .as("genesis and the newest state, not all between")
                    .isLessThan(before * 3);
            assertState(ledger, chain.head());
            assertState(ledger, chain.at(0));
        }
    }

    private static long pages(Ledger ledger) {
        return ledger.readers().use(session -> session.database.number("SELECT count(*) FROM pages"));
    }

    @Test
    void aStateInUseKeepsItsPages() {
        TestChain chain = new TestChain(7, 2000, 30);
        try (Ledger ledger = chain.create(file(), Options.COMMAND.keeping(1))) {
            Trie old = ledger.state();
            for (int i = 0; i < 60; i++) {
                TestChain.Made made = chain.next(0);
                ledger.append(made.block(), made.changes(), Decoded.NONE);
                if (i % 10 == 9) {
                    ledger.settle();
                }
            }
            assertThat(ledger.oldest()).isEqualTo(60);
            assertThat(Maintenance.info(ledger).keyframes()).isEmpty();
            chain.at(0).state().forEach((key, value) -> assertThat(old.get(key)).isEqualTo(value));
        }
    }

    @Test
    void aPageThatComesBackStays() {
        TestChain chain = new TestChain(12, 500, 5);
        try (Ledger ledger = chain.create(file(), Options.COMMAND)) {
            Trie held = null;
            for (int value : new int[] {1, 2, 1, 2, 1}) {
                TreeMap<byte[], byte[]> changed = Changes.sorted();
                changed.put(TestChain.key(1), new byte[] {(byte) value});
                TestChain.Made made = chain.add(Changes.of(changed));
                ledger.append(made.block(), made.changes(), Decoded.NONE);
                ledger.settle();
                held = held == null ? ledger.state() : held; // keeps the pages of the first 1 where they are
                assertState(ledger, made);
            }
            assertThat(held.get(TestChain.key(1))).containsExactly(1);
        }
        Ledger.open(file(), Options.COMMAND).close();
        try (Ledger ledger = Ledger.read(file())) {
            assertSame(ledger, chain);
            assertThat(Check.run(ledger, null, _ -> {}).problems()).isEmpty();
        }
    }

    @Test
    void prunesAllButTheLastBlocksAndWhatSnapshotsName() {
        TestChain chain = new TestChain(8, 100, 10);
        try (Ledger ledger = chain.create(file(), RESTLESS.keeping(10))) {
            for (int i = 0; i < 100; i++) {
                TestChain.Made made = chain.next(0);
                ledger.append(made.block(), made.changes(), made.rows());
                if (i == 60) {
                    ledger.snapshot("keep", 55);
                }
            }
            ledger.settle();
            assertThat(ledger.oldest()).isEqualTo(55);
            assertState(ledger, chain.at(55));
            ledger.dropSnapshot("keep");
            ledger.settle();
            assertThat(ledger.oldest()).isEqualTo(91);
            assertThat(ledger.block(90)).isEmpty();
            assertThat(ledger.hashOf(90)).isEmpty();
            assertThat(ledger.numberOf(chain.at(90).block().hash())).isEmpty();
            assertThatThrownBy(() -> ledger.stateAt(90)).hasMessageContaining("not in the ledger");
            assertThatThrownBy(() -> ledger.revertTo(90)).hasMessageContaining("pruned");
            for (long number = 91; number <= 100; number++) {
                assertBlock(ledger, chain.at(number));
                assertState(ledger, chain.at(number));
            }
            assertThat(Check.run(ledger, null, _ -> {}).problems()).isEmpty();
        }
    }

    @Test
    void refusesWhatDoesNotFollowTheHead() {
        TestChain chain = new TestChain(9, 10, 3);
        try (Ledger ledger = chain.create(file(), Options.COMMAND)) {
            chain.next(0);
            TestChain.Made second = chain.next(0);
            assertThatThrownBy(() -> ledger.append(second.block(), second.changes(), Decoded.NONE))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("does not follow the head, block 0");
            assertThatThrownBy(() -> ledger.appendAll(
                            List.of(chain.at(1).entry(), chain.at(1).entry())))
                    .hasMessageContaining("does not follow");
            assertThat(ledger.head().number()).as("all or none").isZero();
            ledger.appendAll(List.of(chain.at(1).entry(), chain.at(2).entry()));
            assertSame(ledger, chain);
        }
    }

    @Test
    void aReaderSeesOneMoment() {
        TestChain chain = new TestChain(10, 500, 10);
        try (Ledger ledger = chain.create(file(), RESTLESS.keeping(1))) {
            try (Ledger reader = Ledger.read(file())) {
                for (int i = 0; i < 50; i++) {
                    TestChain.Made made = chain.next(0);
                    ledger.append(made.block(), made.changes(), made.rows());
                    ledger.settle();
                }
                assertThat(reader.head().number()).isZero();
                assertState(reader, chain.at(0));
                assertThatThrownBy(() -> reader.putFact("a", Bytes.EMPTY))
                        .isInstanceOfSatisfying(
                                LedgerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED));
            }
        }
    }

    @Test
    void movesTheCheckpointBesideAppends() {
        TestChain chain = new TestChain(11, 3000, 30);
        Options node = new Options(Options.NODE.lockTimeout(), "", 0, 1 << 20, 3000, true);
        try (Ledger ledger = chain.create(file(), node)) {
            for (int i = 0; i < 300; i++) {
                TestChain.Made made = chain.next(i);
                ledger.append(made.block(), made.changes(), made.rows());
                if (i % 50 == 49) {
                    ledger.revertTo(made.block().number() - 20);
                    chain.revertTo(made.block().number() - 20);
                }
                if (i % 7 == 0) {
                    assertState(ledger, chain.at(chain.head().block().number() / 2));
                }
            }
            assertThat(ledger.problem()).isEmpty();
        }
        try (Ledger ledger = Ledger.open(file(), Options.COMMAND)) {
            assertThat(Maintenance.info(ledger).checkpoint()).isPositive();
            assertSame(ledger, chain);
            assertThat(Check.run(ledger, null, _ -> {}).problems()).isEmpty();
        }
    }

    static void assertSame(Ledger ledger, TestChain chain) {
        assertThat(ledger.head().hash()).isEqualTo(chain.head().block().hash());
        for (TestChain.Made made : chain.blocks) {
            assertBlock(ledger, made);
        }
        for (int i = 0; i < chain.blocks.size(); i += 1 + chain.blocks.size() / 10) {
            assertState(ledger, chain.blocks.get(i));
        }
        assertState(ledger, chain.head());
    }

    private static void assertBlock(Ledger ledger, TestChain.Made made) {
        long number = made.block().number();
        assertThat(ledger.block(number)).contains(made.block());
        assertThat(ledger.hashOf(number)).contains(made.block().hash());
        Changes changes = ledger.changes(number).orElseThrow();
        assertThat(changes.size()).isEqualTo(made.changes().size());
        for (int i = 0; i < changes.size(); i++) {
            assertThat(changes.key(i)).isEqualTo(made.changes().key(i));
            assertThat(changes.value(i)).isEqualTo(made.changes().value(i));
        }
    }

    static void assertState(Ledger ledger, TestChain.Made made) {
        Trie state = ledger.stateAt(made.block().number());
        assertThat(state.root()).isEqualTo(made.block().stateRoot());
        Changes all = state.pairs(new byte[0]);
        assertThat(all.size()).isEqualTo(made.state().size());
        int i = 0;
        for (Map.Entry<byte[], byte[]> entry : made.state().entrySet()) {
            assertThat(all.key(i)).isEqualTo(entry.getKey());
            assertThat(all.value(i++)).isEqualTo(entry.getValue());
        }
    }
}
