package org.taonet.pallet.subtensor.stake;

import java.util.List;
import org.taonet.math.I64F64;
import org.taonet.math.U96F32;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * What a hotkey's stake weighs in a subnet: its alpha there and a part of its TAO on root, each without what it hands
 * to its children and with what its parents hand to it. Mirrors get_stake_weights_for_hotkey_on_subnet of
 * staking/stake_utils.rs.
 *
 * @param total alpha and weighted TAO together
 * @param alpha staked in the subnet
 * @param tao staked on root
 */
public record StakeWeights(I64F64 total, I64F64 alpha, I64F64 tao) {
    /** Of no stake. */
    public static final StakeWeights NONE = new StakeWeights(I64F64.ZERO, I64F64.ZERO, I64F64.ZERO);

    private static final U96F32 WHOLE = U96F32.ofU64(-1L);

    /** Of a hotkey in a subnet. */
    public static StakeWeights of(Context on, AccountId hotkey, NetUid netuid) {
        I64F64 alpha = I64F64.ofU64(alpha(on, hotkey, netuid));
        I64F64 tao = I64F64.ofU64(inherited(on, hotkey, netuid, NetUid.ROOT));
        return new StakeWeights(alpha.saturatingAdd(tao.saturatingMul(I64F64.of(taoWeight(on)))), alpha, tao);
    }

    /** How much TAO on root weighs beside alpha, 0 to 1. */
    public static U96F32 taoWeight(Reader on) {
        return part(StakeParameters.TAO_WEIGHT.get(on));
    }

    private static U96F32 part(long ofWhole) {
        return U96F32.ofU64(ofWhole).safeDiv(WHOLE);
    }

    private static long alpha(Context on, AccountId hotkey, NetUid netuid) {
        return netuid.equals(NetUid.ROOT)
                ? Stakes.onHotkey(on, hotkey, netuid).bits()
                : inherited(on, hotkey, netuid, netuid);
    }

    /** Stake in one subnet by the kin in another, rounded down. */
    private static long inherited(Context on, AccountId hotkey, NetUid kin, NetUid where) {
        U96F32 own = stake(on, hotkey, where);
        U96F32 given = U96F32.ZERO;
        for (Kin child : Children.CHILD_KEYS.get(on, hotkey, kin)) {
            given = given.saturatingAdd(own.saturatingMul(part(child.proportion())));
        }
        U96F32 taken = U96F32.ZERO;
        List<Kin> parents = Children.PARENT_KEYS.get(on, hotkey, kin);
        for (Kin parent : parents) {
            taken = taken.saturatingAdd(stake(on, parent.hotkey(), where).saturatingMul(part(parent.proportion())));
        }
        return own.saturatingSub(given).saturatingAdd(taken).toU64();
    }

    private static U96F32 stake(Context on, AccountId hotkey, NetUid netuid) {
        return U96F32.ofU64(Stakes.onHotkey(on, hotkey, netuid).bits());
    }
}
