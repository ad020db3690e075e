package org.taonet.pallet.evm;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.pallet.evm.data.Transaction;
import org.taonet.primitive.DispatchInfo;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Struct;

/** Calls of {@link Ethereum}. */
public final class EthereumCalls {
    static final Declarations ON = Declarations.of("Ethereum", 21, "pallet_ethereum");

    private EthereumCalls() {}

    /** Arguments of {@code transact}. */
    public record Transact(Transaction transaction) {
        static final Struct<Transact> ARGS = struct(
                "transact",
                field("transaction", Transaction.CODEC, "Transaction", Transact::transaction),
                Transact::new);
    }

    public static final Call<Transact> TRANSACT = ON.unavailable(
            0,
            Transact.ARGS,
            (runtime, a) -> DispatchInfo.normal(Gas.weight(runtime, a.transaction.gasLimit())),
            "Runs a signed Ethereum transaction.");
}
