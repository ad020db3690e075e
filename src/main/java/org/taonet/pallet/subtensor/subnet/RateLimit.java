package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * A kind of thing that may be done in a subnet only so often: how many blocks must lie between, and where the last time
 * is kept. The first time is always allowed. Mirrors TransactionType of utils/rate_limiting.rs.
 */
public final class RateLimit {
    public static final Constant<Long> MECHANISM_COUNT_BLOCKS = RateLimits.ON.unshown(
            "MechanismCountSetRateLimit", Codecs.U64, 7200L, "Blocks between two settings of a subnet's mechanisms.");
    public static final Constant<Long> MECHANISM_EMISSION_BLOCKS = RateLimits.ON.unshown(
            "MechanismEmissionRateLimit", Codecs.U64, 7200L, "Blocks between two splits among a subnet's mechanisms.");
    public static final Constant<Long> TRIMMING_BLOCKS = RateLimits.ON.unshown(
            "MaxUidsTrimmingRateLimit", Codecs.U64, 216_000L, "Blocks between two trims of a subnet.");

    /** Announcing children. */
    public static final RateLimit CHILDREN = byKey(0, (on, netuid) -> 150);

    /** Changing a child's take. */
    public static final RateLimit CHILDKEY_TAKE =
            byKey(1, (on, netuid) -> RateLimits.TX_CHILDKEY_TAKE_RATE_LIMIT.get(on));

    /** Creating a subnet: one limit for the whole network. */
    public static final RateLimit NETWORK = new RateLimit(
            byThing(netuid -> RateLimitKey.Global.NETWORK_LAST_REGISTERED),
            (on, netuid) -> SubnetCost.NETWORK_RATE_LIMIT.get(on));

    /** Setting the version of weights. */
    public static final RateLimit WEIGHTS_VERSION_KEY = byKey(
            4,
            (on, netuid) ->
                    saturatingTimes(tempo(on, netuid), WeightParameters.WEIGHTS_VERSION_KEY_RATE_LIMIT.get(on)));

    /** Naming another hotkey for a subnet's owner: once a week, whoever does it. */
    public static final RateLimit OWNER_HOTKEY =
            new RateLimit(byThing(RateLimitKey.SubnetOwnerHotkey::new), (on, netuid) -> 50_400);

    /** Setting how many mechanisms a subnet has. */
    public static final RateLimit MECHANISM_COUNT = byKey(7, (on, netuid) -> MECHANISM_COUNT_BLOCKS.in(on));

    /** Setting how mechanisms share a subnet's emission. */
    public static final RateLimit MECHANISM_EMISSION = byKey(8, (on, netuid) -> MECHANISM_EMISSION_BLOCKS.in(on));

    /** Trimming a subnet. */
    public static final RateLimit TRIMMING = byKey(9, (on, netuid) -> TRIMMING_BLOCKS.in(on));

    /** Staking and burning in one step. */
    public static final RateLimit ADD_STAKE_BURN = byKey(10, RateLimit::tempo);

    /** Setting a subnet's tempo. */
    public static final RateLimit TEMPO = byKey(11, (on, netuid) -> Tempos.MIN_TEMPO.in(on));

    private final Slot slot;
    private final Blocks blocks;

    private RateLimit(Slot slot, Blocks blocks) {
        this.slot = slot;
        this.blocks = blocks;
    }

    /** How many blocks must lie between. */
    @FunctionalInterface
    private interface Blocks {
        long in(Context on, NetUid netuid);
    }

    /** Where the last time is kept. */
    private interface Slot {
        long last(Context on, AccountId who, NetUid netuid);

        void note(Context on, AccountId who, NetUid netuid, long block);
    }

    /** What the last time is kept under, for a subnet. */
    @FunctionalInterface
    private interface Thing {
        RateLimitKey in(NetUid netuid);
    }

    /** Changing one hyperparameter as owner: one limit for each. */
    public static RateLimit of(Hyperparameter parameter) {
        return new RateLimit(
                byThing(netuid -> new RateLimitKey.OwnerHyperparam(netuid, parameter)),
                (on, netuid) ->
                        saturatingTimes(tempo(on, netuid), OwnerParameters.OWNER_HYPERPARAM_RATE_LIMIT.get(on)));
    }

    /** How many blocks must lie between, in a subnet. */
    public long blocks(Context on, NetUid netuid) {
        return blocks.in(on, netuid);
    }

    /** The block in which it was last done; 0 for never. */
    public long last(Context on, AccountId who, NetUid netuid) {
        return slot.last(on, who, netuid);
    }

    /** Whether it may be done in the block at work. */
    public boolean allows(Context on, AccountId who, NetUid netuid) {
        long last = last(on, who, netuid);
        long now = FrameSystem.NUMBER.get(on);
        long since = Long.compareUnsigned(now, last) < 0 ? 0 : now - last;
        return last == 0 || Long.compareUnsigned(since, blocks(on, netuid)) >= 0;
    }

    /** TxRateLimitExceeded unless it may be done in the block at work. */
    public void ensure(Context on, AccountId who, NetUid netuid) {
        SubnetSettings.TX_RATE_LIMIT_EXCEEDED.unless(allows(on, who, netuid));
    }

    /** Keeps that it was done in the block at work. */
    public void note(Context on, AccountId who, NetUid netuid) {
        slot.note(on, who, netuid, FrameSystem.NUMBER.get(on));
    }

    private static long tempo(Context on, NetUid netuid) {
        return Tempos.TEMPO.get(on, netuid);
    }

    private static long saturatingTimes(long a, long b) {
        return Math.unsignedMultiplyHigh(a, b) == 0 ? a * b : -1;
    }

    private static RateLimit byKey(int kind, Blocks blocks) {
        return new RateLimit(
                new Slot() {
                    @Override
                    public long last(Context on, AccountId who, NetUid netuid) {
                        return RateLimits.TRANSACTION_KEY_LAST_BLOCK.get(on, who, netuid, kind);
                    }

                    @Override
                    public void note(Context on, AccountId who, NetUid netuid, long block) {
                        RateLimits.TRANSACTION_KEY_LAST_BLOCK.put(on, who, netuid, kind, block);
                    }
                },
                blocks);
    }

    private static Slot byThing(Thing thing) {
        return new Slot() {
            @Override
            public long last(Context on, AccountId who, NetUid netuid) {
                return RateLimits.LAST_RATE_LIMITED_BLOCK.get(on, thing.in(netuid));
            }

            @Override
            public void note(Context on, AccountId who, NetUid netuid, long block) {
                RateLimits.LAST_RATE_LIMITED_BLOCK.put(on, thing.in(netuid), block);
            }
        };
    }
}
