package org.taonet.pallet.subtensor.stake;

import java.util.SortedSet;
import java.util.TreeSet;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;

/**
 * In every block some coldkeys with stake on root, drawn by the hash of the block before, claim what they have earned.
 * Mirrors run_auto_claim_root_divs of staking/claim_root.rs.
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

    /** Who cannot be paid is passed over. */
    private static void claim(Context on, AccountId coldkey) {
        try {
            on.layered(() -> RootDividends.claim(on, coldkey, everywhere -> true));
        } catch (Refusal refused) {
            return;
        }
    }
}
