package org.taonet.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.taonet.crypto.KeyPair;
import org.taonet.node.Genesis;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Extension;
import org.taonet.runtime.Extrinsic;
import org.taonet.runtime.Runtime;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** What the pool takes, in which order it gives it out, and what it tells. */
class PoolTest {
    private static final Genesis GENESIS = Genesis.named("dev");
    private static final KeyPair ALICE = Sent.key("//Alice");
    private static final KeyPair BOB = Sent.key("//Bob");
    private static final AccountId TO = Sent.account(Sent.key("//Charlie"));

    private final Rules rules = Rules.of(GENESIS.runtimes(), new SignatureCache(1));
    private final Head head = head();
    private long now = 1_700_000_000_000L;
    private final Pool pool = pool(PoolLimits.USUAL);
    private final List<Status> told = new ArrayList<>();

    private Pool pool(PoolLimits limits) {
        return new Pool(head, () -> rules, () -> now, limits, () -> {});
    }

    private static Head head() {
        var state = GENESIS.state().get();
        return new Head(Genesis.block(state), state, GENESIS.runtimes().of(state), org.taonet.state.Changes.NONE);
    }

    private Bytes transfer(KeyPair from, long nonce) {
        return Sent.transfer(head, from, TO, 1_000, nonce);
    }

    private Hash32 submit(Bytes bytes) {
        return pool.submit(bytes, Validity.Source.EXTERNAL, told::add);
    }

    private Rejected refused(Bytes bytes) {
        return catchThrowableOfType(Rejected.class, () -> submit(bytes));
    }

    private List<Hash32> ready() {
        return pool.ready().stream().map(Waiting::hash).toList();
    }

    @Test
    void waitsForTheNonceBefore() {
        Hash32 second = submit(transfer(ALICE, 1));
        assertThat(ready()).isEmpty();
        assertThat(told).containsExactly(Status.Plain.FUTURE);
        assertThat(pool.nextIndex(Sent.account(ALICE), 0)).isZero();
        Hash32 first = submit(transfer(ALICE, 0));
        assertThat(ready()).containsExactly(first, second);
        assertThat(told).containsExactly(Status.Plain.FUTURE, Status.Plain.READY, Status.Plain.READY);
        assertThat(pool.nextIndex(Sent.account(ALICE), 0)).isEqualTo(2);
    }

    @Test
    void refusesWithUpstreamsCodesAndTexts() {
        Bytes sent = transfer(ALICE, 0);
        Hash32 hash = submit(sent);
        said(refused(sent), 1013, "Transaction Already Imported", hash.hex());
        said(
                refused(Sent.transfer(head, ALICE, TO, 2_000, 0)),
                1014,
                "Priority is too low: (1 vs 1)",
                "The transaction has too low priority to replace another transaction already in the pool.");
        byte[] forged = transfer(BOB, 0).toArray();
        forged[60] ^= 1;
        said(refused(Bytes.owning(forged)), 1010, "Invalid Transaction", "Transaction has a bad signature");
        KeyPair poor = Sent.key("//Nobody");
        said(
                refused(transfer(poor, 0)),
                1010,
                "Invalid Transaction",
                "Inability to pay some fees (e.g. account balance too low)");
        said(refused(Bytes.fromHex("0x10ff")), 1001, null, null);
        said(refused(Bytes.EMPTY), 1001, null, null);
        said(refused(Bytes.fromHex("0x0884ff")), 1002, null, null);
        said(refused(Bytes.fromHex("0x1004000000")), 1010, "Invalid Transaction", "Transaction call is not expected");
    }

    @Test
    void refusesWhatWaitsForItself() {
        Runtime usual = head.runtime();
        List<Extension<?>> extensions = new ArrayList<>(usual.extensions());
        extensions.add(new Circular());
        Runtime circular = Runtime.named("circular")
                .version(apis -> usual.version())
                .pallets(usual.pallets())
                .extensions(extensions)
                .build();
        Head on = new Head(head.block(), head.state(), circular, head.patch());
        Rules under = Rules.of(state -> circular, new SignatureCache(1));
        Pool strict = new Pool(on, () -> under, () -> now, PoolLimits.USUAL, () -> {});
        Rejected refused = catchThrowableOfType(
                Rejected.class,
                () -> strict.submit(Sent.transfer(on, ALICE, TO, 1_000, 0), Validity.Source.EXTERNAL, null));
        said(refused, 1015, "Cycle Detected", null);
        assertThat(strict.counts().ready() + strict.counts().future()).isZero();
    }

    /** Says of each extrinsic that it comes after what it gives itself. */
    private static final class Circular implements Extension<Codecs.Unit> {
        private static final List<Bytes> TAG = List.of(Bytes.utf8("egg"));

        @Override
        public String identifier() {
            return "Circular";
        }

        @Override
        public Codec<Codecs.Unit> codec() {
            return Codecs.UNIT;
        }

        @Override
        public Run start(Codecs.Unit data, Subject subject) {
            return () -> new Validity(0, TAG, TAG, 64, true);
        }
    }

    private static void said(Rejected rejected, int code, String message, String data) {
        assertThat(rejected.code()).isEqualTo(code);
        if (message != null) {
            assertThat(rejected).hasMessage(message);
            assertThat(rejected.data()).isEqualTo(data);
        }
    }

    @Test
    void isNoLargerThanItsLimits() {
        Pool small = pool(new PoolLimits(2, 10_000, 1, 10_000));
        small.submit(transfer(ALICE, 0), Validity.Source.EXTERNAL, null);
        small.submit(transfer(ALICE, 1), Validity.Source.EXTERNAL, null);
        Rejected full = catchThrowableOfType(
                Rejected.class, () -> small.submit(transfer(BOB, 0), Validity.Source.EXTERNAL, null));
        assertThat(full.code()).isEqualTo(1016);
        assertThat(full).hasMessage("Immediately Dropped");
        small.submit(transfer(BOB, 5), Validity.Source.EXTERNAL, null);
        Rejected alsoFull = catchThrowableOfType(
                Rejected.class, () -> small.submit(transfer(BOB, 6), Validity.Source.EXTERNAL, null));
        assertThat(alsoFull.code()).isEqualTo(1016);
        assertThat(small.counts())
                .isEqualTo(new Pool.Counts(2, 1, small.counts().bytes()));
    }

    @Test
    void aRemovedOneMakesThoseBehindItWait() {
        Hash32 first = submit(transfer(ALICE, 0));
        submit(transfer(ALICE, 1));
        submit(transfer(ALICE, 2));
        assertThat(pool.remove(List.of(first))).containsExactly(first);
        assertThat(pool.counts().ready()).isZero();
        assertThat(pool.counts().future()).isEqualTo(2);
        submit(transfer(ALICE, 0));
        assertThat(pool.counts().ready()).isEqualTo(3);
    }

    @Test
    void aDeadlineEndsTheWait() {
        byte[] eightBlocks = {0x02, 0x00};
        Bytes mortal = Sent.signed(head, ALICE, Sent.call(head, TO, 1), 0, 0, eightBlocks);
        submit(mortal);
        Built last = new Built(head, Receipts.NONE, org.taonet.state.Changes.NONE);
        for (int i = 0; i < 9; i++) {
            BlockBuilder builder = new BlockBuilder(last.head(), Slots.digest(200 + i), rules);
            builder.inherents(new org.taonet.runtime.Inherents.Data((200L + i) * 12_000));
            last = builder.finish();
            pool.advance(last.head(), last.block().extrinsics());
        }
        assertThat(told).containsExactly(Status.Plain.READY, Status.Plain.INVALID);
        assertThat(refused(mortal).code()).isIn(1010, 1012);
    }

    @Test
    void tellsOfBlocksAndTakesBackWhatIsRetracted() {
        Bytes sent = transfer(ALICE, 0);
        Hash32 hash = submit(sent);
        BlockBuilder builder = new BlockBuilder(head, Slots.digest(100), rules);
        builder.inherents(new org.taonet.runtime.Inherents.Data(100L * 12_000));
        builder.add(sent.toArray());
        Built built = builder.finish();
        pool.advance(built.head(), built.block().extrinsics());
        assertThat(ready()).isEmpty();
        pool.retract(head, List.of(built.block().hash()));
        assertThat(ready()).containsExactly(hash);
        pool.advance(built.head(), built.block().extrinsics());
        pool.finalized(List.of(built.block().hash()));
        Hash32 block = built.block().hash();
        assertThat(told)
                .containsExactly(
                        Status.Plain.READY,
                        new Status.InBlock(block, 1),
                        new Status.Retracted(block),
                        Status.Plain.READY,
                        new Status.InBlock(block, 1),
                        new Status.Finalized(block, 1));
    }

    @Test
    void givesNoncesInOrderWhateverOrderTheyCameIn() {
        List<Bytes> all = new ArrayList<>();
        Map<Hash32, long[]> known = new HashMap<>();
        List<KeyPair> senders = List.of(ALICE, BOB, Sent.key("//Charlie"), Sent.key("//Dave"));
        for (int s = 0; s < senders.size(); s++) {
            for (long nonce = 0; nonce < 12; nonce++) {
                Bytes bytes = transfer(senders.get(s), nonce);
                all.add(bytes);
                known.put(Extrinsic.hash(bytes.shared()), new long[] {s, nonce});
            }
        }
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(all, random);
            Pool fresh = pool(PoolLimits.USUAL);
            int count = random.nextInt(all.size());
            boolean[][] in = new boolean[senders.size()][13];
            for (Bytes bytes : all.subList(0, count)) {
                Hash32 hash = fresh.submit(bytes, Validity.Source.EXTERNAL, null);
                in[(int) known.get(hash)[0]][(int) known.get(hash)[1]] = true;
            }
            long[] next = new long[senders.size()];
            for (Waiting entry : fresh.ready()) {
                long[] which = known.get(entry.hash());
                assertThat(which[1]).as("seed " + seed).isEqualTo(next[(int) which[0]]++);
            }
            for (int s = 0; s < senders.size(); s++) {
                assertThat(in[s][(int) next[s]]).as("seed " + seed).isFalse();
            }
            assertThat(fresh.counts().ready() + fresh.counts().future()).isEqualTo(count);
        }
    }
}
