package org.taonet.pallet.subtensor.stake;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.stream.Stream;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/** Where what miners earn is staked. Mirrors the call in pallets/subtensor/src/macros/dispatches.rs. */
public final class AutoStakeCalls {
    public static final Declarations ON = Concept.declarations();

    /** Subnet and hotkey. */
    public record SetColdkeyAutoStakeHotkey(NetUid netuid, AccountId hotkey) {
        public static final Struct<SetColdkeyAutoStakeHotkey> ARGS = struct(
                "set_coldkey_auto_stake_hotkey",
                field("netuid", Codecs.NET_UID, "NetUid", SetColdkeyAutoStakeHotkey::netuid),
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", SetColdkeyAutoStakeHotkey::hotkey),
                SetColdkeyAutoStakeHotkey::new);
    }

    public static final Fault SAME_AUTO_STAKE_HOTKEY_ALREADY_SET =
            ON.error(118, "SameAutoStakeHotkeyAlreadySet", "Nothing to do: the incentives are staked there already.");

    public static final Event.Of5<NetUid, AccountId, AccountId, AccountId, Alpha> AUTO_STAKE_ADDED = ON.event(
            109,
            "AutoStakeAdded",
            "An incentive was staked elsewhere by its owner's wish: subnet, destination, miner, owner, alpha.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("destination", Codecs.ACCOUNT, "T::AccountId"),
            f("hotkey", Codecs.ACCOUNT, "T::AccountId"),
            f("owner", Codecs.ACCOUNT, "T::AccountId"),
            f("incentive", Codecs.ALPHA, "AlphaBalance"));
    public static final Event.Of3<AccountId, NetUid, AccountId> AUTO_STAKE_DESTINATION_SET = ON.event(
            112,
            "AutoStakeDestinationSet",
            "A coldkey said where its incentives are staked.",
            f("coldkey", Codecs.ACCOUNT, "T::AccountId"),
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("hotkey", Codecs.ACCOUNT, "T::AccountId"));

    public static final Call<SetColdkeyAutoStakeHotkey> SET_COLDKEY_AUTO_STAKE_HOTKEY = ON.call(
            114,
            SetColdkeyAutoStakeHotkey.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(33_853_000, 4274, 4, 2)),
            "Says on which hotkey the incentives of all the signer's miners in a subnet are staked.",
            AutoStakeCalls::set);

    private AutoStakeCalls() {}

    private static void set(Context on, Origin origin, SetColdkeyAutoStakeHotkey a) {
        AccountId coldkey = origin.signer();
        SubnetCalls.SUBNET_NOT_EXISTS.unless(Subnets.NETWORKS_ADDED.get(on, a.netuid));
        RegistrationCalls.HOT_KEY_NOT_REGISTERED_IN_SUB_NET.unless(Neurons.UIDS.exists(on, a.netuid, a.hotkey));
        AutoStake.AUTO_STAKE_DESTINATION.find(on, coldkey, a.netuid).ifPresent(old -> {
            SAME_AUTO_STAKE_HOTKEY_ALREADY_SET.when(old.equals(a.hotkey));
            AutoStake.AUTO_STAKE_DESTINATION_COLDKEYS.mutate(
                    on,
                    old,
                    a.netuid,
                    all -> all.stream().filter(each -> !each.equals(coldkey)).toList());
        });
        AutoStake.AUTO_STAKE_DESTINATION.put(on, coldkey, a.netuid, a.hotkey);
        AutoStake.AUTO_STAKE_DESTINATION_COLDKEYS.mutate(
                on,
                a.hotkey,
                a.netuid,
                all -> all.contains(coldkey)
                        ? all
                        : Stream.concat(all.stream(), Stream.of(coldkey)).toList());
        AUTO_STAKE_DESTINATION_SET.emit(on, coldkey, a.netuid, a.hotkey);
    }
}
