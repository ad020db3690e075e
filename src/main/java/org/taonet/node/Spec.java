package org.taonet.node;

import org.taonet.state.Cursor;
import org.taonet.state.State;
import org.taonet.text.Hex;
import org.taonet.text.Json;

/** The specification of a chain as upstream's {@code build-spec --raw} prints it. */
public final class Spec {
    private Spec() {}

    /** Of a genesis. */
    public static Json of(Genesis genesis) {
        Json.Fields top = Json.object();
        State state = genesis.state().get();
        for (Cursor at = state.cursor(new byte[0], null); at.next(); ) {
            top.put(Hex.encode(at.key()), Hex.encode(at.value()));
        }
        Json raw = Json.object()
                .put("top", top.build())
                .put("childrenDefault", Json.object().build())
                .build();
        return Json.object()
                .put("name", genesis.chain())
                .put("id", "bittensor")
                .put("chainType", genesis.kind())
                .put("bootNodes", Json.array())
                .put("telemetryEndpoints", Json.none())
                .put("protocolId", "bittensor")
                .put(
                        "properties",
                        Json.object()
                                .put("ss58Format", 42)
                                .put("tokenDecimals", 9)
                                .put("tokenSymbol", "TAO")
                                .build())
                .put("codeSubstitutes", Json.object().build())
                .put("genesis", Json.object().put("raw", raw).build())
                .build();
    }
}
