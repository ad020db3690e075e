package org.taonet.runtime;

import java.util.ArrayList;
import java.util.List;
import org.taonet.crypto.Hash;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Signature;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.unit.Hash32;

/**
 * What stands in a block: a call with a signature (version 4), without (4 and 5), or with extensions alone (general,
 * 5). Mirrors sp_runtime's UncheckedExtrinsic.
 */
public sealed interface Extrinsic {
    RuntimeCall call();

    /** Nobody's: an inherent or an unsigned one. */
    record Bare(int version, RuntimeCall call) implements Extrinsic {}

    /** Signed by an account; the data of the extensions in their order. */
    record Signed(MultiAddress signer, Signature signature, List<Object> extra, RuntimeCall call)
            implements Extrinsic {}

    /** With extensions that would have to say on whose word it is. */
    record General(int extensionVersion, List<Object> extra, RuntimeCall call) implements Extrinsic {}

    int VERSION = 4;
    int GENERAL_VERSION = 5;
    int SIGNED_BIT = 0x80;
    int GENERAL_BIT = 0x40;

    /** blake2-256 of the bytes, length prefix included. */
    static Hash32 hash(byte[] bytes) {
        return Hash32.of(Hash.blake2b256(bytes));
    }

    /** Reads one with its length prefix; {@link ScaleException} if the bytes are none of this runtime. */
    static Extrinsic decode(Runtime runtime, byte[] bytes) {
        Input in = Input.of(bytes, runtime);
        int claimed = in.count(1, "UncheckedExtrinsic");
        if (claimed != in.remaining()) {
            throw in.fault("UncheckedExtrinsic", "says it has " + claimed + " bytes, has " + in.remaining());
        }
        Extrinsic extrinsic = body(runtime, in);
        in.done("UncheckedExtrinsic");
        return extrinsic;
    }

    private static Extrinsic body(Runtime runtime, Input in) {
        int start = in.offset();
        int preamble = in.u8();
        int version = preamble & 0x3f;
        switch (preamble & 0xc0) {
            case 0 -> {
                if (version == VERSION || version == GENERAL_VERSION) {
                    return new Bare(version, runtime.calls().decode(in));
                }
            }
            case SIGNED_BIT -> {
                if (version == VERSION) {
                    MultiAddress signer = MultiAddress.CODEC.decode(in);
                    Signature signature = Signature.CODEC.decode(in);
                    return new Signed(
                            signer,
                            signature,
                            extra(runtime, in),
                            runtime.calls().decode(in));
                }
            }
            case GENERAL_BIT -> {
                if (version == GENERAL_VERSION) {
                    int extensionVersion = in.u8();
                    if (extensionVersion == 0) {
                        return new General(
                                extensionVersion,
                                extra(runtime, in),
                                runtime.calls().decode(in));
                    }
                }
            }
            default -> {}
        }
        throw new ScaleException(start, "UncheckedExtrinsic", "unknown version and type byte " + preamble);
    }

    private static List<Object> extra(Runtime runtime, Input in) {
        List<Object> extra = new ArrayList<>();
        for (Extension<?> extension : runtime.extensions()) {
            extra.add(extension.codec().decode(in));
        }
        return List.copyOf(extra);
    }

    /** The bytes with their length prefix. */
    static byte[] encode(Runtime runtime, Extrinsic extrinsic) {
        Output body = new Output(256);
        switch (extrinsic) {
            case Bare(var version, var call) -> call.encode(body.u8(version));
            case Signed(var signer, var signature, var extra, var call) -> {
                MultiAddress.CODEC.encode(signer, body.u8(SIGNED_BIT | VERSION));
                Signature.CODEC.encode(signature, body);
                writeExtra(runtime, extra, body);
                call.encode(body);
            }
            case General(var extensionVersion, var extra, var call) -> {
                body.u8(GENERAL_BIT | GENERAL_VERSION).u8(extensionVersion);
                writeExtra(runtime, extra, body);
                call.encode(body);
            }
        }
        return new Output(body.size() + 4)
                .compact(body.size())
                .bytes(body.toArray())
                .toArray();
    }

    /** What is signed: the call, the extensions' data, what both sides know; its hash if longer than 256 bytes. */
    static byte[] payload(Context on, RuntimeCall call, List<Object> extra) {
        Output payload = new Output(256);
        call.encode(payload);
        writeExtra(on.runtime(), extra, payload);
        for (int i = 0; i < extra.size(); i++) {
            payload.bytes(implicit(on, on.runtime().extensions().get(i), extra.get(i)));
        }
        byte[] bytes = payload.toArray();
        return bytes.length > 256 ? Hash.blake2b256(bytes) : bytes;
    }

    @SuppressWarnings("unchecked")
    private static <E> byte[] implicit(Context on, Extension<E> extension, Object data) {
        return extension.implicit(on, (E) data);
    }

    private static void writeExtra(Runtime runtime, List<Object> extra, Output out) {
        for (int i = 0; i < extra.size(); i++) {
            write(runtime.extensions().get(i), extra.get(i), out);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E> void write(Extension<E> extension, Object data, Output out) {
        extension.codec().encode((E) data, out);
    }
}
