package org.taonet.pallet.evm;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.taonet.pallet.evm.data.Transaction;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;
import org.taonet.unit.H160;
import org.taonet.unit.Hash32;
import org.taonet.unit.Rao;

/** Calls of {@link Evm}. */
public final class EvmCalls {
    static final Declarations ON = Declarations.of("EVM", 22, "pallet_evm");

    private EvmCalls() {}

    /** Arguments of {@code withdraw}. */
    public record Withdraw(H160 address, Rao value) {
        static final Struct<Withdraw> ARGS = struct(
                "withdraw",
                field("address", Codecs.ETH_ADDRESS, "H160", Withdraw::address),
                field("value", Codecs.RAO, "BalanceOf<T>", Withdraw::value),
                Withdraw::new);
    }

    /** Arguments of {@code call}. */
    public record CallContract(
            H160 source,
            H160 target,
            Bytes input,
            BigInteger value,
            long gasLimit,
            BigInteger maxFeePerGas,
            Optional<BigInteger> maxPriorityFeePerGas,
            Optional<BigInteger> nonce,
            List<Codecs.Pair<H160, List<Hash32>>> accessList,
            List<Transaction.Authorization> authorizationList) {
        static final Struct<CallContract> ARGS = struct(
                "call",
                field("source", Codecs.ETH_ADDRESS, "H160", CallContract::source),
                field("target", Codecs.ETH_ADDRESS, "H160", CallContract::target),
                field("input", Codecs.BYTES, "Vec<u8>", CallContract::input),
                field("value", Codecs.U256, "U256", CallContract::value),
                field("gas_limit", Codecs.U64, "u64", CallContract::gasLimit),
                field("max_fee_per_gas", Codecs.U256, "U256", CallContract::maxFeePerGas),
                field(
                        "max_priority_fee_per_gas",
                        Codecs.option(Codecs.U256),
                        "Option<U256>",
                        CallContract::maxPriorityFeePerGas),
                field("nonce", Codecs.option(Codecs.U256), "Option<U256>", CallContract::nonce),
                field(
                        "access_list",
                        Codecs.list(Codecs.pair(Codecs.ETH_ADDRESS, Codecs.list(Codecs.HASH))),
                        "Vec<(H160, Vec<H256>)>",
                        CallContract::accessList),
                field(
                        "authorization_list",
                        Codecs.list(Transaction.Authorization.CODEC),
                        "AuthorizationList",
                        CallContract::authorizationList),
                CallContract::new);
    }

    /** Arguments of {@code create}. */
    public record Create(
            H160 source,
            Bytes init,
            BigInteger value,
            long gasLimit,
            BigInteger maxFeePerGas,
            Optional<BigInteger> maxPriorityFeePerGas,
            Optional<BigInteger> nonce,
            List<Codecs.Pair<H160, List<Hash32>>> accessList,
            List<Transaction.Authorization> authorizationList) {
        static final Struct<Create> ARGS = struct(
                "create",
                field("source", Codecs.ETH_ADDRESS, "H160", Create::source),
                field("init", Codecs.BYTES, "Vec<u8>", Create::init),
                field("value", Codecs.U256, "U256", Create::value),
                field("gas_limit", Codecs.U64, "u64", Create::gasLimit),
                field("max_fee_per_gas", Codecs.U256, "U256", Create::maxFeePerGas),
                field(
                        "max_priority_fee_per_gas",
                        Codecs.option(Codecs.U256),
                        "Option<U256>",
                        Create::maxPriorityFeePerGas),
                field("nonce", Codecs.option(Codecs.U256), "Option<U256>", Create::nonce),
                field(
                        "access_list",
                        Codecs.list(Codecs.pair(Codecs.ETH_ADDRESS, Codecs.list(Codecs.HASH))),
                        "Vec<(H160, Vec<H256>)>",
                        Create::accessList),
                field(
                        "authorization_list",
                        Codecs.list(Transaction.Authorization.CODEC),
                        "AuthorizationList",
                        Create::authorizationList),
                Create::new);
    }

    /** Arguments of {@code create2}. */
    public record Create2(
            H160 source,
            Bytes init,
            Hash32 salt,
            BigInteger value,
            long gasLimit,
            BigInteger maxFeePerGas,
            Optional<BigInteger> maxPriorityFeePerGas,
            Optional<BigInteger> nonce,
            List<Codecs.Pair<H160, List<Hash32>>> accessList,
            List<Transaction.Authorization> authorizationList) {
        static final Struct<Create2> ARGS = struct(
                "create2",
                field("source", Codecs.ETH_ADDRESS, "H160", Create2::source),
                field("init", Codecs.BYTES, "Vec<u8>", Create2::init),
                field("salt", Codecs.HASH, "H256", Create2::salt),
                field("value", Codecs.U256, "U256", Create2::value),
                field("gas_limit", Codecs.U64, "u64", Create2::gasLimit),
                field("max_fee_per_gas", Codecs.U256, "U256", Create2::maxFeePerGas),
                field(
                        "max_priority_fee_per_gas",
                        Codecs.option(Codecs.U256),
                        "Option<U256>",
                        Create2::maxPriorityFeePerGas),
                field("nonce", Codecs.option(Codecs.U256), "Option<U256>", Create2::nonce),
                field(
                        "access_list",
                        Codecs.list(Codecs.pair(Codecs.ETH_ADDRESS, Codecs.list(Codecs.HASH))),
                        "Vec<(H160, Vec<H256>)>",
                        Create2::accessList),
                field(
                        "authorization_list",
                        Codecs.list(Transaction.Authorization.CODEC),
                        "AuthorizationList",
                        Create2::authorizationList),
                Create2::new);
    }

    /** Arguments of {@code set_whitelist}. */
    public record SetWhitelist(List<H160> value) {
        static final Struct<SetWhitelist> ARGS = struct(
                "set_whitelist",
                field("new", Codecs.list(Codecs.ETH_ADDRESS), "Vec<H160>", SetWhitelist::value),
                SetWhitelist::new);
    }

    /** Arguments of {@code disable_whitelist}. */
    public record DisableWhitelist(boolean disabled) {
        static final Struct<DisableWhitelist> ARGS = struct(
                "disable_whitelist",
                field("disabled", Codecs.BOOL, "bool", DisableWhitelist::disabled),
                DisableWhitelist::new);
    }

    public static final Call<Withdraw> WITHDRAW = ON.unavailable(
            0,
            Withdraw.ARGS,
            (runtime, a) -> DispatchInfo.normal(new Weight(1_696_000, 0)),
            "Takes TAO, in rao, from an EVM address to the account that owns it.");
    public static final Call<CallContract> CALL = ON.unavailable(
            1,
            CallContract.ARGS,
            (runtime, a) -> DispatchInfo.normal(Gas.weight(runtime, a.gasLimit)),
            "Calls a contract as an EVM address of the signer.");
    public static final Call<Create> CREATE = ON.unavailable(
            2,
            Create.ARGS,
            (runtime, a) -> DispatchInfo.normal(Gas.weight(runtime, a.gasLimit)),
            "Deploys a contract as an EVM address of the signer.");
    public static final Call<Create2> CREATE2 = ON.unavailable(
            3,
            Create2.ARGS,
            (runtime, a) -> DispatchInfo.normal(Gas.weight(runtime, a.gasLimit)),
            "Deploys a contract to an address that its code and a salt determine.");
    public static final Call<SetWhitelist> SET_WHITELIST = ON.unavailable(
            4,
            SetWhitelist.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.db(0, 1)),
            "Says who may deploy contracts. Root.");
    public static final Call<DisableWhitelist> DISABLE_WHITELIST = ON.unavailable(
            5,
            DisableWhitelist.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.db(0, 1)),
            "Says whether anybody may deploy contracts. Root.");
}
