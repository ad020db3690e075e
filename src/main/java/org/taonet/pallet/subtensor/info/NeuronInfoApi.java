package org.taonet.pallet.subtensor.info;

import java.util.List;
import java.util.Optional;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.Context;
import org.taonet.runtime.RuntimeApi;
import org.taonet.runtime.RuntimeApi.Method;
import org.taonet.runtime.RuntimeApi.Param;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.NetUid;

/** What clients ask of neurons, one by one or by subnet. Mirrors NeuronInfoRuntimeApi. */
public final class NeuronInfoApi {
    private static final Param NETUID = new Param("netuid", Codecs.NET_UID);
    private static final Param UID = new Param("uid", Codecs.U16);

    private NeuronInfoApi() {}

    /** The API. */
    public static RuntimeApi api() {
        return new RuntimeApi(
                "NeuronInfoRuntimeApi",
                1,
                List.of(
                        all("get_neurons", NeuronInfo.CODEC),
                        one("get_neuron", NeuronInfo.CODEC),
                        all("get_neurons_lite", NeuronInfo.LITE),
                        one("get_neuron_lite", NeuronInfo.LITE)));
    }

    private static Method all(String name, Codec<NeuronInfo> each) {
        Codec<List<NeuronInfo>> codec = Codecs.list(each);
        return new Method(
                name, List.of(NETUID), codec, (on, in) -> codec.bytes(neurons(on, Codecs.NET_UID.decode(in))));
    }

    private static List<NeuronInfo> neurons(Context on, NetUid netuid) {
        return Subnets.exists(on, netuid) ? NeuronInfo.all(on, netuid) : List.of();
    }

    private static Method one(String name, Codec<NeuronInfo> each) {
        Codec<Optional<NeuronInfo>> codec = Codecs.option(each);
        return new Method(name, List.of(NETUID, UID), codec, (on, in) -> {
            NetUid netuid = Codecs.NET_UID.decode(in);
            int uid = Codecs.U16.decode(in);
            return codec.bytes(Subnets.exists(on, netuid) ? NeuronInfo.of(on, netuid, uid) : Optional.empty());
        });
    }
}
