package org.taonet.rpc;

import org.jspecify.annotations.Nullable;
import org.taonet.text.Json;
import org.taonet.unit.Hash32;

/** An error that is answered to the client. */
public final class RpcError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int PARSE = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD = -32601;
    static final int PARAMS = -32602;
    static final int INTERNAL = -32603;
    static final int SERVER = -32000;
    static final int STATE = 4003;

    private final int code;
    private final transient @Nullable Json data;

    RpcError(int code, String message, @Nullable Json data) {
        super(message, null, false, false);
        this.code = code;
        this.data = data;
    }

    RpcError(int code, String message) {
        this(code, message, null);
    }

    static RpcError params(String why) {
        return new RpcError(PARAMS, "Invalid params", Json.of(why));
    }

    static RpcError client(String what) {
        return new RpcError(STATE, "Client error: " + what);
    }

    static RpcError unknownBlock(Hash32 hash) {
        return client("UnknownBlock: Header was not found in the database: " + hash);
    }

    static RpcError discarded(Hash32 hash) {
        return client("Api called for an unknown Block: State already discarded for " + hash);
    }

    /** The number clients match on. */
    public int code() {
        return code;
    }

    /** More about it, if there is. */
    public @Nullable Json data() {
        return data;
    }

    /** As the error member of a reply. */
    public Json json() {
        Json.Fields fields = Json.object().put("code", code).put("message", String.valueOf(getMessage()));
        return data == null ? fields.build() : fields.put("data", data).build();
    }

    void write(StringBuilder out) {
        json().write(out);
    }
}
