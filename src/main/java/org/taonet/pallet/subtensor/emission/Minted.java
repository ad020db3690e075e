package org.taonet.pallet.subtensor.emission;

import org.taonet.pallet.Balances;
import org.taonet.pallet.Credits;
import org.taonet.pallet.subtensor.subnet.Issuance;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/** TAO that a block has made and not put on an account yet. Mirrors coinbase/tao.rs. */
final class Minted {
    private static final Rao MOST = new Rao(21_000_000_000_000_000L);

    private final Context on;
    private final Rao all;
    private Rao left;

    private Minted(Context on, Rao all) {
        this.on = on;
        this.all = all;
        this.left = all;
    }

    /** Makes what the present issuance lets a block make, as long as there is less than all. */
    static Minted now(Context on) {
        Rao emission = BlockEmission.now(on).orElse(Rao.ZERO);
        if (emission.isZero()) {
            return new Minted(on, Rao.ZERO);
        }
        Rao amount = emission.min(MOST.saturatingMinus(Balances.TOTAL_ISSUANCE.get(on)));
        Issuance.TOTAL_ISSUANCE.mutate(on, total -> total.saturatingPlus(amount));
        return new Minted(on, Credits.issue(on, amount));
    }

    /** What was made, spent or not. */
    Rao all() {
        return all;
    }

    /** Puts a part on an account; false if less is left or the account cannot take it. */
    boolean spend(AccountId to, Rao part) {
        if (left.below(part) || !Credits.resolve(on, to, part)) {
            return false;
        }
        left = left.minus(part);
        return true;
    }

    /** Takes back what has not been spent. */
    void recycle() {
        Rao unspent = left;
        if (!unspent.isZero()) {
            Issuance.TOTAL_ISSUANCE.mutate(on, total -> total.saturatingMinus(unspent));
            Credits.dropIssuance(on, unspent);
            left = Rao.ZERO;
        }
    }
}
