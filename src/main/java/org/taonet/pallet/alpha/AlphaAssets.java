package org.taonet.pallet.alpha;

import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * How much of each subnet's alpha has been issued, burnt and recycled. What is burnt stays issued and belongs to
 * nobody; what is recycled is taken back, to be issued again. Mirrors pallets/alpha-assets.
 */
public final class AlphaAssets {
    private static final Declarations ON = Declarations.of("AlphaAssets", 31, "pallet_alpha_assets");

    public static final StorageMap<NetUid, Alpha> TOTAL_ALPHA_ISSUANCE =
            alpha("TotalAlphaIssuance", "Alpha of a subnet that has been issued and not recycled.");
    public static final StorageMap<NetUid, Alpha> ALPHA_BURNED =
            alpha("AlphaBurned", "Alpha of a subnet that has been burnt: it is issued and belongs to nobody.");
    public static final StorageMap<NetUid, Alpha> ALPHA_RECYCLED =
            alpha("AlphaRecycled", "Alpha of a subnet that has been taken back.");

    private AlphaAssets() {}

    /** The pallet, which has neither calls nor events. */
    public static Pallet pallet() {
        return Pallet.of(ON);
    }

    private static StorageMap<NetUid, Alpha> alpha(String item, String doc) {
        return ON.map(item, Hasher.TWOX_64_CONCAT, Codecs.NET_UID, Codecs.ALPHA, Alpha.ZERO, doc);
    }

    /** Issues alpha, which the caller puts somewhere. */
    public static void mint(Context on, NetUid netuid, Alpha amount) {
        add(on, TOTAL_ALPHA_ISSUANCE, netuid, amount);
    }

    /** Notes that alpha belongs to nobody from now on. */
    public static void burn(Context on, NetUid netuid, Alpha amount) {
        add(on, ALPHA_BURNED, netuid, amount);
    }

    /** Takes alpha back. */
    public static void recycle(Context on, NetUid netuid, Alpha amount) {
        if (!amount.isZero()) {
            add(on, ALPHA_RECYCLED, netuid, amount);
            TOTAL_ALPHA_ISSUANCE.mutate(on, netuid, issued -> issued.saturatingMinus(amount));
        }
    }

    private static void add(Context on, StorageMap<NetUid, Alpha> to, NetUid netuid, Alpha amount) {
        if (!amount.isZero()) {
            to.mutate(on, netuid, before -> before.saturatingPlus(amount));
        }
    }
}
