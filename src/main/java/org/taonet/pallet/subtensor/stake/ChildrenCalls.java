package org.taonet.pallet.subtensor.stake;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.RateLimit;
import org.taonet.pallet.subtensor.subnet.RateLimits;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * Stake that works on other hotkeys: a parent lends shares of its stake to children, who keep a take. Mirrors
 * pallets/subtensor/src/staking/set_children.rs.
 */
public final class ChildrenCalls {
    public static final Declarations ON = Concept.declarations();

    private static final Codec<List<Kin>> KIN = Codecs.list(Kin.CODEC);

    /** Hotkey, subnet, and up to five children with their shares in parts of 2⁶⁴-1. */
    public record SetChildren(AccountId hotkey, NetUid netuid, List<Kin> children) {
        public static final Struct<SetChildren> ARGS = struct(
                "set_children",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", SetChildren::hotkey),
                field("netuid", Codecs.NET_UID, "NetUid", SetChildren::netuid),
                field("children", KIN, "Vec<(u64, T::AccountId)>", SetChildren::children),
                SetChildren::new);
    }

    /** Hotkey, subnet and the share, in parts of 65535. */
    public record SetChildkeyTake(AccountId hotkey, NetUid netuid, int take) {
        public static final Struct<SetChildkeyTake> ARGS = struct(
                "set_childkey_take",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", SetChildkeyTake::hotkey),
                field("netuid", Codecs.NET_UID, "NetUid", SetChildkeyTake::netuid),
                field("take", Codecs.U16, "u16", SetChildkeyTake::take),
                SetChildkeyTake::new);
    }

    /** Blocks. */
    public record SudoSetTxChildkeyTakeRateLimit(long txRateLimit) {
        public static final Struct<SudoSetTxChildkeyTakeRateLimit> ARGS = struct(
                "sudo_set_tx_childkey_take_rate_limit",
                field("tx_rate_limit", Codecs.U64, "u64", SudoSetTxChildkeyTakeRateLimit::txRateLimit),
                SudoSetTxChildkeyTakeRateLimit::new);
    }

    /** A share in parts of 65535. */
    public record SudoSetMinChildkeyTake(int take) {
        public static final Struct<SudoSetMinChildkeyTake> ARGS = struct(
                "sudo_set_min_childkey_take",
                field("take", Codecs.U16, "u16", SudoSetMinChildkeyTake::take),
                SudoSetMinChildkeyTake::new);
    }

    /** A share in parts of 65535. */
    public record SudoSetMaxChildkeyTake(int take) {
        public static final Struct<SudoSetMaxChildkeyTake> ARGS = struct(
                "sudo_set_max_childkey_take",
                field("take", Codecs.U16, "u16", SudoSetMaxChildkeyTake::take),
                SudoSetMaxChildkeyTake::new);
    }

    /** Blocks. */
    public record SetPendingChildkeyCooldown(long cooldown) {
        public static final Struct<SetPendingChildkeyCooldown> ARGS = struct(
                "set_pending_childkey_cooldown",
                field("cooldown", Codecs.U64, "u64", SetPendingChildkeyCooldown::cooldown),
                SetPendingChildkeyCooldown::new);
    }

    /** A root validator's hotkey, and yes or no. */
    public record SetAutoParentDelegationEnabled(AccountId hotkey, boolean enabled) {
        public static final Struct<SetAutoParentDelegationEnabled> ARGS = struct(
                "set_auto_parent_delegation_enabled",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", SetAutoParentDelegationEnabled::hotkey),
                field("enabled", Codecs.BOOL, "bool", SetAutoParentDelegationEnabled::enabled),
                SetAutoParentDelegationEnabled::new);
    }

    public static final Fault NOT_ENOUGH_STAKE_TO_SET_CHILDKEYS = ON.error(
            11, "NotEnoughStakeToSetChildkeys", "Stake more on the parent: it has less than parents must have.");
    public static final Fault INVALID_CHILD = ON.error(60, "InvalidChild", "A hotkey cannot be its own child.");
    public static final Fault DUPLICATE_CHILD = ON.error(61, "DuplicateChild", "Name each child once.");
    public static final Fault PROPORTION_OVERFLOW =
            ON.error(62, "ProportionOverflow", "Lower the shares: together they are more than the whole.");
    public static final Fault TOO_MANY_CHILDREN = ON.error(63, "TooManyChildren", "Name five children at most.");
    public static final Fault INVALID_CHILDKEY_TAKE =
            ON.error(71, "InvalidChildkeyTake", "Choose a take between the lowest and the highest allowed.");
    public static final Fault TX_CHILDKEY_TAKE_RATE_LIMIT_EXCEEDED =
            ON.error(72, "TxChildkeyTakeRateLimitExceeded", "Wait: a child's take may be raised only so often.");
    public static final Fault CHILD_PARENT_INCONSISTENCY =
            ON.error(121, "ChildParentInconsistency", "A hotkey cannot be parent and child of the same other.");

    public static final Event.Of1<Long> TX_CHILD_KEY_TAKE_RATE_LIMIT_SET = ON.event(
            42,
            "TxChildKeyTakeRateLimitSet",
            "How many blocks lie between two raises of a child's take was set.",
            f(Codecs.U64, "u64"));
    public static final Event.Of1<Integer> MIN_CHILD_KEY_TAKE_SET =
            ON.event(45, "MinChildKeyTakeSet", "The lowest child take allowed anywhere was set.", f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Integer> MIN_CHILD_KEY_TAKE_PER_SUBNET_SET = ON.event(
            46,
            "MinChildKeyTakePerSubnetSet",
            "The lowest child take of a subnet was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of1<Integer> MAX_CHILD_KEY_TAKE_SET = ON.event(
            47, "MaxChildKeyTakeSet", "The highest child take allowed anywhere was set.", f(Codecs.U16, "u16"));
    public static final Event.Of2<AccountId, Integer> CHILD_KEY_TAKE_SET = ON.event(
            48,
            "ChildKeyTakeSet",
            "A child's take was set: hotkey, share.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.U16, "u16"));
    public static final Event.Of4<AccountId, NetUid, Long, List<Kin>> SET_CHILDREN_SCHEDULED = ON.event(
            75,
            "SetChildrenScheduled",
            "Children were announced: parent, subnet, block from which they can take over, children.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"),
            f(KIN, "Vec<(u64, T::AccountId)>"));
    public static final Event.Of3<AccountId, NetUid, List<Kin>> CHILDREN_SET = ON.event(
            76,
            "SetChildren",
            "Children took over: parent, subnet, children.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.NET_UID, "NetUid"),
            f(KIN, "Vec<(u64, T::AccountId)>"));
    public static final Event.Of2<AccountId, Boolean> AUTO_PARENT_DELEGATION_ENABLED_SET = ON.event(
            126,
            "AutoParentDelegationEnabledSet",
            "A root validator said whether it becomes parent by itself.",
            f("hotkey", Codecs.ACCOUNT, "T::AccountId"),
            f("enabled", Codecs.BOOL, "bool"));

    public static final Call<SetChildren> SET_CHILDREN = ON.call(
            67,
            SetChildren.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(119_000_000, 0, 6, 31)),
            "Announces the children of the signer's hotkey in a subnet; they take over at an "
                    + "epoch after the cooldown.",
            (on, origin, a) -> PendingFamilies.announce(on, origin.signer(), a.hotkey, a.netuid, a.children));
    public static final Call<SetChildkeyTake> SET_CHILDKEY_TAKE = ON.call(
            75,
            SetChildkeyTake.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(53_870_000, 4498, 7, 2)),
            "Sets what a child keeps of the dividends on borrowed stake.",
            ChildrenCalls::setTake);
    public static final Call<SudoSetTxChildkeyTakeRateLimit> SUDO_SET_TX_CHILDKEY_TAKE_RATE_LIMIT = ON.call(
            69,
            SudoSetTxChildkeyTakeRateLimit.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(5_760_000, 0, 0, 1)),
            "Sets how many blocks lie between two raises of a child's take. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                RateLimits.TX_CHILDKEY_TAKE_RATE_LIMIT.put(on, a.txRateLimit());
                TX_CHILD_KEY_TAKE_RATE_LIMIT_SET.emit(on, a.txRateLimit());
            });
    public static final Call<SudoSetMinChildkeyTake> SUDO_SET_MIN_CHILDKEY_TAKE = ON.call(
            76,
            SudoSetMinChildkeyTake.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(6000, 0, 1, 1)),
            "Sets the lowest child take allowed anywhere. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                StakeParameters.MIN_CHILDKEY_TAKE.put(on, a.take());
                MIN_CHILD_KEY_TAKE_SET.emit(on, a.take());
            });
    public static final Call<SudoSetMaxChildkeyTake> SUDO_SET_MAX_CHILDKEY_TAKE = ON.call(
            77,
            SudoSetMaxChildkeyTake.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(6000, 0, 1, 1)),
            "Sets the highest child take allowed anywhere. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                StakeParameters.MAX_CHILDKEY_TAKE.put(on, a.take());
                MAX_CHILD_KEY_TAKE_SET.emit(on, a.take());
            });
    public static final Call<SetPendingChildkeyCooldown> SET_PENDING_CHILDKEY_COOLDOWN = ON.call(
            109,
            SetPendingChildkeyCooldown.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(3_000_000, 0, 0, 1)),
            "Sets how many blocks lie between announcing children and their taking over. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                StakeParameters.PENDING_CHILD_KEY_COOLDOWN.put(on, a.cooldown());
            });
    public static final Call<SetAutoParentDelegationEnabled> SET_AUTO_PARENT_DELEGATION_ENABLED = ON.call(
            135,
            SetAutoParentDelegationEnabled.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(28_023_000, 4364, 2, 1)),
            "Says whether a root validator becomes parent of new subnets' owners by itself.",
            ChildrenCalls::setAutoParent);

    private ChildrenCalls() {}

    private static void setTake(Context on, Origin origin, SetChildkeyTake a) {
        HotkeyCalls.NON_ASSOCIATED_COLD_KEY.unless(Hotkeys.owns(on, origin.signer(), a.hotkey));
        INVALID_CHILDKEY_TAKE.when(a.take < Children.leastTake(on, a.netuid));
        INVALID_CHILDKEY_TAKE.when(a.take > StakeParameters.MAX_CHILDKEY_TAKE.get(on));
        if (a.take > Children.take(on, a.hotkey, a.netuid)) {
            TX_CHILDKEY_TAKE_RATE_LIMIT_EXCEEDED.unless(RateLimit.CHILDKEY_TAKE.allows(on, a.hotkey, a.netuid));
        }
        RateLimit.CHILDKEY_TAKE.note(on, a.hotkey, a.netuid);
        Children.CHILDKEY_TAKE.put(on, a.hotkey, a.netuid, a.take);
        CHILD_KEY_TAKE_SET.emit(on, a.hotkey, a.take);
    }

    private static void setAutoParent(Context on, Origin origin, SetAutoParentDelegationEnabled a) {
        HotkeyCalls.NON_ASSOCIATED_COLD_KEY.unless(Hotkeys.owns(on, origin.signer(), a.hotkey));
        RegistrationCalls.HOT_KEY_NOT_REGISTERED_IN_SUB_NET.unless(Neurons.UIDS.exists(on, NetUid.ROOT, a.hotkey));
        Children.AUTO_PARENT_DELEGATION_ENABLED.put(on, a.hotkey, a.enabled);
        AUTO_PARENT_DELEGATION_ENABLED_SET.emit(on, a.hotkey, a.enabled);
    }
}
