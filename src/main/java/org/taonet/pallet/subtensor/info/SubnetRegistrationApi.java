package org.taonet.pallet.subtensor.info;

import java.util.List;
import org.taonet.pallet.subtensor.emission.LockCost;
import org.taonet.runtime.RuntimeApi;
import org.taonet.runtime.RuntimeApi.Method;
import org.taonet.scale.Codecs;

/** What creating a subnet costs. */
public final class SubnetRegistrationApi {
    private SubnetRegistrationApi() {}

    /** The API. */
    public static RuntimeApi api() {
        return new RuntimeApi(
                "SubnetRegistrationRuntimeApi",
                1,
                List.of(new Method(
                        "get_network_registration_cost",
                        List.of(),
                        Codecs.RAO,
                        (on, in) -> Codecs.RAO.bytes(LockCost.now(on)))));
    }
}
