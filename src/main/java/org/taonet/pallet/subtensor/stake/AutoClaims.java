package org.taonet.pallet.subtensor.stake;

import java.util.SortedSet;
import java.util.TreeSet;
import org.taonet.math.I96F32;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.state.Reader;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * In every block some coldkeys with stake on root, drawn by the hash of the block before, claim what they have earned.
 * A claim that is worth something is not built: {@link Context#unbuilt} is told, and it goes on growing. Mirrors
 * run_auto_claim_root_divs of staking/claim_root.rs.
 */
public final class AutoClaims {
    private static final int WORDS = 4;

    private AutoClaims() {}

    public static void step(Context on) {
        long coldkeys = RootClaims.NUM_STAKING_COLDKEYS.get(on);
        byte[] hash = FrameSystem.PARENT_HASH.get(on).bytes();
        for (long index : drawn(hash, RootClaims.NUM_ROOT_CLAIM.get(on), coldkeys)) {
            RootClaims.STAKING_COLDKEYS_BY_INDEX.find(on, index).ifPresent(coldkey -> claim(on, coldkey));
        }
    }

    /** Numbers below a count, none twice, in order: sums of the hash's words. */
    static SortedSet<Long> drawn(byte[] hash, long draws, long count) {
        SortedSet<Long> drawn = new TreeSet<>(Long::compareUnsigned);
        long last = word(hash, 0);
        for (long i = 0; Long.compareUnsigned(i, draws) < 0; i++) {
            long sum = last + word(hash, (int) (i & WORDS - 1));
            long saturated = Long.compareUnsigned(sum, last) < 0 ? -1 : sum;
            last = count == 0 ? 0 : Long.remainderUnsigned(saturated, count);
            drawn.add(last);
        }
        return drawn;
    }

    private static long word(byte[] hash, int at) {
        long word = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            word = word << Byte.SIZE | Byte.toUnsignedLong(hash[at * Long.BYTES + i]);
        }
        return word;
    }

    private static void claim(Context on, AccountId coldkey) {
        for (AccountId hotkey : Hotkeys.STAKING_HOTKEYS.get(on, coldkey)) {
            RootClaims.ROOT_CLAIMABLE.get(on, hotkey).forEach((netuid, rate) -> {
                if (isWorthIt(on, hotkey, coldkey, netuid, rate)) {
                    on.unbuilt("SubtensorModule", "claim of root dividends of subnet " + netuid);
                }
            });
        }
        RootClaimCalls.ROOT_CLAIMED.emit(on, coldkey);
    }

    private static boolean isWorthIt(Context on, AccountId hotkey, AccountId coldkey, NetUid netuid, I96F32 rate) {
        I96F32 stake = I96F32.ofU64(Stakes.of(on, hotkey, coldkey, NetUid.ROOT).bits());
        I96F32 owed = rate.saturatingMul(stake).saturatingSub(claimed(on, hotkey, coldkey, netuid));
        return !owed.below(RootClaims.ROOT_CLAIMABLE_THRESHOLD.get(on, netuid)) && owed.toU64() != 0;
    }

    private static I96F32 claimed(Reader on, AccountId hotkey, AccountId coldkey, NetUid netuid) {
        return I96F32.ZERO.fromU128(RootClaims.ROOT_CLAIMED.get(on, netuid, hotkey, coldkey));
    }
}
