package org.taonet.pallet.subtensor.subnet;

import org.taonet.primitive.PalletId;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;

/** Accounts without a key: where subnets keep their TAO, and where TAO is burnt. */
public final class SubnetAccounts {
    static final Declarations ON = Concept.declarations();

    public static final Constant<PalletId> SUBTENSOR_PALLET_ID = ON.constant(
            "SubtensorPalletId", PalletId.CODEC, PalletId.of("subtensr"), "What the accounts of subnets are made of.");
    public static final Constant<PalletId> BURN_ACCOUNT_ID = ON.constant(
            "BurnAccountId",
            PalletId.CODEC,
            PalletId.of("burntnsr"),
            "What the account is made of whose TAO is burnt.");

    private SubnetAccounts() {}
}
