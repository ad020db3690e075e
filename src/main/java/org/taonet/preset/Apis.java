package org.taonet.preset;

import static org.taonet.scale.Struct.field;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taonet.pallet.Aura;
import org.taonet.pallet.Grandpa;
import org.taonet.pallet.GrandpaProofs;
import org.taonet.pallet.TransactionPayment;
import org.taonet.pallet.subtensor.info.DelegateInfoApi;
import org.taonet.pallet.subtensor.info.NeuronInfoApi;
import org.taonet.pallet.subtensor.info.StakeInfoApi;
import org.taonet.pallet.subtensor.info.SubnetInfoApi;
import org.taonet.pallet.subtensor.info.SubnetRegistrationApi;
import org.taonet.pallet.swap.SwapApi;
import org.taonet.primitive.AuraId;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Block;
import org.taonet.runtime.Context;
import org.taonet.runtime.Extrinsic;
import org.taonet.runtime.RuntimeApi;
import org.taonet.runtime.RuntimeApi.Method;
import org.taonet.runtime.RuntimeApi.Param;
import org.taonet.runtime.RuntimeCall;
import org.taonet.runtime.SystemApis;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Input;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Rao;

/** The runtime APIs of the pallets, as upstream's runtime/src/lib.rs implements them. */
final class Apis {
    private Apis() {}

    /** Those of the system and of the pallets. */
    static List<RuntimeApi> all() {
        return Stream.concat(
                        SystemApis.all().stream(),
                        Stream.of(
                                aura(),
                                grandpa(),
                                payment(),
                                paymentOfCalls(),
                                SwapApi.api(),
                                StakeInfoApi.api(),
                                SubnetInfoApi.api(),
                                NeuronInfoApi.api(),
                                DelegateInfoApi.api(),
                                SubnetRegistrationApi.api()))
                .toList();
    }

    private static Method method(String name, List<Param> params, Codec<?> result, RuntimeApi.Body body) {
        return new Method(name, params, result, body);
    }

    private record SlotDuration(long millis) {
        static final Codec<SlotDuration> CODEC = Struct.struct(
                "sp_consensus_slots::SlotDuration", field(Codecs.U64, "u64", SlotDuration::millis), SlotDuration::new);
    }

    private static RuntimeApi aura() {
        Codec<List<AccountId>> authorities = Codecs.list(AuraId.CODEC);
        return new RuntimeApi(
                "AuraApi",
                1,
                List.of(
                        method(
                                "slot_duration",
                                List.of(),
                                SlotDuration.CODEC,
                                (on, in) -> SlotDuration.CODEC.bytes(new SlotDuration(Aura.SLOT_DURATION.in(on)))),
                        method(
                                "authorities",
                                List.of(),
                                authorities,
                                (on, in) -> authorities.bytes(Aura.AUTHORITIES.get(on)))));
    }

    private static final Codec<Optional<Bytes>> OWNERSHIP =
            Codecs.option(Codecs.BYTES.as(TypeDef.newtype("sp_runtime::OpaqueValue", TypeDef.BYTES, "Vec<u8>")));

    private static RuntimeApi grandpa() {
        Codec<List<Grandpa.Authority>> authorities = Codecs.list(Grandpa.Authority.CODEC);
        return new RuntimeApi(
                "GrandpaApi",
                3,
                List.of(
                        method(
                                "grandpa_authorities",
                                List.of(),
                                authorities,
                                (on, in) -> authorities.bytes(Grandpa.AUTHORITIES.get(on))),
                        method(
                                "generate_key_ownership_proof",
                                List.of(
                                        new Param("set_id", Codecs.U64),
                                        new Param("authority_id", GrandpaProofs.PUBLIC)),
                                OWNERSHIP,
                                (on, in) -> OWNERSHIP.bytes(Optional.empty())),
                        method(
                                "current_set_id",
                                List.of(),
                                Codecs.U64,
                                (on, in) -> Codecs.U64.bytes(Grandpa.CURRENT_SET_ID.get(on)))));
    }

    /** A weight's fee and a length's fee: the same two functions in both traits. */
    private static List<Method> toFee() {
        return List.of(
                method(
                        "query_weight_to_fee",
                        List.of(new Param("weight", Weight.CODEC)),
                        Codecs.RAO,
                        (on, in) -> Codecs.RAO.bytes(TransactionPayment.weightToFee(on, Weight.CODEC.decode(in)))),
                method("query_length_to_fee", List.of(new Param("length", Codecs.U32)), Codecs.RAO, (on, in) -> {
                    Rao fee = TransactionPayment.lengthToFee(Codecs.U32.decode(in));
                    return Codecs.RAO.bytes(fee);
                }));
    }

    private static Extrinsic extrinsic(Context on, Input in) {
        return Extrinsic.decode(on.runtime(), Block.EXTRINSIC.decode(in).shared());
    }

    private static RuntimeApi payment() {
        List<Param> params = List.of(new Param("uxt", Block.EXTRINSIC), new Param("len", Codecs.U32));
        return new RuntimeApi(
                "TransactionPaymentApi",
                4,
                Stream.concat(
                                Stream.of(
                                        method(
                                                "query_info",
                                                params,
                                                TransactionPayment.QueryInfo.CODEC,
                                                (on, in) -> TransactionPayment.QueryInfo.CODEC.bytes(
                                                        TransactionPayment.queryInfo(
                                                                on, extrinsic(on, in), Codecs.U32.decode(in)))),
                                        method(
                                                "query_fee_details",
                                                params,
                                                TransactionPayment.FeeDetails.CODEC,
                                                (on, in) -> TransactionPayment.FeeDetails.CODEC.bytes(
                                                        TransactionPayment.queryFeeDetails(
                                                                on, extrinsic(on, in), Codecs.U32.decode(in))))),
                                toFee().stream())
                        .toList());
    }

    private static RuntimeApi paymentOfCalls() {
        List<Param> params = List.of(new Param("call", RuntimeCall.CODEC), new Param("len", Codecs.U32));
        return new RuntimeApi(
                "TransactionPaymentCallApi",
                3,
                Stream.concat(
                                Stream.of(
                                        method(
                                                "query_call_info",
                                                params,
                                                TransactionPayment.QueryInfo.CODEC,
                                                (on, in) -> TransactionPayment.QueryInfo.CODEC.bytes(
                                                        TransactionPayment.queryCallInfo(
                                                                on,
                                                                RuntimeCall.CODEC.decode(in),
                                                                Codecs.U32.decode(in)))),
                                        method(
                                                "query_call_fee_details",
                                                params,
                                                TransactionPayment.FeeDetails.CODEC,
                                                (on, in) -> TransactionPayment.FeeDetails.CODEC.bytes(
                                                        TransactionPayment.queryCallFeeDetails(
                                                                on,
                                                                RuntimeCall.CODEC.decode(in),
                                                                Codecs.U32.decode(in))))),
                                toFee().stream())
                        .toList());
    }
}
