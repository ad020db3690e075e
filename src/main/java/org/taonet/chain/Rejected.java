package org.taonet.chain;

import org.jspecify.annotations.Nullable;
import org.taonet.primitive.Validity;
import org.taonet.unit.Hash32;

/**
 * The pool does not take an extrinsic. Codes, messages and data are those that clients of upstream's nodes match on.
 */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final @Nullable String data;

    private Rejected(int code, String message, @Nullable String data) {
        super(message, null, false, false);
        this.code = code;
        this.data = data;
    }

    /** The bytes are no extrinsic at all. */
    public static Rejected format(String why) {
        return new Rejected(1001, "Extrinsic has invalid format: " + why, null);
    }

    /** The runtime could not look at it. */
    public static Rejected verification(String why) {
        return new Rejected(
                1002, "Verification Error: Runtime error: Execution failed: " + why, "RuntimeApi(\"" + why + "\")");
    }

    /** The runtime says no. */
    public static Rejected invalid(Validity.Error error) {
        return switch (error) {
            case Validity.Invalid invalid -> new Rejected(1010, "Invalid Transaction", invalid.text());
            case Validity.Unknown.Reason unknown -> new Rejected(1011, "Unknown Transaction Validity", unknown.label());
            case Validity.Unknown.Custom(int number) ->
                new Rejected(1011, "Unknown Transaction Validity", "Custom error: " + number);
        };
    }

    static Rejected banned() {
        return new Rejected(1012, "Transaction is temporarily banned", null);
    }

    static Rejected imported(Hash32 hash) {
        return new Rejected(1013, "Transaction Already Imported", hash.hex());
    }

    static Rejected priority(long before, long offered) {
        return new Rejected(
                1014,
                "Priority is too low: (" + Long.toUnsignedString(before) + " vs " + Long.toUnsignedString(offered)
                        + ")",
                "The transaction has too low priority to replace another transaction already in the pool.");
    }

    static Rejected cycle() {
        return new Rejected(1015, "Cycle Detected", null);
    }

    static Rejected full() {
        return new Rejected(
                1016, "Immediately Dropped", "The transaction couldn't enter the pool because of the limit");
    }

    static Rejected noTags() {
        return new Rejected(1019, "Transaction doesn't provide any tags", null);
    }

    /** The number clients match on. */
    public int code() {
        return code;
    }

    /** More about it, if there is. */
    public @Nullable String data() {
        return data;
    }
}
