package org.taonet.pallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.pallet.commitments.CommitmentInfo;
import org.taonet.pallet.commitments.Commitments;
import org.taonet.pallet.commitments.Data;
import org.taonet.pallet.commitments.Registration;
import org.taonet.pallet.commitments.Subject;
import org.taonet.pallet.contracts.Contracts;
import org.taonet.pallet.evm.BaseFee;
import org.taonet.pallet.preimage.BoundedCall;
import org.taonet.pallet.safemode.SafeMode;
import org.taonet.pallet.scheduler.Period;
import org.taonet.pallet.scheduler.RetryConfig;
import org.taonet.pallet.scheduler.Scheduled;
import org.taonet.pallet.scheduler.Scheduler;
import org.taonet.pallet.scheduler.TaskAddress;
import org.taonet.pallet.shield.MevShield;
import org.taonet.pallet.shield.PendingExtrinsic;
import org.taonet.primitive.DispatchClass;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.RuntimeCall;
import org.taonet.runtime.SystemCalls;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * What pallets do of themselves in a block, where no recorded block does it. Expected values follow upstream's source.
 */
final class HooksTest {
    private final Context on = new Chain().on;

    private Weight initialize(Pallet pallet, long block) {
        return pallet.hooks().onInitialize(on, block);
    }

    @Test
    void theRingOfHashesTurns() {
        Pallet pallet = RandomnessCollectiveFlip.pallet();
        RandomnessCollectiveFlip.RANDOM_MATERIAL.remove(on);
        for (int block = 1; block <= 83; block++) {
            FrameSystem.PARENT_HASH.put(on, hash(block));
            initialize(pallet, block);
        }
        List<Hash32> ring = RandomnessCollectiveFlip.RANDOM_MATERIAL.get(on);
        assertThat(ring).hasSize(81);
        assertThat(ring.subList(0, 3)).containsExactly(hash(82), hash(83), hash(3));
        assertThat(ring.getLast()).isEqualTo(hash(81));
    }

    private static Hash32 hash(int block) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) block;
        return Hash32.of(bytes);
    }

    @Test
    void safeModeEndsAfterItsLastBlock() {
        Pallet pallet = SafeMode.pallet();
        SafeMode.ENTERED_UNTIL.put(on, 10L);
        assertThat(initialize(pallet, 10)).isEqualTo(Weight.of(733_000, 1489, 1, 0));
        assertThat(SafeMode.ENTERED_UNTIL.find(on)).contains(10L);
        assertThat(initialize(pallet, 11)).isEqualTo(Weight.of(4_926_000, 1489, 1, 1));
        assertThat(SafeMode.ENTERED_UNTIL.exists(on)).isFalse();
    }

    @Test
    void storedCallsAreStruck() {
        Pallet pallet = MevShield.pallet();
        long events = FrameSystem.EVENT_COUNT.get(on);
        assertThat(initialize(pallet, 20)).isEqualTo(Weight.db(2, 0));
        for (long index = 0; index < 3; index++) {
            MevShield.PENDING_EXTRINSICS.put(
                    on, index, new PendingExtrinsic(Chain.ALICE, Bytes.utf8("call"), 9 + index));
        }
        MevShield.NEXT_PENDING_EXTRINSIC_INDEX.put(on, 3L);
        assertThat(initialize(pallet, 20)).isEqualTo(Weight.db(2, 0).plus(Weight.db(3, 6)));
        assertThat(MevShield.PENDING_EXTRINSICS.size(on)).isZero();
        assertThat(FrameSystem.EVENT_COUNT.get(on) - events).isEqualTo(3);
    }

    @Test
    void commitmentsWithoutALockedPartLeaveTheIndex() {
        Pallet pallet = Commitments.pallet();
        Subject locked = new Subject(new NetUid(1), Chain.ALICE);
        Subject open = new Subject(new NetUid(1), Chain.BOB);
        Subject gone = new Subject(new NetUid(2), Chain.BOB);
        commit(locked, new Data.TimelockEncrypted(Bytes.utf8("x"), 7));
        commit(open, new Data.Raw(Bytes.utf8("x")));
        Commitments.TIMELOCKED_INDEX.put(on, new TreeSet<>(List.of(locked, open, gone)));
        assertThat(initialize(pallet, 2)).isEqualTo(Weight.db(7, 2));
        assertThat(Commitments.TIMELOCKED_INDEX.get(on)).containsExactly(locked);
        assertThat(pallet.hooks().built(on)).isTrue();
    }

    private void commit(Subject subject, Data data) {
        Commitments.COMMITMENT_OF.put(
                on,
                subject.netuid(),
                subject.hotkey(),
                new Registration(Rao.ZERO, 1, new CommitmentInfo(List.of(data))));
    }

    @Test
    void contractsLookOnlyWhereWeightIsLeft() {
        Pallet pallet = Contracts.pallet();
        Weight all = Weight.of(9_800_000, 3494, 2, 2)
                .plus(Weight.of(2_054_000, 1491, 1, 1))
                .plus(Weight.of(715_000, 1485, 1, 0));
        assertThat(pallet.hooks().onIdle(on, 1, all)).isEqualTo(all);
        assertThat(pallet.hooks().onIdle(on, 1, new Weight(all.refTime(), 5000)))
                .isEqualTo(Weight.of(9_800_000, 3494, 2, 2).plus(Weight.of(2_054_000, 1491, 1, 1)));
        assertThat(pallet.hooks().onIdle(on, 1, new Weight(1, 1))).isEqualTo(Weight.ZERO);
    }

    /** Weight in milliseconds of four seconds, elasticity in parts of a million, price before and after in 10^9. */
    @ParameterizedTest
    @CsvSource({
        "2000, 125000, 20, 20000000000",
        "4000, 125000, 20, 22500000000",
        "3000, 125000, 20, 21250000000",
        "1000, 125000, 20, 18750000000",
        "0,    125000, 20, 17500000000",
        "0,    125000, 11, 10000000000",
        "0,    0,      20, 20000000000"
    })
    void gasFollowsHowFullBlocksAre(long millis, long elasticity, long price, BigInteger after) {
        FrameSystem.BLOCK_WEIGHT.remove(on);
        FrameSystem.addWeight(on, new Weight(millis * 1_000_000_000, 0), DispatchClass.NORMAL);
        BaseFee.ELASTICITY.put(on, elasticity);
        BaseFee.BASE_FEE_PER_GAS.put(on, BigInteger.valueOf(price * 1_000_000_000));
        BaseFee.pallet().hooks().onFinalize(on, 1);
        assertThat(BaseFee.BASE_FEE_PER_GAS.get(on)).isEqualTo(after);
    }

    private static final Weight EMPTY_AGENDA =
            Weight.of(1_335_000, 1489, 1, 1).plus(Weight.of(2_409_000, 110_487, 1, 1));

    private static Scheduled task(Hash32 name, int priority, RuntimeCall call, Optional<Period> period) {
        BoundedCall bytes = new BoundedCall.Inline(Bytes.owning(call.bytes()));
        return new Scheduled(Optional.of(name), priority, bytes, period, Origin.ROOT);
    }

    /** A call that root may not make is refused, and tried again; a remark has two more turns. */
    @Test
    void tasksAreDoneTurnAndAreTriedAgain() {
        Pallet pallet = Scheduler.pallet();
        assertThat(initialize(pallet, 2)).isEqualTo(EMPTY_AGENDA);
        RuntimeCall remark = SystemCalls.REMARK.with(new SystemCalls.Remark(Bytes.EMPTY));
        Scheduled turning = task(hash(1), 7, remark, Optional.of(new Period(5, 2)));
        Scheduled refused = task(hash(2), 0, Chain.transfer(1000), Optional.empty());
        Scheduler.AGENDA.put(on, 3L, List.of(Optional.of(turning), Optional.empty(), Optional.of(refused)));
        Scheduler.LOOKUP.put(on, hash(1), new TaskAddress(3, 0));
        Scheduler.LOOKUP.put(on, hash(2), new TaskAddress(3, 2));
        Scheduler.RETRIES.put(on, new TaskAddress(3, 2), new RetryConfig(4, 4, 10));
        assertThat(pallet.hooks().built(on)).isTrue();
        long events = FrameSystem.EVENT_COUNT.get(on);

        initialize(pallet, 3);

        assertThat(FrameSystem.EVENT_COUNT.get(on) - events)
                .as("two done, two placed")
                .isEqualTo(4);
        assertThat(Scheduler.AGENDA.exists(on, 3L)).isFalse();
        assertThat(Scheduler.AGENDA.get(on, 8L))
                .containsExactly(Optional.of(task(hash(1), 7, remark, Optional.of(new Period(5, 1)))));
        assertThat(Scheduler.LOOKUP.find(on, hash(1))).contains(new TaskAddress(8, 0));
        assertThat(Scheduler.LOOKUP.exists(on, hash(2))).isFalse();
        assertThat(Scheduler.AGENDA.get(on, 13L).getFirst().orElseThrow().maybeId())
                .isEmpty();
        assertThat(Scheduler.RETRIES.find(on, new TaskAddress(13, 0))).contains(new RetryConfig(4, 3, 10));
        assertThat(Scheduler.RETRIES.exists(on, new TaskAddress(3, 2))).isFalse();
    }
}
