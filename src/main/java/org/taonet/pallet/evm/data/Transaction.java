package org.taonet.pallet.evm.data;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;
import org.taonet.unit.H160;
import org.taonet.unit.Hash32;

/**
 * An Ethereum transaction, signed; prices in 10^-18 TAO. Mirrors ethereum::transaction::TransactionV3 and the types of
 * its cases.
 */
public sealed interface Transaction {
    /** As Ethereum began. */
    record Legacy(
            BigInteger nonce,
            BigInteger gasPrice,
            BigInteger gasLimit,
            Action action,
            BigInteger value,
            Bytes input,
            Seal.Legacy signature)
            implements Transaction {
        static final Struct<Legacy> CODEC = struct(
                "ethereum::transaction::legacy::LegacyTransaction",
                field("nonce", Codecs.U256, "U256", Legacy::nonce),
                field("gas_price", Codecs.U256, "U256", Legacy::gasPrice),
                field("gas_limit", Codecs.U256, "U256", Legacy::gasLimit),
                field("action", Action.CODEC, "TransactionAction", Legacy::action),
                field("value", Codecs.U256, "U256", Legacy::value),
                field("input", Codecs.BYTES, "Bytes", Legacy::input),
                field("signature", Seal.Legacy.CODEC, "TransactionSignature", Legacy::signature),
                Legacy::new);
    }

    /** With chain id and a list of what it touches. */
    record Eip2930(
            long chainId,
            BigInteger nonce,
            BigInteger gasPrice,
            BigInteger gasLimit,
            Action action,
            BigInteger value,
            Bytes input,
            List<Access> accessList,
            Seal.Parity signature)
            implements Transaction {
        static final Struct<Eip2930> CODEC = struct(
                "ethereum::transaction::eip2930::EIP2930Transaction",
                field("chain_id", Codecs.U64, "u64", Eip2930::chainId),
                field("nonce", Codecs.U256, "U256", Eip2930::nonce),
                field("gas_price", Codecs.U256, "U256", Eip2930::gasPrice),
                field("gas_limit", Codecs.U256, "U256", Eip2930::gasLimit),
                field("action", Action.CODEC, "TransactionAction", Eip2930::action),
                field("value", Codecs.U256, "U256", Eip2930::value),
                field("input", Codecs.BYTES, "Bytes", Eip2930::input),
                field("access_list", Access.LIST, "AccessList", Eip2930::accessList),
                field("signature", Seal.Parity.CODEC, "TransactionSignature", Eip2930::signature),
                Eip2930::new);
    }

    /** With a base fee and a tip. */
    record Eip1559(
            long chainId,
            BigInteger nonce,
            BigInteger maxPriorityFeePerGas,
            BigInteger maxFeePerGas,
            BigInteger gasLimit,
            Action action,
            BigInteger value,
            Bytes input,
            List<Access> accessList,
            Seal.Parity signature)
            implements Transaction {
        static final Struct<Eip1559> CODEC = struct(
                "ethereum::transaction::eip1559::EIP1559Transaction",
                field("chain_id", Codecs.U64, "u64", Eip1559::chainId),
                field("nonce", Codecs.U256, "U256", Eip1559::nonce),
                field("max_priority_fee_per_gas", Codecs.U256, "U256", Eip1559::maxPriorityFeePerGas),
                field("max_fee_per_gas", Codecs.U256, "U256", Eip1559::maxFeePerGas),
                field("gas_limit", Codecs.U256, "U256", Eip1559::gasLimit),
                field("action", Action.CODEC, "TransactionAction", Eip1559::action),
                field("value", Codecs.U256, "U256", Eip1559::value),
                field("input", Codecs.BYTES, "Bytes", Eip1559::input),
                field("access_list", Access.LIST, "AccessList", Eip1559::accessList),
                field("signature", Seal.Parity.CODEC, "TransactionSignature", Eip1559::signature),
                Eip1559::new);
    }

    /** With authorizations that give addresses code. */
    record Eip7702(
            long chainId,
            BigInteger nonce,
            BigInteger maxPriorityFeePerGas,
            BigInteger maxFeePerGas,
            BigInteger gasLimit,
            Action destination,
            BigInteger value,
            Bytes data,
            List<Access> accessList,
            List<Authorization> authorizationList,
            Seal.Parity signature)
            implements Transaction {
        static final Struct<Eip7702> CODEC = struct(
                "ethereum::transaction::eip7702::EIP7702Transaction",
                field("chain_id", Codecs.U64, "u64", Eip7702::chainId),
                field("nonce", Codecs.U256, "U256", Eip7702::nonce),
                field("max_priority_fee_per_gas", Codecs.U256, "U256", Eip7702::maxPriorityFeePerGas),
                field("max_fee_per_gas", Codecs.U256, "U256", Eip7702::maxFeePerGas),
                field("gas_limit", Codecs.U256, "U256", Eip7702::gasLimit),
                field("destination", Action.CODEC, "TransactionAction", Eip7702::destination),
                field("value", Codecs.U256, "U256", Eip7702::value),
                field("data", Codecs.BYTES, "Bytes", Eip7702::data),
                field("access_list", Access.LIST, "AccessList", Eip7702::accessList),
                field("authorization_list", Authorization.LIST, "AuthorizationList", Eip7702::authorizationList),
                field("signature", Seal.Parity.CODEC, "TransactionSignature", Eip7702::signature),
                Eip7702::new);
    }

    /** An address and the storage keys of it that a transaction touches. */
    record Access(H160 address, List<Hash32> storageKeys) {
        static final Codec<List<Access>> LIST = Codecs.list(struct(
                "ethereum::transaction::eip2930::AccessListItem",
                field("address", Codecs.ETH_ADDRESS, "Address", Access::address),
                field("storage_keys", Codecs.list(Codecs.HASH), "Vec<H256>", Access::storageKeys),
                Access::new));
    }

    /** Leave, signed by an address, to give it another's code. */
    record Authorization(long chainId, H160 address, BigInteger nonce, Seal.Parity signature) {
        public static final Codec<Authorization> CODEC = struct(
                "ethereum::transaction::eip7702::AuthorizationListItem",
                field("chain_id", Codecs.U64, "u64", Authorization::chainId),
                field("address", Codecs.ETH_ADDRESS, "Address", Authorization::address),
                field("nonce", Codecs.U256, "U256", Authorization::nonce),
                field("signature", Seal.Parity.MALLEABLE, "MalleableTransactionSignature", Authorization::signature),
                Authorization::new);

        static final Codec<List<Authorization>> LIST = Codecs.list(CODEC);
    }

    /** How much gas it may use. */
    BigInteger gasLimit();

    Codec<Transaction> CODEC = OneOf.<Transaction>oneOf(
            "ethereum::transaction::TransactionV3",
            of(0, "Legacy", Legacy.class, Legacy.CODEC, "LegacyTransaction"),
            of(1, "EIP2930", Eip2930.class, Eip2930.CODEC, "EIP2930Transaction"),
            of(2, "EIP1559", Eip1559.class, Eip1559.CODEC, "EIP1559Transaction"),
            of(3, "EIP7702", Eip7702.class, Eip7702.CODEC, "EIP7702Transaction"));

    private static <T> OneOf.Case<T> of(int index, String name, Class<T> type, Struct<T> codec, String typeName) {
        return OneOf.variant(index, type, struct(name, field(codec, typeName, (T value) -> value), value -> value));
    }
}
