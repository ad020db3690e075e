package org.taonet.pallet.evm;

import static org.taonet.runtime.Event.f;

import java.math.BigInteger;
import java.util.List;
import org.taonet.pallet.evm.data.EthBlock;
import org.taonet.pallet.evm.data.ExitReason;
import org.taonet.pallet.evm.data.PendingTransaction;
import org.taonet.pallet.evm.data.Receipt;
import org.taonet.pallet.evm.data.TransactionStatus;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.state.CountedMap;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.Bytes;
import org.taonet.unit.H160;
import org.taonet.unit.Hash32;

/** Ethereum's blocks and transactions on this chain. Mirrors frontier's pallet_ethereum. */
public final class Ethereum {
    static final Declarations ON = Declarations.of("Ethereum", 21, "pallet_ethereum");

    public static final CountedMap<Long, PendingTransaction> PENDING = ON.countedMap(
            "Pending",
            Hasher.IDENTITY,
            Codecs.U32,
            PendingTransaction.CODEC,
            "Transactions of the block at work, with status and receipt.");
    public static final StorageValue<EthBlock> CURRENT_BLOCK =
            ON.optionalValue("CurrentBlock", EthBlock.CODEC, "The latest block as the EVM sees it.");
    public static final StorageValue<List<Receipt>> CURRENT_RECEIPTS = ON.optionalValue(
            "CurrentReceipts", Codecs.list(Receipt.CODEC), "Receipts of the latest block's transactions.");
    public static final StorageValue<List<TransactionStatus>> CURRENT_TRANSACTION_STATUSES = ON.optionalValue(
            "CurrentTransactionStatuses",
            Codecs.list(TransactionStatus.CODEC),
            "Statuses of the latest block's transactions.");
    public static final StorageMap<BigInteger, Hash32> BLOCK_HASH = ON.map(
            "BlockHash",
            Hasher.TWOX_64_CONCAT,
            Codecs.U256,
            Codecs.HASH,
            Hash32.ZERO,
            "Hashes of the latest EVM blocks by number.");

    static final Event.Of5<H160, H160, Hash32, ExitReason, Bytes> EXECUTED = ON.event(
            0,
            "Executed",
            "An Ethereum transaction ran.",
            f("from", Codecs.ETH_ADDRESS, "H160"),
            f("to", Codecs.ETH_ADDRESS, "H160"),
            f("transaction_hash", Codecs.HASH, "H256"),
            f("exit_reason", ExitReason.CODEC, "ExitReason"),
            f("extra_data", Codecs.BYTES, "Vec<u8>"));

    static final Fault INVALID_SIGNATURE =
            ON.error(0, "InvalidSignature", "The transaction's signature does not hold.");
    static final Fault PRE_LOG_EXISTS = ON.error(1, "PreLogExists", "The block brings its transactions along already.");

    private Ethereum() {}

    /** What the genesis state holds. All that upstream's pallets before this one hold must be written already. */
    public static void genesis(Context on) {
        EthereumBlocks.genesis(on);
    }

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(new EthereumBlocks(), Pallet.Generics.BARE_EVENT, ON, EthereumCalls.ON);
    }
}
