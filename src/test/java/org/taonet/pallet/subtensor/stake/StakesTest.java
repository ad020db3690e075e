package org.taonet.pallet.subtensor.stake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taonet.math.SafeFloat;
import org.taonet.math.U64F64;
import org.taonet.preset.Presets;
import org.taonet.preset.Runtimes;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/** Shares of a hotkey's stake, as pallets/subtensor/src/tests/staking.rs expects them. */
final class StakesTest {
    private static final NetUid SUBNET = new NetUid(1);
    private static final AccountId HOTKEY = account(1);
    private static final AccountId ONE = account(2);
    private static final AccountId TWO = account(3);

    private final Context on = new Context(Presets.LOCALNET.state(), Runtimes.normal());

    private static AccountId account(int number) {
        byte[] bytes = new byte[AccountId.BYTES];
        bytes[0] = (byte) number;
        return AccountId.of(bytes);
    }

    private long stake(AccountId coldkey) {
        return Stakes.of(on, HOTKEY, coldkey, SUBNET).bits();
    }

    @Test
    void genesisHasOneAlphaOfNobody() {
        assertThat(Stakes.of(on, AccountId.ZERO, AccountId.ZERO, SUBNET)).isEqualTo(Alpha.whole(1));
        assertThat(Stakes.ofColdkey(on, AccountId.ZERO, SUBNET)).isEqualTo(Alpha.whole(1));
    }

    @Test
    void dividendsReachAllInProportion() {
        Stakes.increase(on, HOTKEY, ONE, SUBNET, new Alpha(1_000_000));
        Stakes.increase(on, HOTKEY, TWO, SUBNET, new Alpha(3_000_000));
        Stakes.increaseAll(on, HOTKEY, SUBNET, new Alpha(4_000_000));
        assertThat(stake(ONE)).isEqualTo(2_000_000);
        assertThat(stake(TWO)).isEqualTo(6_000_000);
        assertThat(Stakes.onHotkey(on, HOTKEY, SUBNET)).isEqualTo(new Alpha(8_000_000));
        assertThat(Hotkeys.STAKING_HOTKEYS.get(on, ONE)).containsExactly(HOTKEY);

        Stakes.decreaseAll(on, HOTKEY, SUBNET, new Alpha(6_000_000));
        assertThat(stake(ONE)).isEqualTo(500_000);
        assertThat(stake(TWO)).isEqualTo(1_500_000);
    }

    @Test
    void whatIsTakenIsGone() {
        Stakes.increase(on, HOTKEY, ONE, SUBNET, new Alpha(1_000_000));
        Stakes.decrease(on, HOTKEY, ONE, SUBNET, new Alpha(1_000_001));
        assertThat(stake(ONE)).as("more than there is").isEqualTo(1_000_000);
        Stakes.decrease(on, HOTKEY, TWO, SUBNET, Alpha.ZERO);
        assertThat(SharePool.ALPHA_V2.exists(on, HOTKEY, TWO, SUBNET)).isFalse();
        Stakes.decrease(on, HOTKEY, ONE, SUBNET, new Alpha(1_000_000));
        assertThat(stake(ONE)).isZero();
        assertThat(SharePool.ALPHA_V2.exists(on, HOTKEY, ONE, SUBNET)).isFalse();
        assertThat(SharePool.TOTAL_HOTKEY_ALPHA.exists(on, HOTKEY, SUBNET)).isFalse();
        assertThat(SharePool.TOTAL_HOTKEY_SHARES_V2.exists(on, HOTKEY, SUBNET)).isFalse();
    }

    @Test
    void olderSharesCountAndMove() {
        SharePool.ALPHA.put(on, HOTKEY, ONE, SUBNET, U64F64.ofU64(600));
        SharePool.TOTAL_HOTKEY_SHARES.put(on, HOTKEY, SUBNET, U64F64.ofU64(1000));
        SharePool.TOTAL_HOTKEY_ALPHA.put(on, HOTKEY, SUBNET, new Alpha(5000));
        assertThat(stake(ONE)).isEqualTo(3000);

        Stakes.increase(on, HOTKEY, ONE, SUBNET, new Alpha(5000));
        assertThat(stake(ONE)).isEqualTo(8000);
        assertThat(SharePool.ALPHA.exists(on, HOTKEY, ONE, SUBNET)).isFalse();
        assertThat(SharePool.TOTAL_HOTKEY_SHARES.exists(on, HOTKEY, SUBNET)).isFalse();
        assertThat(SharePool.ALPHA_V2.get(on, HOTKEY, ONE, SUBNET)).isEqualTo(SafeFloat.of(1600));
        assertThat(SharePool.TOTAL_HOTKEY_SHARES_V2.get(on, HOTKEY, SUBNET)).isEqualTo(SafeFloat.of(2000));
    }
}
