package org.taonet.pallet.admin;

import org.taonet.pallet.subtensor.stake.ChildrenCalls;
import org.taonet.pallet.subtensor.subnet.Hyperparameter;
import org.taonet.pallet.subtensor.subnet.OwnerParameters;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.RecycleOrBurn;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.TempoCalls;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;

/** What belongs to a subnet's owner: tempo, token, cut. */
public final class OwnerSettings {
    static final Declarations ON = Admin.part();

    public static final SubnetSetting<Integer> TEMPO = SubnetSetting.of(
                    ON, 30, "sudo_set_tempo", "tempo", Codecs.U16, "u16", Weight.of(36_298_000, 4383, 5, 2))
            .frozen()
            .existing()
            .kept(
                    Tempos.TEMPO,
                    TempoCalls::restart,
                    "Sets how many blocks lie between a subnet's epochs, and begins a new one.");
    public static final SubnetSetting<Boolean> TOGGLE_TRANSFER = SubnetSetting.of(
                    ON,
                    61,
                    "sudo_set_toggle_transfer",
                    "toggle",
                    Codecs.BOOL,
                    "bool",
                    Weight.of(28_343_000, 4280, 4, 1))
            .byOwner(Hyperparameter.TRANSFER_ENABLED)
            .frozen()
            .into(
                    StakeParameters.TRANSFER_TOGGLE,
                    SubnetSettings.TRANSFER_TOGGLE::emit,
                    "Says whether a subnet's stake may change its owner.");
    public static final SubnetSetting<RecycleOrBurn> RECYCLE_OR_BURN = SubnetSetting.of(
                    ON,
                    80,
                    "sudo_set_recycle_or_burn",
                    "recycle_or_burn",
                    RecycleOrBurn.CODEC,
                    "pallet_subtensor::RecycleOrBurnEnum",
                    Weight.of(20_000_000, 0, 2, 2))
            .byOwner(Hyperparameter.RECYCLE_OR_BURN)
            .frozen()
            .into(OwnerParameters.RECYCLE_OR_BURN, "Says what becomes of what the owner's own miners earn.");
    public static final SubnetSetting<Boolean> SUBTOKEN_ENABLED = SubnetSetting.of(
                    ON,
                    66,
                    "sudo_set_subtoken_enabled",
                    "subtoken_enabled",
                    Codecs.BOOL,
                    "bool",
                    Weight.of(25_467_000, 4280, 4, 1))
            .frozen()
            .into(Subnets.SUBTOKEN_ENABLED, "Says whether a subnet's token can be bought and sold.");
    public static final SubnetSetting<Boolean> SUBNET_EMISSION_ENABLED = SubnetSetting.of(
                    ON,
                    94,
                    "sudo_set_subnet_emission_enabled",
                    "enabled",
                    Codecs.BOOL,
                    "bool",
                    Weight.of(16_351_000, 4084, 1, 1))
            .beyondRoot()
            .into(
                    Subnets.SUBNET_EMISSION_ENABLED,
                    Admin.SUBNET_EMISSION_ENABLED_SET::emit,
                    "Says whether the chain puts emission into a subnet's pool.");
    public static final SubnetSetting<Boolean> OWNER_CUT_ENABLED = SubnetSetting.of(
                    ON,
                    92,
                    "sudo_set_owner_cut_enabled",
                    "enabled",
                    Codecs.BOOL,
                    "bool",
                    Weight.of(25_000_000, 0, 4, 1))
            .byOwner()
            .frozen()
            .beyondRoot()
            .operational()
            .into(OwnerParameters.OWNER_CUT_ENABLED, "Says whether a subnet's owner gets a part of its emission.");
    public static final SubnetSetting<Boolean> OWNER_CUT_AUTO_LOCK_ENABLED = SubnetSetting.of(
                    ON,
                    95,
                    "sudo_set_owner_cut_auto_lock_enabled",
                    "enabled",
                    Codecs.BOOL,
                    "bool",
                    Weight.of(25_000_000, 0, 4, 1))
            .byOwner()
            .frozen()
            .beyondRoot()
            .operational()
            .into(OwnerParameters.OWNER_CUT_AUTO_LOCK_ENABLED, "Says whether the owner's part is locked as it comes.");
    public static final SubnetSetting<Integer> MIN_CHILDKEY_TAKE_PER_SUBNET = SubnetSetting.of(
                    ON,
                    93,
                    "sudo_set_min_childkey_take_per_subnet",
                    "take",
                    Codecs.U16,
                    "u16",
                    Weight.of(38_100_000, 4419, 7, 1))
            .byOwner(Hyperparameter.MIN_CHILDKEY_TAKE)
            .frozen()
            .existing()
            .within(
                    "from MinChildkeyTake to MaxChildkeyTake",
                    (on, netuid, v) -> v >= StakeParameters.MIN_CHILDKEY_TAKE.get(on)
                            && v <= StakeParameters.MAX_CHILDKEY_TAKE.get(on),
                    Admin.INVALID_VALUE)
            .into(
                    StakeParameters.MIN_CHILDKEY_TAKE_PER_SUBNET,
                    ChildrenCalls.MIN_CHILD_KEY_TAKE_PER_SUBNET_SET::emit,
                    "Sets what a child keeps at least in a subnet, in parts of 65535.");
    public static final SubnetSetting<Long> EMA_PRICE_HALVING_PERIOD = SubnetSetting.of(
                    ON,
                    65,
                    "sudo_set_ema_price_halving_period",
                    "ema_halving",
                    Codecs.U64,
                    "u64",
                    Weight.of(4_198_000, 0, 0, 1))
            .into(Pools.EMA_PRICE_HALVING_BLOCKS, "Sets how slowly a subnet's moving price follows, in blocks.");

    private OwnerSettings() {}
}
