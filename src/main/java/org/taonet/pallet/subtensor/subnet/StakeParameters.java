package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** What staking obeys everywhere or in a subnet: weights of TAO, takes, least amounts. */
public final class StakeParameters {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Long> INITIAL_TAO_WEIGHT = ON.constant(
            "InitialTaoWeight",
            Codecs.U64,
            971_718_665_099_567_868L,
            "How much TAO on root weighs, to begin with, in parts of 2^64 - 1.");
    public static final Constant<Rao> INITIAL_MIN_STAKE =
            ON.constant("InitialMinStake", Codecs.RAO, new Rao(2_000_000L), "The least stake, in rao.");
    public static final Constant<Integer> INITIAL_DEFAULT_DELEGATE_TAKE = ON.constant(
            "InitialDefaultDelegateTake",
            Codecs.U16,
            11_796,
            "What a delegate keeps of its nominators' dividends, to begin with, in parts of 65535.");
    public static final Constant<Integer> INITIAL_MIN_DELEGATE_TAKE = ON.constant(
            "InitialMinDelegateTake",
            Codecs.U16,
            0,
            "The least that a delegate keeps, to begin with, in parts of 65535.");
    public static final Constant<Integer> INITIAL_DEFAULT_CHILD_KEY_TAKE = ON.constant(
            "InitialDefaultChildKeyTake",
            Codecs.U16,
            0,
            "What a child keeps of its parents' dividends, to begin with, in parts of 65535.");
    public static final Constant<Integer> INITIAL_MAX_CHILD_KEY_TAKE = ON.constant(
            "InitialMaxChildKeyTake",
            Codecs.U16,
            11_796,
            "The most that a child may keep, to begin with, in parts of 65535.");
    public static final Constant<Integer> INITIAL_MIN_CHILD_KEY_TAKE = ON.constant(
            "InitialMinChildKeyTake", Codecs.U16, 0, "The least that a child keeps, to begin with, in parts of 65535.");

    public static final StorageValue<Long> TAO_WEIGHT = ON.value(
            "TaoWeight",
            Codecs.U64,
            INITIAL_TAO_WEIGHT.declared(),
            "How much stake on root weighs beside alpha, in parts of 2^64 - 1.");
    public static final StorageValue<Long> CK_BURN = ON.value(
            "CKBurn",
            Codecs.U64,
            0L,
            "How much of the dividends that children earn for parents is burnt, in parts of 2^64 - 1.");
    public static final StorageValue<Long> STAKE_THRESHOLD = ON.value(
            "StakeThreshold", Codecs.U64, 0L, "The least stake weight with which a validator may set weights, in rao.");
    public static final StorageValue<Long> NOMINATOR_MIN_REQUIRED_STAKE = ON.value(
            "NominatorMinRequiredStake",
            Codecs.U64,
            0L,
            "The least stake of a nominator, in millionths of the least stake.");
    public static final StorageValue<Integer> MAX_DELEGATE_TAKE = ON.value(
            "MaxDelegateTake",
            Codecs.U16,
            INITIAL_DEFAULT_DELEGATE_TAKE.declared(),
            "The most that a delegate may keep of its nominators' dividends, in parts of 65535.");
    public static final StorageValue<Integer> MIN_DELEGATE_TAKE = ON.value(
            "MinDelegateTake",
            Codecs.U16,
            INITIAL_MIN_DELEGATE_TAKE.declared(),
            "The least that a delegate keeps of its nominators' dividends, in parts of 65535.");
    public static final StorageValue<Integer> MAX_CHILDKEY_TAKE = ON.value(
            "MaxChildkeyTake",
            Codecs.U16,
            INITIAL_MAX_CHILD_KEY_TAKE.declared(),
            "The most that a child may keep of its parents' dividends, in parts of 65535.");
    public static final StorageValue<Integer> MIN_CHILDKEY_TAKE = ON.value(
            "MinChildkeyTake",
            Codecs.U16,
            INITIAL_MIN_CHILD_KEY_TAKE.declared(),
            "The least that a child keeps of its parents' dividends, in parts of 65535.");
    public static final StorageMap<NetUid, Integer> MIN_CHILDKEY_TAKE_PER_SUBNET = ON.map(
            "MinChildkeyTakePerSubnet",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            0,
            "The least that a child keeps in a subnet, in parts of 65535; the larger of both counts.");
    public static final StorageValue<Long> PENDING_CHILD_KEY_COOLDOWN =
            ON.value("PendingChildKeyCooldown", Codecs.U64, 7200L, "Blocks between setting children and the change.");
    public static final StorageMap<NetUid, Boolean> TRANSFER_TOGGLE = ON.map(
            "TransferToggle",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            true,
            "Whether stake in a subnet may be handed to another coldkey.");

    private StakeParameters() {}
}
