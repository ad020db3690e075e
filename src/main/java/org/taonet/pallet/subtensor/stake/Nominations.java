package org.taonet.pallet.subtensor.stake;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.taonet.math.U128;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.stake.Staking.Position;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.swap.Trades;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.unit.Alpha;
import org.taonet.unit.Rao;

/**
 * Stake on hotkeys of others must be worth a least; what is less is sold for its coldkey. Mirrors
 * clear_small_nominations of staking/helpers.rs.
 */
public final class Nominations {
    private static final long MILLION = 1_000_000;

    private Nominations() {}

    /** The least that a nominator may have staked, in rao. */
    public static Rao least(Context on) {
        long parts = StakeParameters.NOMINATOR_MIN_REQUIRED_STAKE.get(on);
        long whole = StakeParameters.INITIAL_MIN_STAKE.in(on).bits();
        return new Rao(Long.divideUnsigned(U128.product(parts, whole).toU64(), MILLION));
    }

    /**
     * Sets the least, in millionths of the least stake. If the number is larger than the least was in rao, which is
     * what upstream compares, all that is smaller is sold.
     */
    public static void setLeast(Context on, long parts) {
        Rao before = least(on);
        StakeParameters.NOMINATOR_MIN_REQUIRED_STAKE.put(on, parts);
        if (before.below(new Rao(parts))) {
            all(on).forEach(at -> clearIfSmall(on, at));
        }
    }

    /** All positions, by hotkey, coldkey and subnet. */
    private static SortedSet<Position> all(Reader on) {
        SortedSet<Position> all = new TreeSet<>(Comparator.comparing(Position::hotkey)
                .thenComparing(Position::coldkey)
                .thenComparing(Position::netuid));
        SharePool.ALPHA
                .iterate(on)
                .forEach(entry -> all.add(new Position(entry.first(), entry.second(), entry.third())));
        SharePool.ALPHA_V2
                .iterate(on)
                .forEach(entry -> all.add(new Position(entry.first(), entry.second(), entry.third())));
        return all;
    }

    /** Sells a position on a hotkey of another that is worth too little; if it cannot be sold it is gone. */
    static void clearIfSmall(Context on, Position at) {
        boolean own = Hotkeys.exists(on, at.hotkey())
                && Hotkeys.OWNER.get(on, at.hotkey()).equals(at.coldkey());
        Rao least = least(on);
        if (own) {
            return;
        }
        Alpha alpha = at.alpha(on);
        long leastAlpha = U64F64.ofU64(least.bits())
                .safeDiv(Trades.price(on, at.netuid()))
                .toU64();
        if (alpha.isZero() || !alpha.below(new Alpha(leastAlpha))) {
            return;
        }
        try {
            Staking.unstake(on, at, at.coldkey(), alpha, Trades.LOWEST_PRICE, false);
        } catch (Refusal refusal) {
            // What was done before the refusal stays, as upstream.
            Stakes.decrease(on, at.hotkey(), at.coldkey(), at.netuid(), at.alpha(on));
        }
        Locks.reduce(on, at.coldkey(), at.netuid(), alpha);
    }
}
