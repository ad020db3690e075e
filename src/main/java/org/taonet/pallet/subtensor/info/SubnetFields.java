package org.taonet.pallet.subtensor.info;

import static org.taonet.pallet.subtensor.info.SubnetView.of;
import static org.taonet.scale.Struct.field;

import java.util.List;
import java.util.Optional;
import org.taonet.math.I96F32;
import org.taonet.math.U128;
import org.taonet.pallet.subtensor.emission.BlockFlows;
import org.taonet.pallet.subtensor.emission.PendingEmission;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.SubnetIdentities;
import org.taonet.pallet.subtensor.subnet.SubnetIdentity;
import org.taonet.pallet.subtensor.subnet.SubnetNames;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Symbols;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.runtime.FrameSystem;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.scale.Struct.Field;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** What answers tell of a subnet itself: its name, its owner, its epochs and its pool. */
final class SubnetFields {
    /** Text as clients of old expect it: a list of compact numbers. */
    static final Codec<Bytes> TEXT = Codecs.of(
            Codecs.list(Codecs.COMPACT_U8).type(),
            1,
            (text, out) -> {
                out.compact(text.length());
                for (int i = 0; i < text.length(); i++) {
                    Codecs.COMPACT_U8.encode(text.at(i), out);
                }
            },
            in -> {
                throw new UnsupportedOperationException("only written");
            });

    static final Codec<Optional<SubnetIdentity>> IDENTITIES = Codecs.option(SubnetIdentity.CODEC);
    static final Codec<U128> COMPACT_U128 = Codecs.COMPACT_U128.map(U128::of, U128::toBigInteger);

    /** Of a mechanism it is the mechanism's number. */
    static final Field<SubnetView, NetUid> NETUID =
            field("netuid", Codecs.COMPACT_NET_UID, "Compact<NetUid>", view -> new NetUid(view.mechanism.value()));

    static final Field<SubnetView, Bytes> NAME =
            field("name", TEXT, "Vec<Compact<u8>>", view -> SubnetNames.of(view.on, view.netuid));
    static final Field<SubnetView, Bytes> SUBNET_NAME = field("subnet_name", TEXT, "Vec<Compact<u8>>", NAME.get());
    static final Field<SubnetView, Bytes> SYMBOL = of("symbol", TEXT, "Vec<Compact<u8>>", Symbols.TOKEN_SYMBOL);
    static final Field<SubnetView, Bytes> TOKEN_SYMBOL =
            of("token_symbol", TEXT, "Vec<Compact<u8>>", Symbols.TOKEN_SYMBOL);
    static final Field<SubnetView, Optional<SubnetIdentity>> IDENTITY = field(
            "identity",
            IDENTITIES,
            "Option<SubnetIdentityV3>",
            view -> SubnetIdentities.SUBNET_IDENTITIES_V3.find(view.on, view.netuid));
    static final Field<SubnetView, Optional<SubnetIdentity>> SUBNET_IDENTITY =
            field("subnet_identity", IDENTITIES, "Option<SubnetIdentityV3>", IDENTITY.get());
    static final Field<SubnetView, Long> NETWORK_REGISTERED_AT =
            of("network_registered_at", Codecs.COMPACT_U64, "Compact<u64>", Subnets.NETWORK_REGISTERED_AT);
    static final Field<SubnetView, AccountId> OWNER_HOTKEY =
            of("owner_hotkey", Codecs.ACCOUNT, "AccountId", Subnets.SUBNET_OWNER_HOTKEY);
    static final Field<SubnetView, AccountId> OWNER_COLDKEY =
            of("owner_coldkey", Codecs.ACCOUNT, "AccountId", Subnets.SUBNET_OWNER);
    static final Field<SubnetView, AccountId> OWNER = of("owner", Codecs.ACCOUNT, "AccountId", Subnets.SUBNET_OWNER);

    static final Field<SubnetView, Long> BLOCK =
            field("block", Codecs.COMPACT_U64, "Compact<u64>", view -> FrameSystem.NUMBER.get(view.on));
    static final Field<SubnetView, Integer> TEMPO = of("tempo", Codecs.COMPACT_U16, "Compact<u16>", Tempos.TEMPO);
    static final Field<SubnetView, Long> LAST_STEP =
            of("last_step", Codecs.COMPACT_U64, "Compact<u64>", Tempos.LAST_MECHANSIM_STEP_BLOCK);
    static final Field<SubnetView, Long> BLOCKS_SINCE_LAST_STEP = field(
            "blocks_since_last_step",
            Codecs.COMPACT_U64,
            "Compact<u64>",
            view -> Math.max(0, BLOCK.get().apply(view) - LAST_STEP.get().apply(view)));

    static final Field<SubnetView, Alpha> ALPHA_IN =
            of("alpha_in", Codecs.COMPACT_ALPHA, "Compact<AlphaBalance>", Pools.SUBNET_ALPHA_IN);
    static final Field<SubnetView, Alpha> ALPHA_OUT =
            of("alpha_out", Codecs.COMPACT_ALPHA, "Compact<AlphaBalance>", Pools.SUBNET_ALPHA_OUT);
    static final Field<SubnetView, Rao> TAO_IN =
            of("tao_in", Codecs.COMPACT_RAO, "Compact<TaoBalance>", Pools.SUBNET_TAO);
    static final Field<SubnetView, Alpha> ALPHA_OUT_EMISSION = of(
            "alpha_out_emission", Codecs.COMPACT_ALPHA, "Compact<AlphaBalance>", BlockFlows.SUBNET_ALPHA_OUT_EMISSION);
    static final Field<SubnetView, Alpha> ALPHA_IN_EMISSION =
            of("alpha_in_emission", Codecs.COMPACT_ALPHA, "Compact<AlphaBalance>", BlockFlows.SUBNET_ALPHA_IN_EMISSION);
    static final Field<SubnetView, Rao> TAO_IN_EMISSION =
            of("tao_in_emission", Codecs.COMPACT_RAO, "Compact<TaoBalance>", BlockFlows.SUBNET_TAO_IN_EMISSION);
    static final Field<SubnetView, Alpha> PENDING_ALPHA_EMISSION = field(
            "pending_alpha_emission",
            Codecs.COMPACT_ALPHA,
            "Compact<AlphaBalance>",
            view -> PendingEmission.PENDING_VALIDATOR_EMISSION
                    .get(view.on, view.netuid)
                    .saturatingPlus(PendingEmission.PENDING_SERVER_EMISSION.get(view.on, view.netuid)));

    /** Root's dividends wait in alpha now. */
    static final Field<SubnetView, Rao> PENDING_ROOT_EMISSION =
            field("pending_root_emission", Codecs.COMPACT_RAO, "Compact<TaoBalance>", view -> Rao.ZERO);

    static final Field<SubnetView, U128> SUBNET_VOLUME =
            of("subnet_volume", COMPACT_U128, "Compact<u128>", Pools.SUBNET_VOLUME);
    static final Field<SubnetView, I96F32> MOVING_PRICE =
            of("moving_price", FixedPoint.I96F32, "I96F32", Pools.SUBNET_MOVING_PRICE);

    /** Emission as a whole is not reckoned any more; the field has stayed, under several names. */
    static Field<SubnetView, Long> emission(String name) {
        return field(name, Codecs.COMPACT_U64, "Compact<u64>", view -> 0L);
    }

    /** The pool of a subnet and what flows into it, as dynamic infos and metagraphs show it. */
    static final List<Field<SubnetView, ?>> POOL = List.of(
            ALPHA_IN,
            ALPHA_OUT,
            TAO_IN,
            ALPHA_OUT_EMISSION,
            ALPHA_IN_EMISSION,
            TAO_IN_EMISSION,
            PENDING_ALPHA_EMISSION,
            PENDING_ROOT_EMISSION,
            SUBNET_VOLUME);

    private SubnetFields() {}
}
