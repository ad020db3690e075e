package org.taonet.pallet.subtensor.registry;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.neuron.Slots;
import org.taonet.pallet.subtensor.stake.Exchange;
import org.taonet.pallet.subtensor.stake.HotkeyCalls;
import org.taonet.pallet.subtensor.stake.Pruning;
import org.taonet.pallet.subtensor.stake.StakingCalls;
import org.taonet.pallet.subtensor.subnet.BurnParameters;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.RegistrationParameters;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tao;
import org.taonet.pallet.subtensor.subnet.TaoFlows;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.pallet.swap.Trades;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;
import org.taonet.unit.Uid;

/**
 * How a hotkey becomes a neuron of a subnet: it pays the burn price, and where all slots are taken the lowest neuron
 * makes room. Mirrors do_register of subnets/registration.rs.
 */
public final class RegisterCalls {
    public static final Declarations ON = Concept.declarations();

    /** Once a proof of work; only subnet and hotkey still count. */
    public record Register(
            NetUid netuid, long blockNumber, long nonce, Bytes work, AccountId hotkey, AccountId coldkey) {
        public static final Struct<Register> ARGS = struct(
                "register",
                field("netuid", Codecs.NET_UID, "NetUid", Register::netuid),
                field("block_number", Codecs.U64, "u64", Register::blockNumber),
                field("nonce", Codecs.U64, "u64", Register::nonce),
                field("work", Codecs.BYTES, "Vec<u8>", Register::work),
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", Register::hotkey),
                field("coldkey", Codecs.ACCOUNT, "T::AccountId", Register::coldkey),
                Register::new);
    }

    /** Subnet and hotkey. */
    public record BurnedRegister(NetUid netuid, AccountId hotkey) {
        public static final Struct<BurnedRegister> ARGS = struct(
                "burned_register",
                field("netuid", Codecs.NET_UID, "NetUid", BurnedRegister::netuid),
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", BurnedRegister::hotkey),
                BurnedRegister::new);
    }

    /** Subnet, hotkey and the most to pay, in rao. */
    public record RegisterLimit(NetUid netuid, AccountId hotkey, long limitPrice) {
        public static final Struct<RegisterLimit> ARGS = struct(
                "register_limit",
                field("netuid", Codecs.NET_UID, "NetUid", RegisterLimit::netuid),
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", RegisterLimit::hotkey),
                field("limit_price", Codecs.U64, "u64", RegisterLimit::limitPrice),
                RegisterLimit::new);
    }

    public static final Call<Register> REGISTER = ON.call(
            6,
            Register.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(349_872_000, 6148, 34, 29)),
            "As burned_register; the work is ignored.",
            (on, origin, a) -> register(on, origin.signer(), a.netuid(), a.hotkey()));
    public static final Call<BurnedRegister> BURNED_REGISTER = ON.call(
            7,
            BurnedRegister.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(336_815_000, 6148, 34, 29)),
            "Registers a hotkey as a neuron for the subnet's burn price, which the signer pays.",
            (on, origin, a) -> register(on, origin.signer(), a.netuid(), a.hotkey()));
    public static final Call<RegisterLimit> REGISTER_LIMIT = ON.call(
            134,
            RegisterLimit.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(354_200_000, 0, 47, 40)),
            "As burned_register, unless the price is above the limit.",
            RegisterCalls::registerLimited);

    private RegisterCalls() {}

    private static void registerLimited(Context on, Origin origin, RegisterLimit a) {
        AccountId coldkey = origin.signer();
        ensureSubnet(on, a.netuid);
        Rao price = BurnParameters.BURN.get(on, a.netuid);
        RegistrationCalls.REGISTRATION_PRICE_LIMIT_EXCEEDED.when(new Rao(a.limitPrice).below(price));
        register(on, coldkey, a.netuid, a.hotkey);
    }

    private static void ensureSubnet(Context on, NetUid netuid) {
        RegistrationCalls.REGISTRATION_NOT_PERMITTED_ON_ROOT_SUBNET.when(netuid.equals(NetUid.ROOT));
        SubnetCalls.SUBNET_NOT_EXISTS.unless(Subnets.exists(on, netuid));
    }

    private static void register(Context on, AccountId coldkey, NetUid netuid, AccountId hotkey) {
        ensureSubnet(on, netuid);
        RegistrationCalls.SUB_NET_REGISTRATION_DISABLED.unless(
                RegistrationParameters.NETWORK_REGISTRATION_ALLOWED.get(on, netuid));
        RegistrationCalls.HOT_KEY_ALREADY_REGISTERED_IN_SUB_NET.when(Neurons.isRegistered(on, netuid, hotkey));
        Rao price = BurnParameters.BURN.get(on, netuid);
        StakingCalls.NOT_ENOUGH_BALANCE_TO_STAKE.when(Tao.spendable(on, coldkey).below(price));
        HotkeyCalls.create(on, coldkey, hotkey);
        HotkeyCalls.ensureOwner(on, coldkey, hotkey);
        Optional<Uid> pruned = makeRoom(on, netuid);
        Rao paid = Tao.toSubnet(on, netuid, coldkey, price);
        burn(on, netuid, paid);
        Uid uid = pruned.orElseGet(() -> Slots.append(on, netuid, hotkey));
        pruned.ifPresent(old -> Slots.replace(on, netuid, old, hotkey));
        raisePrice(on, netuid);
        RegistrationParameters.REGISTRATIONS_THIS_BLOCK.mutate(on, netuid, count -> Math.min(count + 1, 0xFFFF));
        Rao recycled =
                BurnParameters.RAO_RECYCLED_FOR_REGISTRATION.mutate(on, netuid, sum -> sum.saturatingPlus(price));
        SubnetSettings.RAO_RECYCLED_FOR_REGISTRATION_SET.emit(on, netuid, recycled);
        TaoFlows.stakersPut(on, netuid, paid);
        RegistrationCalls.NEURON_REGISTERED.emit(on, netuid, uid.value(), hotkey);
    }

    /** Whose uid will be taken, if there is none free. */
    private static Optional<Uid> makeRoom(Context on, NetUid netuid) {
        int most = UidParameters.MAX_ALLOWED_UIDS.get(on, netuid);
        RegistrationCalls.NO_NEURON_ID_AVAILABLE.when(most == 0);
        if (Neurons.SUBNETWORK_N.get(on, netuid) < most) {
            return Optional.empty();
        }
        return Optional.of(Pruning.choose(on, netuid).orElseThrow(RegistrationCalls.NO_NEURON_ID_AVAILABLE::refuse));
    }

    /** Buys alpha for what was paid, and the alpha is gone. */
    private static void burn(Context on, NetUid netuid, Rao paid) {
        Trades.Trade trade = Exchange.buy(on, netuid, paid, Trades.HIGHEST_PRICE, false);
        Pools.SUBNET_ALPHA_OUT.mutate(on, netuid, outside -> outside.saturatingMinus(new Alpha(trade.out())));
    }

    /** The next registration costs more, within the subnet's bounds. */
    private static void raisePrice(Context on, NetUid netuid) {
        U64F64 factor = BurnParameters.BURN_INCREASE_MULT.get(on, netuid).max(U64F64.ONE);
        Rao raised = new Rao(U64F64.ofU64(BurnParameters.BURN.get(on, netuid).bits())
                .saturatingMul(factor)
                .toU64());
        BurnParameters.BURN.put(
                on,
                netuid,
                raised.max(BurnParameters.MIN_BURN.get(on, netuid)).min(BurnParameters.MAX_BURN.get(on, netuid)));
    }
}
