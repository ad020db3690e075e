package org.taonet.pallet.subtensor.stake;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.RateLimitKey;
import org.taonet.pallet.subtensor.subnet.RateLimits;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Guard;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;

/**
 * What a delegate keeps of its nominators' dividends, in parts of 65535. Mirrors
 * pallets/subtensor/src/staking/{increase_take,decrease_take}.rs.
 */
public final class TakeCalls {
    public static final Declarations ON = Concept.declarations();

    /** Hotkey and the share, in parts of 65535. */
    public record DecreaseTake(AccountId hotkey, int take) {
        public static final Struct<DecreaseTake> ARGS = struct(
                "decrease_take",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", DecreaseTake::hotkey),
                field("take", Codecs.U16, "u16", DecreaseTake::take),
                DecreaseTake::new);
    }

    /** Hotkey and the share, in parts of 65535. */
    public record IncreaseTake(AccountId hotkey, int take) {
        public static final Struct<IncreaseTake> ARGS = struct(
                "increase_take",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", IncreaseTake::hotkey),
                field("take", Codecs.U16, "u16", IncreaseTake::take),
                IncreaseTake::new);
    }

    public static final Fault HOT_KEY_ALREADY_DELEGATE =
            ON.error(28, "HotKeyAlreadyDelegate", "Not raised any more: this hotkey is a delegate already.");
    public static final Fault DELEGATE_TX_RATE_LIMIT_EXCEEDED =
            ON.error(34, "DelegateTxRateLimitExceeded", "Wait: a delegate's share may be raised only so often.");
    public static final Fault DELEGATE_TAKE_TOO_LOW = ON.error(
            49,
            "DelegateTakeTooLow",
            "Raise the share: it is below the lowest allowed, or not a change in the direction called.");
    public static final Fault DELEGATE_TAKE_TOO_HIGH =
            ON.error(50, "DelegateTakeTooHigh", "Lower the share: it is above the highest allowed.");

    public static final Event.Of3<AccountId, AccountId, Integer> DELEGATE_ADDED = ON.event(
            30,
            "DelegateAdded",
            "A hotkey became a delegate: coldkey, hotkey, share.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.U16, "u16"));
    public static final Event.Of1<Integer> DEFAULT_TAKE_SET = ON.event(
            31,
            "DefaultTakeSet",
            "The highest share a delegate may keep was set, by its old name.",
            f(Codecs.U16, "u16"));
    public static final Event.Of3<AccountId, AccountId, Integer> TAKE_DECREASED = ON.event(
            64,
            "TakeDecreased",
            "A delegate keeps less: coldkey, hotkey, share.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.U16, "u16"));
    public static final Event.Of3<AccountId, AccountId, Integer> TAKE_INCREASED = ON.event(
            65,
            "TakeIncreased",
            "A delegate keeps more: coldkey, hotkey, share.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.U16, "u16"));
    public static final Event.Of1<Integer> MAX_DELEGATE_TAKE_SET =
            ON.event(67, "MaxDelegateTakeSet", "The highest share a delegate may keep was set.", f(Codecs.U16, "u16"));
    public static final Event.Of1<Integer> MIN_DELEGATE_TAKE_SET =
            ON.event(68, "MinDelegateTakeSet", "The lowest share a delegate may keep was set.", f(Codecs.U16, "u16"));
    public static final Event.Of1<Long> TX_DELEGATE_TAKE_RATE_LIMIT_SET = ON.event(
            41,
            "TxDelegateTakeRateLimitSet",
            "How many blocks lie between two raises of a delegate's share was set.",
            f(Codecs.U64, "u64"));

    public static final Call<DecreaseTake> DECREASE_TAKE = ON.call(
            65,
            DecreaseTake.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(29_895_000, 4295, 3, 2)),
            "Lowers the share that a hotkey keeps; at once.",
            TakeCalls::decrease);
    public static final Call<IncreaseTake> INCREASE_TAKE = ON.call(
            66,
            IncreaseTake.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(37_710_000, 4388, 5, 2)),
            "Raises the share that a hotkey keeps; once a month.",
            TakeCalls::increase);

    private TakeCalls() {}

    /** Refuses shares out of bounds, and of others' hotkeys, before they cost anything. */
    public static final Guard GUARD = new Guard() {
        @Override
        public Weight weight(RuntimeCall call) {
            boolean applies = call.is(INCREASE_TAKE) || call.is(DECREASE_TAKE);
            return applies ? Weight.of(15_378_000, 4186, 3, 0) : Weight.ZERO;
        }

        @Override
        public void check(Context on, AccountId who, RuntimeCall call) {
            switch (call.args()) {
                case IncreaseTake a -> ensure(on, who, a.hotkey, a.take);
                case DecreaseTake a -> ensure(on, who, a.hotkey, a.take);
                default -> {}
            }
        }
    };

    private static void ensure(Context on, AccountId who, AccountId hotkey, int take) {
        DELEGATE_TAKE_TOO_LOW.when(take < StakeParameters.MIN_DELEGATE_TAKE.get(on));
        DELEGATE_TAKE_TOO_HIGH.when(take > StakeParameters.MAX_DELEGATE_TAKE.get(on));
        ensureOwn(on, who, hotkey);
    }

    private static void ensureOwn(Context on, AccountId who, AccountId hotkey) {
        HotkeyCalls.HOT_KEY_ACCOUNT_NOT_EXISTS.unless(Hotkeys.exists(on, hotkey));
        HotkeyCalls.NON_ASSOCIATED_COLD_KEY.unless(Hotkeys.OWNER.get(on, hotkey).equals(who));
    }

    private static void decrease(Context on, Origin origin, DecreaseTake a) {
        AccountId coldkey = origin.signer();
        ensureOwn(on, coldkey, a.hotkey);
        Hotkeys.DELEGATES.find(on, a.hotkey).ifPresent(now -> DELEGATE_TAKE_TOO_LOW.unless(a.take < now));
        DELEGATE_TAKE_TOO_LOW.when(a.take < StakeParameters.MIN_DELEGATE_TAKE.get(on));
        set(on, a.hotkey, a.take);
        TAKE_DECREASED.emit(on, coldkey, a.hotkey, a.take);
    }

    private static void increase(Context on, Origin origin, IncreaseTake a) {
        AccountId coldkey = origin.signer();
        ensureOwn(on, coldkey, a.hotkey);
        Hotkeys.DELEGATES.find(on, a.hotkey).ifPresent(now -> DELEGATE_TAKE_TOO_LOW.unless(a.take > now));
        DELEGATE_TAKE_TOO_HIGH.when(a.take > StakeParameters.MAX_DELEGATE_TAKE.get(on));
        long limit = RateLimits.TX_DELEGATE_TAKE_RATE_LIMIT.get(on);
        long last = RateLimits.LAST_RATE_LIMITED_BLOCK.get(on, new RateLimitKey.DelegateTake(a.hotkey));
        long now = FrameSystem.NUMBER.get(on);
        long since = Long.compareUnsigned(now, last) < 0 ? 0 : now - last;
        DELEGATE_TX_RATE_LIMIT_EXCEEDED.when(limit != 0 && last != 0 && Long.compareUnsigned(since, limit) <= 0);
        set(on, a.hotkey, a.take);
        TAKE_INCREASED.emit(on, coldkey, a.hotkey, a.take);
    }

    private static void set(Context on, AccountId hotkey, int take) {
        Hotkeys.DELEGATES.put(on, hotkey, take);
        RateLimits.LAST_RATE_LIMITED_BLOCK.put(on, new RateLimitKey.DelegateTake(hotkey), FrameSystem.NUMBER.get(on));
    }
}
