package org.taonet.pallet.admin;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.pallet.evm.EvmChainId;
import org.taonet.pallet.subtensor.stake.Nominations;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** What root does to the chain's Ethereum side and to stake; and calls that are gone. */
public final class ChainCalls {
    static final Declarations ON = Admin.part();

    public static final StorageMap<Precompile, Boolean> PRECOMPILE_ENABLE = ON.map(
            "PrecompileEnable",
            Hasher.BLAKE2_128_CONCAT,
            Precompile.CODEC,
            Codecs.BOOL,
            true,
            "Whether Ethereum contracts may use a part of the chain.");

    static final Event.Of2<Precompile, Boolean> PRECOMPILE_UPDATED = ON.event(
            0,
            "PrecompileUpdated",
            "Ethereum contracts may use a part of the chain from now on, or not any more.",
            f("precompile_id", Precompile.CODEC, "PrecompileEnum"),
            f("enabled", Codecs.BOOL, "bool"));

    private ChainCalls() {}

    /** A part of the chain, and yes or no. */
    public record TogglePrecompile(Precompile precompile, boolean enabled) {
        static final Struct<TogglePrecompile> ARGS = struct(
                "sudo_toggle_evm_precompile",
                field("precompile_id", Precompile.CODEC, "PrecompileEnum", TogglePrecompile::precompile),
                field("enabled", Codecs.BOOL, "bool", TogglePrecompile::enabled),
                TogglePrecompile::new);
    }

    /** The number that Ethereum transactions are signed for. */
    public record SetEvmChainId(long chainId) {
        static final Struct<SetEvmChainId> ARGS = struct(
                "sudo_set_evm_chain_id",
                field("chain_id", Codecs.U64, "u64", SetEvmChainId::chainId),
                SetEvmChainId::new);
    }

    /** Millionths of the least stake. */
    public record SetNominatorMinimum(long minStake) {
        static final Struct<SetNominatorMinimum> ARGS = struct(
                "sudo_set_nominator_min_required_stake",
                field("min_stake", Codecs.U64, "u64", SetNominatorMinimum::minStake),
                SetNominatorMinimum::new);
    }

    /** A subnet, and yes or no. */
    public record AllowWork(NetUid netuid, boolean allowed) {
        static final Struct<AllowWork> ARGS = struct(
                "sudo_set_network_pow_registration_allowed",
                field("netuid", Codecs.NET_UID, "NetUid", AllowWork::netuid),
                field("registration_allowed", Codecs.BOOL, "bool", AllowWork::allowed),
                AllowWork::new);
    }

    /** What was to be the total issuance, in rao. */
    public record SetTotalIssuance(Rao totalIssuance) {
        static final Struct<SetTotalIssuance> ARGS = struct(
                "sudo_set_total_issuance",
                field("total_issuance", Codecs.RAO, "TaoBalance", SetTotalIssuance::totalIssuance),
                SetTotalIssuance::new);
    }

    public static final Call<TogglePrecompile> TOGGLE_EVM_PRECOMPILE = ON.call(
            62,
            TogglePrecompile.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(6_162_000, 3507, 1, 0)),
            "Says whether Ethereum contracts may use a part of the chain. Root.",
            ChainCalls::togglePrecompile);
    public static final Call<SetEvmChainId> SET_EVM_CHAIN_ID = ON.call(
            58,
            SetEvmChainId.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(27_199_000, 0, 1, 1)),
            "Sets the number that Ethereum transactions are signed for. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                EvmChainId.CHAIN_ID.put(on, a.chainId);
            });
    public static final Call<SetNominatorMinimum> SET_NOMINATOR_MIN_REQUIRED_STAKE = ON.call(
            43,
            SetNominatorMinimum.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(30_697_000, 6890, 5, 1)),
            "Sets the least stake of a nominator, in millionths of the least stake; smaller ones are sold. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                Nominations.setLeast(on, a.minStake);
            });
    public static final Call<AllowWork> SET_NETWORK_POW_REGISTRATION_ALLOWED = ON.call(
            20,
            AllowWork.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(14_000_000, 0, 0, 1)),
            "Does nothing any more: nobody registers by work.",
            (on, origin, a) -> {
                throw Admin.POW_REGISTRATION_DISABLED.refuse();
            });
    public static final Call<SetTotalIssuance> SET_TOTAL_ISSUANCE = ON.call(
            33,
            SetTotalIssuance.ARGS,
            (runtime, a) -> DispatchInfo.normal(new Weight(5_931_000, 0)),
            "Does nothing any more.",
            (on, origin, a) -> {
                throw Admin.DEPRECATED.refuse();
            });

    private static void togglePrecompile(Context on, Origin origin, TogglePrecompile a) {
        origin.ensureRoot();
        if (PRECOMPILE_ENABLE.get(on, a.precompile) != a.enabled) {
            PRECOMPILE_ENABLE.put(on, a.precompile, a.enabled);
            PRECOMPILE_UPDATED.emit(on, a.precompile, a.enabled);
        }
    }
}
