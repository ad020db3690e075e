package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.StorageValue;
import org.taonet.unit.Rao;

/** How much TAO this pallet knows of, and how much of it is staked. */
public final class Issuance {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Rao> INITIAL_ISSUANCE =
            ON.constant("InitialIssuance", Codecs.RAO, Rao.ZERO, "TAO there is before the first block, in rao.");

    public static final StorageValue<Rao> TOTAL_ISSUANCE = ON.value(
            "TotalIssuance",
            Codecs.RAO,
            INITIAL_ISSUANCE.declared(),
            "TAO issued as this pallet counts it, in rao; Balances counts for itself.");
    public static final StorageValue<Rao> TOTAL_STAKE =
            ON.value("TotalStake", Codecs.RAO, Rao.ZERO, "TAO in all pools, in rao.");
    public static final StorageValue<Long> BLOCK_EMISSION =
            ON.value("BlockEmission", Codecs.U64, 1_000_000_000L, "TAO that the last block issued, in rao.");

    private Issuance() {}
}
