package org.taonet.pallet.subtensor.subnet;

import org.taonet.primitive.PalletId;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** Accounts without a key: where subnets keep their TAO, and where TAO is burnt. */
public final class SubnetAccounts {
    static final Declarations ON = Concept.declarations();

    /** Behind four letters and the pallet's eight. */
    private static final int NETUID_AT = 12;

    public static final Constant<PalletId> SUBTENSOR_PALLET_ID = ON.constant(
            "SubtensorPalletId", PalletId.CODEC, PalletId.of("subtensr"), "What the accounts of subnets are made of.");
    public static final Constant<PalletId> BURN_ACCOUNT_ID = ON.constant(
            "BurnAccountId",
            PalletId.CODEC,
            PalletId.of("burntnsr"),
            "What the account is made of whose TAO is burnt.");

    private SubnetAccounts() {}

    /** The account where a subnet keeps its TAO. */
    public static AccountId of(Context on, NetUid netuid) {
        return SUBTENSOR_PALLET_ID.in(on).account(Codecs.NET_UID, netuid);
    }

    /** Whether an account is where some subnet, existing or not, keeps its TAO. */
    public static boolean isOne(Context on, AccountId account) {
        byte[] bytes = account.bytes();
        int netuid = Byte.toUnsignedInt(bytes[NETUID_AT]) | Byte.toUnsignedInt(bytes[NETUID_AT + 1]) << 8;
        return of(on, new NetUid(netuid)).equals(account);
    }
}
