package org.taonet.pallet.drand;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;

/**
 * A beacon: key, seconds between rounds, start in seconds since 1970, hashes of its chain and scheme. Mirrors
 * pallet_drand's type.
 */
public record BeaconConfiguration(
        Bytes publicKey,
        long period,
        long genesisTime,
        Bytes hash,
        Bytes groupHash,
        Bytes schemeId,
        BeaconName metadata) {
    public static final Struct<BeaconConfiguration> CODEC = struct(
            "pallet_drand::types::BeaconConfiguration",
            field("public_key", Codecs.boundedBytes(96), "OpaquePublicKey", BeaconConfiguration::publicKey),
            field("period", Codecs.U32, "u32", BeaconConfiguration::period),
            field("genesis_time", Codecs.U32, "u32", BeaconConfiguration::genesisTime),
            field("hash", Codecs.boundedBytes(32), "BoundedHash", BeaconConfiguration::hash),
            field("group_hash", Codecs.boundedBytes(32), "BoundedHash", BeaconConfiguration::groupHash),
            field("scheme_id", Codecs.boundedBytes(32), "BoundedHash", BeaconConfiguration::schemeId),
            field("metadata", BeaconName.CODEC, "Metadata", BeaconConfiguration::metadata),
            BeaconConfiguration::new);

    /** The League of Entropy's quicknet: a pulse every three seconds. */
    static final BeaconConfiguration QUICKNET = new BeaconConfiguration(
            Bytes.fromHex("83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c"
                    + "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb"
                    + "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"),
            3,
            1_692_803_367,
            Bytes.fromHex("52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"),
            Bytes.fromHex("f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e"),
            Bytes.utf8("bls-unchained-g1-rfc9380"),
            new BeaconName(Bytes.utf8("quicknet")));
}
