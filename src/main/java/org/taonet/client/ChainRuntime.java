package org.taonet.client;

import org.taonet.crypto.Ss58;
import org.taonet.metadata.DynamicCodec;
import org.taonet.metadata.ExtrinsicCodec;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Readable;
import org.taonet.metadata.StorageKeys;
import org.taonet.metadata.TypedJson;
import org.taonet.scale.ScaleException;
import org.taonet.unit.AccountId;

/** A runtime as a node describes it: its version, and all that reads and writes by its metadata. */
public final class ChainRuntime {
    private static final int SS58_PREFIX = 42;

    private final String specName;
    private final long specVersion;
    private final long transactionVersion;
    private final Metadata metadata;
    private final DynamicCodec codec;
    private final StorageKeys keys;
    private final ExtrinsicCodec extrinsics;
    private final int ss58Prefix;

    ChainRuntime(String specName, long specVersion, long transactionVersion, Metadata metadata) {
        this.specName = specName;
        this.specVersion = specVersion;
        this.transactionVersion = transactionVersion;
        this.metadata = metadata;
        this.codec = new DynamicCodec(metadata);
        this.keys = new StorageKeys(codec);
        this.extrinsics = new ExtrinsicCodec(codec);
        this.ss58Prefix = prefix(metadata, codec);
    }

    /** The runtime's name, such as node-subtensor. */
    public String specName() {
        return specName;
    }

    /** Counts up with every change of the runtime. */
    public long specVersion() {
        return specVersion;
    }

    /** Counts up when calls change their encoding. */
    public long transactionVersion() {
        return transactionVersion;
    }

    public Metadata metadata() {
        return metadata;
    }

    /** Values to bytes and back. */
    public DynamicCodec codec() {
        return codec;
    }

    /** Storage keys. */
    public StorageKeys keys() {
        return keys;
    }

    /** Extrinsics. */
    public ExtrinsicCodec extrinsics() {
        return extrinsics;
    }

    /** Values for people, with the chain's ss58 prefix. */
    public Readable readable() {
        return new Readable(metadata, ss58Prefix);
    }

    /** Values for programs, with the chain's ss58 prefix. */
    public TypedJson json() {
        return new TypedJson(metadata, ss58Prefix);
    }

    /** An account as the chain's users write it. */
    public String address(AccountId account) {
        return Ss58.encode(account.bytes(), ss58Prefix);
    }

    /** The chain's ss58 prefix: its constant System.SS58Prefix, or 42. */
    public int ss58Prefix() {
        return ss58Prefix;
    }

    private static int prefix(Metadata metadata, DynamicCodec codec) {
        try {
            return metadata.pallet("System")
                    .flatMap(p -> p.constant("SS58Prefix"))
                    .map(c -> codec.decode(c.type(), c.value()).number().intValueExact())
                    .orElse(SS58_PREFIX);
        } catch (ScaleException | IllegalArgumentException | ArithmeticException odd) {
            return SS58_PREFIX;
        }
    }
}
