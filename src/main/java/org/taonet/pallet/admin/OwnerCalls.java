package org.taonet.pallet.admin;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.pallet.subtensor.stake.HotkeyCalls;
import org.taonet.pallet.subtensor.subnet.AlphaValues;
import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.Hyperparameter;
import org.taonet.pallet.subtensor.subnet.RateLimit;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.SubnetAuthority;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** What an owner sets that is more than one value, or has rules of its own. */
public final class OwnerCalls {
    static final Declarations ON = Admin.part();

    /** The least alpha: a fortieth of 65535. */
    private static final int LEAST_ALPHA = 1638;

    private static final RateLimit ALPHA_LIMIT = RateLimit.of(Hyperparameter.ALPHA_VALUES);

    private OwnerCalls() {}

    /** The bounds of liquid alpha, in parts of 65535. */
    public record SetAlphaValues(NetUid netuid, int alphaLow, int alphaHigh) {
        static final Struct<SetAlphaValues> ARGS = struct(
                "sudo_set_alpha_values",
                field("netuid", Codecs.NET_UID, "NetUid", SetAlphaValues::netuid),
                field("alpha_low", Codecs.U16, "u16", SetAlphaValues::alphaLow),
                field("alpha_high", Codecs.U16, "u16", SetAlphaValues::alphaHigh),
                SetAlphaValues::new);
    }

    /** The hotkey that stands for a subnet's owner. */
    public record SetOwnerHotkey(NetUid netuid, AccountId hotkey) {
        static Struct<SetOwnerHotkey> args(String call) {
            return struct(
                    call,
                    field("netuid", Codecs.NET_UID, "NetUid", SetOwnerHotkey::netuid),
                    field("hotkey", Codecs.ACCOUNT, "<T as frame_system::Config>::AccountId", SetOwnerHotkey::hotkey),
                    SetOwnerHotkey::new);
        }
    }

    public static final Call<SetAlphaValues> SET_ALPHA_VALUES = ON.call(
            51,
            SetAlphaValues.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(34_224_000, 4427, 5, 1)),
            "Sets the bounds of liquid alpha, in parts of 65535; low from 1,638 to high. By its owner or root.",
            OwnerCalls::setAlphaValues);
    public static final Call<SetOwnerHotkey> SET_SUBNET_OWNER_HOTKEY = ON.call(
            64,
            SetOwnerHotkey.args("sudo_set_subnet_owner_hotkey"),
            (runtime, a) -> DispatchInfo.normal(Weight.of(3_918_000, 0, 0, 1)),
            "Names another hotkey for a subnet's owner, once a week. By its owner or root.",
            OwnerCalls::setOwnerHotkey);
    public static final Call<SetOwnerHotkey> SET_SN_OWNER_HOTKEY = ON.call(
            67,
            SetOwnerHotkey.args("sudo_set_sn_owner_hotkey"),
            (runtime, a) -> DispatchInfo.normal(Weight.of(25_687_000, 4177, 2, 2)),
            "As sudo_set_subnet_owner_hotkey.",
            OwnerCalls::setOwnerHotkey);

    private static void setAlphaValues(Context on, Origin origin, SetAlphaValues a) {
        var owner = SubnetAuthority.ownerOrRoot(on, origin, a.netuid);
        owner.ifPresent(who -> ALPHA_LIMIT.ensure(on, who, a.netuid));
        SubnetAuthority.ensureThawed(on, a.netuid);
        SubnetSettings.LIQUID_ALPHA_DISABLED.unless(ConsensusParameters.LIQUID_ALPHA_ON.get(on, a.netuid));
        SubnetSettings.ALPHA_HIGH_TOO_LOW.unless(a.alphaHigh >= LEAST_ALPHA);
        SubnetSettings.ALPHA_LOW_OUT_OF_RANGE.unless(a.alphaLow >= LEAST_ALPHA && a.alphaLow <= a.alphaHigh);
        ConsensusParameters.ALPHA_VALUES.put(on, a.netuid, new AlphaValues(a.alphaLow, a.alphaHigh));
        owner.ifPresent(who -> ALPHA_LIMIT.note(on, who, a.netuid));
    }

    /** The limit holds for root too. */
    private static void setOwnerHotkey(Context on, Origin origin, SetOwnerHotkey a) {
        SubnetAuthority.ownerOrRoot(on, origin, a.netuid);
        SubnetCalls.SUBNET_NOT_EXISTS.unless(Subnets.NETWORKS_ADDED.get(on, a.netuid));
        RateLimit.OWNER_HOTKEY.ensure(on, a.hotkey, a.netuid);
        RateLimit.OWNER_HOTKEY.note(on, a.hotkey, a.netuid);
        HotkeyCalls.CANNOT_USE_SYSTEM_ACCOUNT.when(SubnetAccounts.isOne(on, a.hotkey));
        Subnets.SUBNET_OWNER_HOTKEY.put(on, a.netuid, a.hotkey);
        SubnetSettings.SUBNET_OWNER_HOTKEY_SET.emit(on, a.netuid, a.hotkey);
    }
}
