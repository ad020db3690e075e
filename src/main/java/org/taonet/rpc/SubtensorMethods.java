package org.taonet.rpc;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.taonet.crypto.Ss58;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/**
 * Upstream's own methods: runtime APIs under other names, with arguments in JSON. Most answer with a list of the bytes
 * of SCALE, some with numbers. Mirrors pallets/subtensor/rpc and pallets/swap/rpc.
 */
final class SubtensorMethods {
    private static final int FAILED = 1;

    private final View view;

    SubtensorMethods(View view) {
        this.view = view;
    }

    /** How an argument is written in JSON and in SCALE. */
    private enum Kind {
        U8((json, out) -> out.u8((int) within(json, 0xFF))),
        U16((json, out) -> out.u16((int) within(json, 0xFFFF))),
        U64((json, out) -> out.u64(unsigned(json))),
        U16_LIST((json, out) -> {
            out.compact(json.items().size());
            json.items().forEach(each -> out.u16((int) within(each, 0xFFFF)));
        }),
        /** An address. */
        ACCOUNT((json, out) -> out.bytes(Ss58.account(json.text()))),
        /** The bytes of a key, one by one. */
        KEY((json, out) -> {
            if (json.items().size() < 32) {
                throw new RpcError(FAILED, "Unable to get delegates info: a key has 32 bytes");
            }
            json.items().subList(0, 32).forEach(each -> out.u8((int) within(each, 0xFF)));
        });

        private interface Writer {
            void write(Json json, Output out);
        }

        private final Writer writer;

        Kind(Writer writer) {
            this.writer = writer;
        }

        private static long within(Json json, long most) {
            long value = json.longValue();
            if (value < 0 || value > most) {
                throw new IllegalArgumentException(value + " is not between 0 and " + most);
            }
            return value;
        }

        private static long unsigned(Json json) {
            BigInteger value = json.bigInteger();
            if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
                throw new IllegalArgumentException(value + " is no amount");
            }
            return value.longValue();
        }
    }

    private record Argument(String name, Kind kind) {}

    private static final Argument NETUID = new Argument("netuid", Kind.U16);
    private static final Argument MECID = new Argument("mecid", Kind.U8);
    private static final Argument INDEXES = new Argument("metagraph_index", Kind.U16_LIST);
    private static final Argument COLDKEY = new Argument("coldkey", Kind.ACCOUNT);

    List<Method> all() {
        List<Method> all = new ArrayList<>();
        all.addAll(delegates());
        all.addAll(neurons());
        all.addAll(subnets());
        all.addAll(prices());
        return all;
    }

    private List<Method> delegates() {
        String api = "DelegateInfoRuntimeApi_";
        return List.of(
                bytes("delegateInfo_getDelegates", api + "get_delegates"),
                bytes("delegateInfo_getDelegate", api + "get_delegate", new Argument("delegate", Kind.KEY)),
                bytes("delegateInfo_getDelegated", api + "get_delegated", new Argument("delegatee", Kind.KEY)),
                bytes("stakeInfo_getColdkeyLock", "StakeInfoRuntimeApi_get_coldkey_lock", COLDKEY, NETUID));
    }

    private List<Method> neurons() {
        String api = "NeuronInfoRuntimeApi_";
        Argument uid = new Argument("uid", Kind.U16);
        return List.of(
                bytes("neuronInfo_getNeuronsLite", api + "get_neurons_lite", NETUID),
                bytes("neuronInfo_getNeuronLite", api + "get_neuron_lite", NETUID, uid),
                bytes("neuronInfo_getNeurons", api + "get_neurons", NETUID),
                bytes("neuronInfo_getNeuron", api + "get_neuron", NETUID, uid));
    }

    private List<Method> subnets() {
        String api = "SubnetInfoRuntimeApi_";
        return List.of(
                bytes("subnetInfo_getSubnetInfo", api + "get_subnet_info", NETUID),
                bytes("subnetInfo_getSubnetsInfo", api + "get_subnets_info"),
                bytes("subnetInfo_getSubnetInfo_v2", api + "get_subnet_info_v2", NETUID),
                bytes("subnetInfo_getSubnetsInfo_v2", api + "get_subnets_info_v2"),
                bytes("subnetInfo_getSubnetHyperparams", api + "get_subnet_hyperparams", NETUID),
                bytes("subnetInfo_getSubnetHyperparamsV2", api + "get_subnet_hyperparams_v2", NETUID),
                bytes("subnetInfo_getAllDynamicInfo", api + "get_all_dynamic_info"),
                bytes("subnetInfo_getDynamicInfo", api + "get_dynamic_info", NETUID),
                bytes("subnetInfo_getAllMetagraphs", api + "get_all_metagraphs"),
                bytes("subnetInfo_getMetagraph", api + "get_metagraph", NETUID),
                bytes("subnetInfo_getAllMechagraphs", api + "get_all_mechagraphs"),
                bytes("subnetInfo_getMechagraph", api + "get_mechagraph", NETUID, MECID),
                bytes("subnetInfo_getSubnetState", api + "get_subnet_state", NETUID),
                bytes("subnetInfo_getSelectiveMetagraph", api + "get_selective_metagraph", NETUID, INDEXES),
                bytes("subnetInfo_getSelectiveMechagraph", api + "get_selective_mechagraph", NETUID, MECID, INDEXES),
                bytes("subnetInfo_getColdkeyAutoStakeHotkey", api + "get_coldkey_auto_stake_hotkey", COLDKEY, NETUID),
                bytes("subnetInfo_getSubnetAccountId", api + "get_subnet_account_id", NETUID),
                method(
                        "subnetInfo_getSubnetToPrune",
                        api + "get_subnet_to_prune",
                        in -> in.u8() == 0 ? Json.none() : Json.of(in.u16())),
                method(
                        "subnetInfo_getLockCost",
                        "SubnetRegistrationRuntimeApi_get_network_registration_cost",
                        SubtensorMethods::amount));
    }

    private List<Method> prices() {
        String api = "SwapRuntimeApi_";
        return List.of(
                method("swap_currentAlphaPrice", api + "current_alpha_price", SubtensorMethods::amount, NETUID),
                method("swap_currentAlphaPriceAll", api + "current_alpha_price_all", in -> {
                    List<Json> all = new ArrayList<>();
                    for (int left = in.count(10, "prices"); left > 0; left--) {
                        all.add(Json.object()
                                .put("netuid", in.u16())
                                .put("price", amount(in))
                                .build());
                    }
                    return Json.array(all);
                }),
                bytes("swap_simSwapTaoForAlpha", api + "sim_swap_tao_for_alpha", NETUID, new Argument("tao", Kind.U64)),
                bytes(
                        "swap_simSwapAlphaForTao",
                        api + "sim_swap_alpha_for_tao",
                        NETUID,
                        new Argument("alpha", Kind.U64)));
    }

    private static Json amount(Input in) {
        return Json.of(in.unsigned(Long.BYTES));
    }

    private Method bytes(String name, String function, Argument... arguments) {
        return method(
                name,
                function,
                in -> {
                    List<Json> each = new ArrayList<>();
                    while (in.remaining() > 0) {
                        each.add(Json.of(in.u8()));
                    }
                    return Json.array(each);
                },
                arguments);
    }

    private Method method(String name, String function, Function<Input, Json> answer, Argument... arguments) {
        List<Argument> all = List.of(arguments);
        String names = String.join(" ", all.stream().map(Argument::name).toList());
        return Method.of(name, (names + " at?").strip(), "The runtime API " + function + ".", (params, session) -> {
            Output out = new Output(64);
            for (int i = 0; i < all.size(); i++) {
                Argument argument = all.get(i);
                params.read(i, json -> {
                    argument.kind.writer.write(json, out);
                    return json;
                });
            }
            byte[] said = view.call(view.at(params, all.size()), function, Bytes.owning(out.toArray()));
            return Answer.of(answer.apply(Input.of(said)));
        });
    }
}
