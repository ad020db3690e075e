package org.taonet.pallet.evm.data;

import static org.taonet.scale.Struct.field;

import java.math.BigInteger;
import java.util.List;
import org.taonet.crypto.Hash;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.Bytes;
import org.taonet.unit.H160;
import org.taonet.unit.Hash32;

/**
 * The header of a block as Ethereum has it; the timestamp is in milliseconds here. Mirrors ethereum::header::Header.
 */
public record EthHeader(
        Hash32 parentHash,
        Hash32 ommersHash,
        H160 beneficiary,
        Hash32 stateRoot,
        Hash32 transactionsRoot,
        Hash32 receiptsRoot,
        Bloom logsBloom,
        BigInteger difficulty,
        BigInteger number,
        BigInteger gasLimit,
        BigInteger gasUsed,
        long timestamp,
        Bytes extraData,
        Hash32 mixHash,
        Bytes nonce) {
    public static final int NONCE_BYTES = 8;

    private static final Codec<Bytes> H64 = Codecs.byteArray(NONCE_BYTES)
            .as(TypeDef.newtype("ethereum_types::hash::H64", new TypeDef.Array(NONCE_BYTES, TypeDef.U8), "[u8; 8]"));

    public static final Struct<EthHeader> CODEC = Struct.wide(
            "ethereum::header::Header",
            List.of(
                    field("parent_hash", Codecs.HASH, "H256", EthHeader::parentHash),
                    field("ommers_hash", Codecs.HASH, "H256", EthHeader::ommersHash),
                    field("beneficiary", Codecs.ETH_ADDRESS, "H160", EthHeader::beneficiary),
                    field("state_root", Codecs.HASH, "H256", EthHeader::stateRoot),
                    field("transactions_root", Codecs.HASH, "H256", EthHeader::transactionsRoot),
                    field("receipts_root", Codecs.HASH, "H256", EthHeader::receiptsRoot),
                    field("logs_bloom", Bloom.CODEC, "Bloom", EthHeader::logsBloom),
                    field("difficulty", Codecs.U256, "U256", EthHeader::difficulty),
                    field("number", Codecs.U256, "U256", EthHeader::number),
                    field("gas_limit", Codecs.U256, "U256", EthHeader::gasLimit),
                    field("gas_used", Codecs.U256, "U256", EthHeader::gasUsed),
                    field("timestamp", Codecs.U64, "u64", EthHeader::timestamp),
                    field("extra_data", Codecs.BYTES, "Bytes", EthHeader::extraData),
                    field("mix_hash", Codecs.HASH, "H256", EthHeader::mixHash),
                    field("nonce", H64, "H64", EthHeader::nonce)),
            in -> new EthHeader(
                    Codecs.HASH.decode(in),
                    Codecs.HASH.decode(in),
                    Codecs.ETH_ADDRESS.decode(in),
                    Codecs.HASH.decode(in),
                    Codecs.HASH.decode(in),
                    Codecs.HASH.decode(in),
                    Bloom.CODEC.decode(in),
                    Codecs.U256.decode(in),
                    Codecs.U256.decode(in),
                    Codecs.U256.decode(in),
                    Codecs.U256.decode(in),
                    in.u64(),
                    Codecs.BYTES.decode(in),
                    Codecs.HASH.decode(in),
                    H64.decode(in)));

    /** What Ethereum's tools name the block by: Keccak-256 over the RLP of all fields. */
    public Hash32 hash() {
        byte[] rlp = new Rlp()
                .bytes(parentHash.bytes())
                .bytes(ommersHash.bytes())
                .bytes(beneficiary.bytes())
                .bytes(stateRoot.bytes())
                .bytes(transactionsRoot.bytes())
                .bytes(receiptsRoot.bytes())
                .bytes(logsBloom.bits().shared())
                .number(difficulty)
                .number(number)
                .number(gasLimit)
                .number(gasUsed)
                .number(new BigInteger(Long.toUnsignedString(timestamp)))
                .bytes(extraData.shared())
                .bytes(mixHash.bytes())
                .bytes(nonce.shared())
                .list();
        return Hash32.of(Hash.keccak256(rlp));
    }
}
