package org.taonet.pallet.evm.data;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.H160;
import org.taonet.unit.Hash32;

/** Where a transaction is in its block, between whom, and what it logged. Mirrors fp_rpc::TransactionStatus. */
public record TransactionStatus(
        Hash32 transactionHash,
        long transactionIndex,
        H160 from,
        Optional<H160> to,
        Optional<H160> contractAddress,
        List<Log> logs,
        Bloom logsBloom) {
    private static final Codec<Optional<H160>> MAYBE_ADDRESS = Codecs.option(Codecs.ETH_ADDRESS);

    public static final Struct<TransactionStatus> CODEC = struct(
            "fp_rpc::TransactionStatus",
            field("transaction_hash", Codecs.HASH, "H256", TransactionStatus::transactionHash),
            field("transaction_index", Codecs.U32, "u32", TransactionStatus::transactionIndex),
            field("from", Codecs.ETH_ADDRESS, "Address", TransactionStatus::from),
            field("to", MAYBE_ADDRESS, "Option<Address>", TransactionStatus::to),
            field("contract_address", MAYBE_ADDRESS, "Option<Address>", TransactionStatus::contractAddress),
            field("logs", Codecs.list(Log.CODEC), "Vec<Log>", TransactionStatus::logs),
            field("logs_bloom", Bloom.CODEC, "Bloom", TransactionStatus::logsBloom),
            TransactionStatus::new);
}
