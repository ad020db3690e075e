package org.taonet.pallet.subtensor.stake;

import java.util.List;
import java.util.Optional;
import org.taonet.runtime.Context;
import org.taonet.state.StorageTripleMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;

/**
 * A walk over all shares, some in every block and round again, that numbers coldkeys with stake on root. Mirrors
 * populate_root_coldkey_staking_maps of staking/helpers.rs.
 */
public final class RootColdkeys {
    private static final int AT_ONCE = 30;

    private RootColdkeys() {}

    /** Goes on over shares of the older form, and over the others. */
    public static void step(Context on) {
        walk(on, SharePool.ALPHA, SharePool.ALPHA_MAP_LAST_KEY);
        walk(on, SharePool.ALPHA_V2, SharePool.ALPHA_V2_MAP_LAST_KEY);
    }

    private static void walk(
            Context on, StorageTripleMap<AccountId, AccountId, NetUid, ?> shares, StorageValue<Optional<Bytes>> place) {
        Optional<Bytes> last = place.get(on);
        List<StorageTripleMap.Key<AccountId, AccountId, NetUid>> keys =
                last.isPresent() ? shares.keysAfter(on, last.get().shared(), AT_ONCE) : shares.firstKeys(on, AT_ONCE);
        if (keys.isEmpty() && last.isEmpty()) {
            return;
        }
        for (StorageTripleMap.Key<AccountId, AccountId, NetUid> key : keys) {
            if (key.third().equals(NetUid.ROOT)) {
                note(on, key.second());
            }
        }
        place.put(
                on,
                keys.size() < AT_ONCE
                        ? Optional.empty()
                        : Optional.of(Bytes.owning(keys.getLast().raw())));
    }

    /** Numbers a coldkey that has no number. */
    static void note(Context on, AccountId coldkey) {
        if (!RootClaims.STAKING_COLDKEYS.exists(on, coldkey)) {
            long number = RootClaims.NUM_STAKING_COLDKEYS.get(on);
            RootClaims.STAKING_COLDKEYS_BY_INDEX.put(on, number, coldkey);
            RootClaims.STAKING_COLDKEYS.put(on, coldkey, number);
            RootClaims.NUM_STAKING_COLDKEYS.put(on, number == -1 ? number : number + 1);
        }
    }

    /** Takes the number of a coldkey without stake on root from it; the last one gets it. */
    static void forgetUnlessStaking(Context on, AccountId coldkey) {
        for (AccountId hotkey : Hotkeys.STAKING_HOTKEYS.get(on, coldkey)) {
            if (!Stakes.of(on, hotkey, coldkey, NetUid.ROOT).isZero()) {
                return;
            }
        }
        forget(on, coldkey);
    }

    /** Takes its number from a coldkey; the last one gets it. */
    static void forget(Context on, AccountId coldkey) {
        RootClaims.STAKING_COLDKEYS.takeIfPresent(on, coldkey).ifPresent(number -> forget(on, number));
    }

    private static void forget(Context on, long number) {
        long count = RootClaims.NUM_STAKING_COLDKEYS.get(on);
        long last = count == 0 ? 0 : count - 1;
        Optional<AccountId> moved =
                number == last ? Optional.empty() : RootClaims.STAKING_COLDKEYS_BY_INDEX.takeIfPresent(on, last);
        if (moved.isPresent()) {
            RootClaims.STAKING_COLDKEYS_BY_INDEX.put(on, number, moved.get());
            RootClaims.STAKING_COLDKEYS.put(on, moved.get(), number);
        } else {
            RootClaims.STAKING_COLDKEYS_BY_INDEX.remove(on, number);
        }
        RootClaims.NUM_STAKING_COLDKEYS.put(on, last);
    }
}
