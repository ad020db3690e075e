package org.taonet.client;

import org.taonet.text.Json;

/** An error that the node answered with: its JSON-RPC code, message and data. */
public final class RpcException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** The code of an unknown method. */
    public static final int METHOD_NOT_FOUND = -32601;

    private static final int INVALID_TRANSACTION = 1010;

    private final int code;
    private final String data;

    private RpcException(int code, String method, String message, String data) {
        super(
                Category.CHAIN,
                (code == METHOD_NOT_FOUND ? "the node has no method " + method : message)
                        + (data.isEmpty() ? "" : ": " + data),
                advice(code, data));
        this.code = code;
        this.data = data;
    }

    /** Of the error member of an answer. */
    public static RpcException of(String method, Json error) {
        Json data = error.field("data");
        int code = error.field("code") instanceof Json.Num ? error.field("code").intValue() : 0;
        String message = error.field("message") instanceof Json.Str(var text) ? text : "error";
        return new RpcException(
                code, method, message, data.isNull() ? "" : data instanceof Json.Str(var text) ? text : data.write());
    }

    private static String advice(int code, String data) {
        if (code == METHOD_NOT_FOUND) {
            return "Choose a node that offers it.";
        }
        if (data.contains("Inability to pay")) {
            return "Fund the account, or choose another one.";
        }
        if (data.contains("outdated")) {
            return "Its nonce was used already: send it again.";
        }
        if (data.contains("bad signature")) {
            return "The key does not belong to the signer, or the chain was upgraded meanwhile: send it again.";
        }
        if (data.contains("ancient birth block")) {
            return "It was signed too long ago: send it again.";
        }
        if (code == 1014) {
            return "Another transaction of this account waits with the same nonce: let it be included first.";
        }
        String told = Refusals.told(data);
        return code == INVALID_TRANSACTION
                ? (told.isEmpty() ? "" : told + " ") + "Nothing was changed and nothing charged."
                : told;
    }

    /** The JSON-RPC code. */
    public int code() {
        return code;
    }

    /** More about it, or empty. */
    public String data() {
        return data;
    }
}
