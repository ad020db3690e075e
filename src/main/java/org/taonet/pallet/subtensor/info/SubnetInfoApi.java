package org.taonet.pallet.subtensor.info;

import java.util.List;
import java.util.Optional;
import org.taonet.pallet.subtensor.stake.AutoStake;
import org.taonet.runtime.RuntimeApi;
import org.taonet.runtime.RuntimeApi.Method;
import org.taonet.runtime.RuntimeApi.Param;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** What clients ask of subnets. Mirrors SubnetInfoRuntimeApi of pallets/subtensor/runtime-api. */
public final class SubnetInfoApi {
    private static final Param NETUID = new Param("netuid", Codecs.NET_UID);
    private static final Codec<Optional<SubnetState>> STATE = Codecs.option(SubnetState.CODEC);
    private static final Codec<Optional<AccountId>> ACCOUNT = Codecs.option(Codecs.ACCOUNT);

    private SubnetInfoApi() {}

    /** The API, in its second version. */
    public static RuntimeApi api() {
        return new RuntimeApi("SubnetInfoRuntimeApi", 2, List.of(state(), autoStake()));
    }

    private static Method state() {
        return new Method(
                "get_subnet_state",
                List.of(NETUID),
                STATE,
                (on, in) -> STATE.bytes(SubnetState.of(on, Codecs.NET_UID.decode(in))));
    }

    private static Method autoStake() {
        return new Method(
                "get_coldkey_auto_stake_hotkey",
                List.of(new Param("coldkey", Codecs.ACCOUNT), NETUID),
                ACCOUNT,
                (on, in) -> {
                    AccountId coldkey = Codecs.ACCOUNT.decode(in);
                    NetUid netuid = Codecs.NET_UID.decode(in);
                    return ACCOUNT.bytes(AutoStake.AUTO_STAKE_DESTINATION.find(on, coldkey, netuid));
                });
    }
}
