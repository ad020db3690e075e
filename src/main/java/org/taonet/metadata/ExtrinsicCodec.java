package org.taonet.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taonet.crypto.Hash;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * Builds and takes apart extrinsics by metadata: the transaction extensions come in the node's order, and one that
 * needs data we do not know is refused by name, before anything is signed.
 */
public final class ExtrinsicCodec {
    private static final int HASH_ABOVE = 256;
    private static final int SIGNED = 0x80;
    private static final int GENERAL = 0x40;

    private final DynamicCodec codec;
    private final Metadata.Extrinsic format;

    public ExtrinsicCodec(DynamicCodec codec) {
        this.codec = codec;
        this.format = codec.metadata().extrinsic();
    }

    /**
     * What is signed beside the call.
     *
     * @param birth hash of the block of the era's birth; the genesis hash for an immortal one
     * @param tip rao on top of the fee
     */
    public record Terms(
            Hash32 genesis, long specVersion, long transactionVersion, Era era, Hash32 birth, long nonce, long tip) {}

    /** A call with the extensions' data: what goes into the extrinsic, and what is only signed. */
    public record Unsigned(byte[] call, byte[] extra, byte[] additional) {
        /** All that the signature covers. */
        public byte[] payload() {
            return new Output(call.length + extra.length + additional.length)
                    .bytes(call)
                    .bytes(extra)
                    .bytes(additional)
                    .toArray();
        }

        /** What the key signs: the payload, or its hash if it is longer than 256 bytes. */
        public byte[] toSign() {
            byte[] payload = payload();
            return payload.length > HASH_ABOVE ? Hash.blake2b256(payload) : payload;
        }
    }

    /** An extrinsic taken apart. A bare one has no address, signature or extensions; a general one no address. */
    public record Decoded(
            int version,
            Optional<Value> address,
            Optional<Value> signature,
            List<Value.Member> extensions,
            Value call,
            byte[] callBytes,
            int length) {
        /** Whether somebody signed it. */
        public boolean isSigned() {
            return address.isPresent();
        }

        /** The account that signed, where the address is one. */
        public Optional<AccountId> signer() {
            return address.map(a ->
                            a instanceof Value.Choice(var name, var id) && name.equals("Id") && id != null ? id : a)
                    .filter(v -> v instanceof Value.Raw(var bytes) && bytes.length() == AccountId.BYTES)
                    .map(v -> AccountId.of(v.bytes().shared()));
        }
    }

    /** The hash by which an extrinsic is known: of all its bytes, the length in front included. */
    public static Hash32 hash(byte[] extrinsic) {
        return Hash32.of(Hash.blake2b256(extrinsic));
    }

    // ---- building ----

    /**
     * Prepares a call to be signed.
     *
     * @throws ValueException if the chain has an extension that needs data which is not known here
     */
    public Unsigned prepare(byte[] call, Terms terms) {
        if (!format.versions().contains(4)) {
            throw new ValueException(
                    "",
                    "this chain takes extrinsics of version " + format.versions()
                            + " alone; signed ones are built of version 4");
        }
        Output extra = new Output();
        Output additional = new Output();
        for (Metadata.Extension extension : format.extensions()) {
            byte[] in = inExtrinsic(extension.identifier(), terms);
            byte[] signed = onlySigned(extension.identifier(), terms);
            require(extension, extension.type(), in);
            require(extension, extension.additional(), signed);
            extra.bytes(in);
            additional.bytes(signed);
        }
        return new Unsigned(call, extra.toArray(), additional.toArray());
    }

    private static byte[] inExtrinsic(String extension, Terms terms) {
        return switch (extension) {
            case "CheckMortality", "CheckEra" -> terms.era().encode();
            case "CheckNonce" -> new Output(8).compact(terms.nonce()).toArray();
            case "ChargeTransactionPayment" ->
                new Output(8).compact(terms.tip()).toArray();
            case "ChargeAssetTxPayment" ->
                new Output(8).compact(terms.tip()).u8(0).toArray(); // paid in the chain's own currency
            case "CheckMetadataHash" -> new byte[1]; // mode off
            default -> new byte[0];
        };
    }

    private static byte[] onlySigned(String extension, Terms terms) {
        return switch (extension) {
            case "CheckSpecVersion" -> new Output(4).u32(terms.specVersion()).toArray();
            case "CheckTxVersion" ->
                new Output(4).u32(terms.transactionVersion()).toArray();
            case "CheckGenesis" -> terms.genesis().bytes();
            case "CheckMortality", "CheckEra" -> terms.birth().bytes();
            case "CheckMetadataHash" -> new byte[1]; // no hash
            default -> new byte[0];
        };
    }

    private void require(Metadata.Extension extension, int type, byte[] bytes) {
        try {
            codec.decode(type, bytes);
        } catch (ScaleException other) {
            throw new ValueException(
                    "",
                    "this chain's transaction extension " + extension.identifier() + " carries "
                            + codec.metadata().label(type) + ", which this version of taonet does not know how to fill;"
                            + " nothing was signed");
        }
    }

    /**
     * The whole extrinsic, with its length in front.
     *
     * @param scheme sr25519, ed25519 or ecdsa
     * @throws ValueException if the chain has other addresses or signatures
     */
    public byte[] signed(Unsigned unsigned, AccountId signer, String scheme, byte[] signature) {
        Output body = new Output(unsigned.call().length + 160);
        body.u8(SIGNED | 4);
        codec.encode(format.address(), address(signer), body);
        codec.encode(format.signature(), signature(scheme, signature), body);
        body.bytes(unsigned.extra()).bytes(unsigned.call());
        return withLength(body);
    }

    private Value address(AccountId account) {
        Value raw = new Value.Raw(Bytes.owning(account.bytes()));
        return codec.metadata().type(format.address()).shape() instanceof Type.Shape.Variants
                ? new Value.Choice("Id", raw)
                : raw;
    }

    private Value signature(String scheme, byte[] signature) {
        Type type = codec.metadata().type(format.signature());
        if (type.shape() instanceof Type.Shape.Variants variants) {
            String name = variants.all().stream()
                    .map(Type.Variant::name)
                    .filter(n -> n.equalsIgnoreCase(scheme))
                    .findFirst()
                    .orElseThrow(() -> new ValueException("", "this chain knows no " + scheme + " signatures"));
            return new Value.Choice(name, new Value.Raw(Bytes.of(signature)));
        }
        return new Value.Raw(Bytes.of(signature));
    }

    /** The extrinsic with a signature of no worth, for estimating its fee: nodes do not check it there. */
    public byte[] unsignedForFee(Unsigned unsigned, AccountId signer, String scheme) {
        return signed(unsigned, signer, scheme, new byte[scheme.equalsIgnoreCase("ecdsa") ? 65 : 64]);
    }

    /** A bare extrinsic: no signer, as inherents are. */
    public byte[] bare(byte[] call) {
        return withLength(new Output(call.length + 1).u8(4).bytes(call));
    }

    private static byte[] withLength(Output body) {
        byte[] bytes = body.toArray();
        return new Output(bytes.length + 4).compact(bytes.length).bytes(bytes).toArray();
    }

    // ---- taking apart ----

    /** Takes an extrinsic apart, its length in front; {@link ScaleException} if it is not one of this chain's. */
    public Decoded decode(byte[] extrinsic) {
        Input in = Input.of(extrinsic);
        int length = in.count(1, "extrinsic");
        if (length != in.remaining()) {
            throw in.fault("extrinsic", "says " + length + " bytes, has " + in.remaining());
        }
        int head = in.u8();
        int version = head & 0x3f;
        if (version != 4 && version != 5) {
            throw in.fault("extrinsic", "version " + version);
        }
        Optional<Value> address = Optional.empty();
        Optional<Value> signature = Optional.empty();
        List<Value.Member> extensions = List.of();
        switch (head & 0xc0) {
            case SIGNED -> {
                address = Optional.of(codec.decode(format.address(), in));
                signature = Optional.of(codec.decode(format.signature(), in));
                extensions = extensions(in);
            }
            case GENERAL -> {
                int set = in.u8();
                if (set != 0) {
                    throw in.fault("extrinsic", "version " + set + " of the extensions");
                }
                extensions = extensions(in);
            }
            case 0 -> {}
            default -> throw in.fault("extrinsic", "unknown kind 0x" + Integer.toHexString(head));
        }
        int from = in.offset();
        Value call = codec.decode(format.call(), in);
        in.done("extrinsic");
        return new Decoded(
                version, address, signature, extensions, call, in.between(from, in.offset()), extrinsic.length);
    }

    private List<Value.Member> extensions(Input in) {
        var extensions = new ArrayList<Value.Member>();
        for (Metadata.Extension extension : format.extensions()) {
            extensions.add(new Value.Member(extension.identifier(), codec.decode(extension.type(), in)));
        }
        return extensions;
    }
}
