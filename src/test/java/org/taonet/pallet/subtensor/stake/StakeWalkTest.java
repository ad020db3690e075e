package org.taonet.pallet.subtensor.stake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.pallet.Aura;
import org.taonet.pallet.subtensor.stake.BurnStakeCalls.AddStakeBurn;
import org.taonet.pallet.subtensor.stake.BurnStakeCalls.BurnAlpha;
import org.taonet.pallet.subtensor.stake.BurnStakeCalls.RecycleAlpha;
import org.taonet.pallet.subtensor.stake.LockCalls.LockStake;
import org.taonet.pallet.subtensor.stake.LockCalls.MoveLock;
import org.taonet.pallet.subtensor.stake.LockCalls.SetPerpetualLock;
import org.taonet.pallet.subtensor.stake.LockCalls.SetRejectLockedAlpha;
import org.taonet.pallet.subtensor.stake.MoveStakeCalls.MoveStake;
import org.taonet.pallet.subtensor.stake.MoveStakeCalls.SwapStakeLimit;
import org.taonet.pallet.subtensor.stake.MoveStakeCalls.TransferStake;
import org.taonet.pallet.subtensor.stake.StakingCalls.AddStake;
import org.taonet.pallet.subtensor.stake.StakingCalls.AddStakeLimit;
import org.taonet.pallet.subtensor.stake.StakingCalls.RemoveStake;
import org.taonet.pallet.subtensor.stake.StakingCalls.RemoveStakeLimit;
import org.taonet.pallet.subtensor.stake.StakingCalls.UnstakeAll;
import org.taonet.pallet.subtensor.stake.StakingCalls.UnstakeAllAlpha;
import org.taonet.preset.Runtimes;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.state.State;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * Staking at random: whatever is called, with whatever amounts, TAO is conserved, pools are covered, shares add up, a
 * refusal changes nothing, and the same calls come to the same root.
 */
final class StakeWalkTest {
    private static final int CALLS = 300;
    private static final List<String> COLDKEYS = List.of("owner", "cold", "other");
    private static final List<String> HOTKEYS = List.of("ownerhot", "hot", "hot2", "otherhot", "nobody");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingIsLost(long seed) {
        State end = walk(seed, true);
        assertThat(walk(seed, false).root()).isEqualTo(end.root());
    }

    private static State walk(long seed, boolean check) {
        SplittableRandom random = new SplittableRandom(seed);
        State state = StakeStory.world();
        int done = 0;
        for (int i = 0; i < CALLS; i++) {
            Context on = new Context(state, Runtimes.normal());
            FrameSystem.NUMBER.put(on, 1L + (long) i * i * 40);
            author(on, i);
            State before = on.commitTo(state);
            RuntimeCall call = call(random);
            AccountId who = StakeStory.account(COLDKEYS.get(random.nextInt(COLDKEYS.size())));
            Outcome outcome = on.dispatch(call, Origin.signed(who));
            state = on.commitTo(state);
            String at = "seed " + seed + ", call " + i + ": " + call.call() + " " + call.args();
            if (outcome.isOk()) {
                done++;
            } else if (check) {
                assertThat(state.root()).as(at + " changed the state").isEqualTo(before.root());
            }
            if (check) {
                Invariants.check(new Context(state, Runtimes.normal()), at);
            }
        }
        assertThat(done).as("calls that were not refused").isGreaterThan(CALLS / 8);
        return state;
    }

    /** Every other block has an author, who gets the fees. */
    private static void author(Context on, int i) {
        Aura.genesis(on, List.of(StakeStory.account("nobody")));
        FrameSystem.DIGEST.put(on, new Digest(i % 2 == 0 ? List.of(Aura.slot(i)) : List.of()));
    }

    private static AccountId hotkey(SplittableRandom random) {
        return StakeStory.account(HOTKEYS.get(random.nextInt(HOTKEYS.size())));
    }

    private static NetUid netuid(SplittableRandom random) {
        return new NetUid(random.nextInt(20) == 0 ? 99 : random.nextInt(3));
    }

    /** Mostly usual ones, of all sizes; now and then none, one, and the most there is. */
    private static long amount(SplittableRandom random) {
        return switch (random.nextInt(16)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> -1;
            default -> 1L << 20 + random.nextInt(20) | random.nextInt(1 << 20);
        };
    }

    /** One of all kinds, with arguments at random. */
    private static RuntimeCall call(SplittableRandom random) {
        AccountId hotkey = hotkey(random);
        NetUid netuid = netuid(random);
        Rao tao = new Rao(amount(random));
        Alpha alpha = new Alpha(amount(random));
        Rao price = new Rao(random.nextLong(200_000_000L));
        boolean yes = random.nextBoolean();
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> StakingCalls.ADD_STAKE.with(new AddStake(hotkey, netuid, tao));
            case 4, 5 -> StakingCalls.ADD_STAKE_LIMIT.with(new AddStakeLimit(hotkey, netuid, tao, price, yes));
            case 6, 7 -> StakingCalls.REMOVE_STAKE.with(new RemoveStake(hotkey, netuid, alpha));
            case 8 -> StakingCalls.REMOVE_STAKE_LIMIT.with(new RemoveStakeLimit(hotkey, netuid, alpha, price, yes));
            case 9 -> StakingCalls.UNSTAKE_ALL.with(new UnstakeAll(hotkey));
            case 10 -> StakingCalls.UNSTAKE_ALL_ALPHA.with(new UnstakeAllAlpha(hotkey));
            case 11 ->
                MoveStakeCalls.MOVE_STAKE.with(new MoveStake(hotkey, hotkey(random), netuid, netuid(random), alpha));
            case 12 ->
                MoveStakeCalls.TRANSFER_STAKE.with(
                        new TransferStake(StakeStory.account("other"), hotkey, netuid, netuid(random), alpha));
            case 13 ->
                MoveStakeCalls.SWAP_STAKE_LIMIT.with(
                        new SwapStakeLimit(hotkey, netuid, netuid(random), alpha, price, yes));
            case 14 -> BurnStakeCalls.RECYCLE_ALPHA.with(new RecycleAlpha(hotkey, alpha, netuid));
            case 15 -> BurnStakeCalls.BURN_ALPHA.with(new BurnAlpha(hotkey, alpha, netuid));
            case 16 ->
                BurnStakeCalls.ADD_STAKE_BURN.with(
                        new AddStakeBurn(hotkey, netuid, tao, yes ? Optional.of(price) : Optional.empty()));
            case 17 -> LockCalls.LOCK_STAKE.with(new LockStake(hotkey, netuid, new Alpha(alpha.bits() >>> 8)));
            case 18 -> LockCalls.MOVE_LOCK.with(new MoveLock(hotkey, netuid));
            default ->
                yes
                        ? LockCalls.SET_PERPETUAL_LOCK.with(new SetPerpetualLock(netuid, random.nextBoolean()))
                        : LockCalls.SET_REJECT_LOCKED_ALPHA.with(new SetRejectLockedAlpha(random.nextBoolean()));
        };
    }
}
