package org.taonet.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/** Typed items: keys as upstream's, values with defaults, walks, counts. */
class ItemTest {
    private static final StoragePrefix SYSTEM = StoragePrefix.of("System");
    private static final StoragePrefix ON = StoragePrefix.of("SubtensorModule");

    private static final StorageValue<Long> NUMBER = SYSTEM.value("Number", Codecs.U32, 0L, "");
    private static final StorageMap<AccountId, Rao> ACCOUNT =
            SYSTEM.map("Account", Hasher.BLAKE2_128_CONCAT, Codecs.ACCOUNT, Codecs.RAO, new Rao(7), "");
    private static final StorageMap<Integer, Long> MAYBE =
            ON.map("Maybe", Hasher.TWOX_64_CONCAT, Codecs.U16, Codecs.U64, "");
    private static final StorageDoubleMap<Integer, AccountId, List<Integer>> KEYS = ON.doubleMap(
            "Keys",
            Hasher.IDENTITY,
            Codecs.U16,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.list(Codecs.U16),
            List.of(),
            "");
    private static final StorageTripleMap<Integer, Integer, Integer, Long> TRIPLE = ON.tripleMap(
            "Triple",
            List.of(Hasher.IDENTITY, Hasher.TWOX_64_CONCAT, Hasher.BLAKE2_128_CONCAT),
            Codecs.U8,
            Codecs.U16,
            Codecs.U16,
            Codecs.U64,
            3L,
            "");
    private static final CountedMap<Integer, Long> COUNTED =
            ON.countedMap("Counted", Hasher.TWOX_64_CONCAT, Codecs.U16, Codecs.U64, 0L, "");
    private static final AccountId ALICE =
            AccountId.fromHex("0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d");

    private final Overlay on = new Overlay(Trie.EMPTY);

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Keys that every Substrate client knows by heart. */
    @Test
    void keysAreUpstreams() {
        assertThat(hex(NUMBER.key())).isEqualTo("26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac");
        assertThat(hex(ACCOUNT.key(ALICE)))
                .isEqualTo("26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9"
                        + "de1e86a9a8c739864cf3cc5ec2bea59f"
                        + "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d");
        assertThat(hex(MAYBE.key(1)).substring(64)).isEqualTo(hex(Hasher.TWOX_64_CONCAT.hash(new byte[] {1, 0})));
        assertThat(KEYS.key(258, ALICE)).hasSize(32 + 2 + 48);
        assertThat(hex(KEYS.key(258, ALICE)).substring(64, 68)).isEqualTo("0201");
        assertThat(COUNTED.counter().name()).isEqualTo("CounterForCounted");
    }

    @Test
    void whatMetadataReads() {
        assertThat(ACCOUNT.defaultBytes()).containsExactly(7, 0, 0, 0, 0, 0, 0, 0);
        assertThat(MAYBE.defaultBytes()).containsExactly(0);
        assertThat(MAYBE.isOptional()).isTrue();
        assertThat(ACCOUNT.isOptional()).isFalse();
        assertThat(ACCOUNT.keyType()).isEqualTo(Codecs.ACCOUNT.type());
        assertThat(KEYS.keyType()).isEqualTo(new TypeDef.Tuple(List.of(TypeDef.U16, Codecs.ACCOUNT.type())));
        assertThat(TRIPLE.decodeKeys(TRIPLE.key(1, 2, 3))).containsExactly(1, 2, 3);
        assertThat(Hasher.values()[5].label()).isEqualTo("Twox64Concat");
    }

    @Test
    void valuesAndDefaults() {
        assertThat(ACCOUNT.get(on, ALICE)).isEqualTo(new Rao(7));
        assertThat(ACCOUNT.find(on, ALICE)).isEmpty();
        assertThat(ACCOUNT.mutate(on, ALICE, rao -> new Rao(rao.bits() + 1))).isEqualTo(new Rao(8));
        assertThat(ACCOUNT.take(on, ALICE)).isEqualTo(new Rao(8));
        assertThat(ACCOUNT.exists(on, ALICE)).isFalse();
        assertThatThrownBy(() -> MAYBE.get(on, 1)).hasMessageContaining("SubtensorModule.Maybe");
        MAYBE.mutateExists(on, 1, was -> was.isEmpty() ? Optional.of(5L) : Optional.empty());
        assertThat(MAYBE.find(on, 1)).contains(5L);
        MAYBE.mutateExists(on, 1, was -> was.isEmpty() ? Optional.of(5L) : Optional.empty());
        assertThat(MAYBE.find(on, 1)).isEmpty();
        KEYS.append(on, 1, ALICE, Codecs.U16, 40);
        KEYS.append(on, 1, ALICE, Codecs.U16, 41);
        assertThat(KEYS.get(on, 1, ALICE)).containsExactly(40, 41);
        assertThat(KEYS.count(on, 1, ALICE)).isEqualTo(2);
        assertThat(TRIPLE.get(on, 1, 2, 3)).isEqualTo(3L);
    }

    /** As FRAME: what follows a value is ignored, what is no value reads as none. */
    @Test
    void readingIsLenient() {
        on.put(NUMBER.key(), new byte[] {1, 0, 0, 0, 9});
        assertThat(NUMBER.get(on)).isEqualTo(1);
        on.put(NUMBER.key(), new byte[] {1, 0});
        assertThat(NUMBER.get(on)).isZero();
        assertThat(NUMBER.find(on)).isEmpty();
        assertThat(NUMBER.exists(on)).isTrue();
    }

    @Test
    void aPresetsDefaultStandsForTheDeclaredOne() {
        Store preset = new Overlay(Trie.EMPTY) {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T defaultOf(StorageItem item, T declared) {
                return item == ACCOUNT ? (T) new Rao(99) : declared;
            }
        };
        assertThat(ACCOUNT.get(preset, ALICE)).isEqualTo(new Rao(99));
        assertThat(NUMBER.get(preset)).isZero();
    }

    @Test
    void walksAreInTheOrderOfStorageKeys() {
        Random random = new Random(5);
        SortedMap<byte[], Integer> expected = Changes.sorted();
        SortedMap<byte[], Integer> under = Changes.sorted();
        for (int i = 0; i < 200; i++) {
            int key = random.nextInt(65536);
            MAYBE.put(on, key, (long) key);
            expected.put(MAYBE.key(key), key);
            TRIPLE.put(on, i & 1, i & 2, key, (long) i);
            if ((i & 3) == 3) {
                under.put(TRIPLE.key(1, 2, key), key);
            }
        }
        on.put(concat(MAYBE.prefix(), new byte[3]), new byte[] {1});
        List<Integer> walked = new ArrayList<>();
        MAYBE.iterate(on).forEach(entry -> walked.add(entry.key()));
        assertThat(walked).containsExactlyElementsOf(expected.values());
        List<Integer> triples = new ArrayList<>();
        TRIPLE.iteratePrefix(on, 1, 2).forEach(entry -> triples.add(entry.third()));
        assertThat(triples).containsExactlyElementsOf(under.values());
        assertThat(count(TRIPLE.iterate(on)))
                .isEqualTo(count(TRIPLE.iteratePrefix(on, 0)) + count(TRIPLE.iteratePrefix(on, 1)));
        TRIPLE.clearPrefix(on, 1, 2, -1);
        assertThat(count(TRIPLE.iteratePrefix(on, 1, 2))).isZero();
        assertThat(count(TRIPLE.iteratePrefix(on, 1))).isPositive();
    }

    /** Removing what one walks over, and writing ahead, is allowed. */
    @Test
    void aWalkSeesWhatIsWrittenAhead() {
        for (int i = 0; i < 50; i++) {
            KEYS.put(on, i, ALICE, List.of(i));
        }
        List<Integer> seen = new ArrayList<>();
        for (var entry : KEYS.iterate(on)) {
            seen.add(entry.first());
            KEYS.remove(on, entry.first(), ALICE);
            if (entry.first() < 200) {
                KEYS.put(on, entry.first() + 1, ALICE, List.of());
                KEYS.remove(on, entry.first() + 2, ALICE);
            }
        }
        assertThat(seen).startsWith(0, 1, 2).contains(200).doesNotContain(202);
    }

    @Test
    void countedMapsCount() {
        Random random = new Random(6);
        TreeMap<Integer, Long> model = new TreeMap<>();
        for (int i = 0; i < 2000; i++) {
            int key = random.nextInt(30);
            switch (random.nextInt(6)) {
                case 0 -> {
                    COUNTED.put(on, key, (long) i);
                    model.put(key, (long) i);
                }
                case 1 -> {
                    COUNTED.remove(on, key);
                    model.remove(key);
                }
                case 2 -> {
                    long was = COUNTED.take(on, key);
                    Long expected = model.remove(key);
                    assertThat(was).isEqualTo(expected == null ? 0 : expected);
                }
                case 3 -> {
                    COUNTED.mutate(on, key, value -> value + 1);
                    model.merge(key, 1L, Long::sum);
                }
                case 4 -> assertThat(COUNTED.takeIfPresent(on, key)).isEqualTo(Optional.ofNullable(model.remove(key)));
                default -> {
                    COUNTED.mutateExists(on, key, was -> was.isPresent() ? Optional.empty() : Optional.of(1L));
                    if (model.remove(key) == null) {
                        model.put(key, 1L);
                    }
                }
            }
            assertThat(COUNTED.size(on)).isEqualTo(model.size());
        }
        assertThat(count(COUNTED.iterate(on))).isEqualTo(model.size());
        COUNTED.removeAll(on);
        assertThat(on.keys(new byte[0], null, 10)).isEmpty();
    }

    @Test
    void opaqueKeysAreNotReadBack() {
        StorageMap<Integer, Long> opaque = ON.map("Opaque", Hasher.TWOX_128, Codecs.U16, Codecs.U64, "");
        opaque.put(on, 5, 6L);
        assertThat(opaque.iterateValues(on)).containsExactly(6L);
        assertThatThrownBy(() -> opaque.iterate(on).iterator().next()).hasMessageContaining("Twox128");
        List<Object> keys = opaque.decodeKeys(opaque.key(5));
        assertThat(keys).hasSize(1).containsOnlyNulls();
        for (Hasher hasher : Hasher.values()) {
            Codec<Integer> key = Codecs.U16;
            byte[] part = hasher.hash(key.bytes(5));
            assertThat(part).hasSize(hasher.digestBytes() + (hasher.isReversible() ? 2 : 0));
        }
    }

    private static int count(Iterable<?> all) {
        int count = 0;
        for (Object each : all) {
            count += each == null ? 0 : 1;
        }
        return count;
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
