package org.taonet.pallet.evm.data;

import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.TypeDef;

/** A transaction of the block at work, where it is, and what came of it. */
public record PendingTransaction(Transaction transaction, TransactionStatus status, Receipt receipt) {
    public static final Codec<PendingTransaction> CODEC = Codecs.of(
            new TypeDef.Tuple(List.of(Transaction.CODEC.type(), TransactionStatus.CODEC.type(), Receipt.CODEC.type())),
            Transaction.CODEC.minBytes() + TransactionStatus.CODEC.minBytes() + Receipt.CODEC.minBytes(),
            (v, out) -> {
                Transaction.CODEC.encode(v.transaction, out);
                TransactionStatus.CODEC.encode(v.status, out);
                Receipt.CODEC.encode(v.receipt, out);
            },
            in -> new PendingTransaction(
                    Transaction.CODEC.decode(in), TransactionStatus.CODEC.decode(in), Receipt.CODEC.decode(in)));
}
