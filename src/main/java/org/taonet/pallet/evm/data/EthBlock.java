package org.taonet.pallet.evm.data;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/** A block as Ethereum has it. Mirrors ethereum::block::Block. */
public record EthBlock(EthHeader header, List<Transaction> transactions, List<EthHeader> ommers) {
    public static final Struct<EthBlock> CODEC = struct(
                    "ethereum::block::Block",
                    field("header", EthHeader.CODEC, "Header", EthBlock::header),
                    field("transactions", Codecs.list(Transaction.CODEC), "Vec<T>", EthBlock::transactions),
                    field("ommers", Codecs.list(EthHeader.CODEC), "Vec<Header>", EthBlock::ommers),
                    EthBlock::new)
            .with(new TypeDef.Param("T", Transaction.CODEC.type()));
}
