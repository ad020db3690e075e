package org.taonet.pallet.subtensor.stake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.subnet.OwnerParameters;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.preset.Presets;
import org.taonet.preset.Runtimes;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.Hash32;
import org.taonet.unit.NetUid;

/** A subnet's owner and locks, as pallets/subtensor/src/tests/locks.rs expects them. */
final class OwnerLocksTest {
    private static final NetUid SUBNET = new NetUid(7);
    private static final long NOW = 7200 * 365 + 1800 + 1;
    private static final AccountId OLD = account(1);
    private static final AccountId OLD_HOTKEY = account(2);
    private static final AccountId NEW = account(5);
    private static final AccountId KING = account(6);

    private final Context on = new Context(Presets.LOCALNET.state(), Runtimes.normal());

    private static AccountId account(int number) {
        byte[] bytes = new byte[AccountId.BYTES];
        bytes[0] = (byte) number;
        return AccountId.of(bytes);
    }

    private static LockState lock(long mass, long conviction) {
        return new LockState(new Alpha(mass), U64F64.ofU64(conviction), NOW);
    }

    @BeforeEach
    void aSubnetOfAYearsAge() {
        FrameSystem.NUMBER.put(on, NOW);
        Subnets.NETWORKS_ADDED.put(on, SUBNET, true);
        Subnets.NETWORK_REGISTERED_AT.put(on, SUBNET, 1L);
        Subnets.SUBNET_OWNER.put(on, SUBNET, OLD);
        Subnets.SUBNET_OWNER_HOTKEY.put(on, SUBNET, OLD_HOTKEY);
        Pools.SUBNET_ALPHA_OUT.put(on, SUBNET, new Alpha(10_000));
        Hotkeys.createIfAbsent(on, OLD, OLD_HOTKEY);
        Hotkeys.createIfAbsent(on, NEW, KING);
    }

    /** test_change_subnet_owner_if_needed_reassigns_to_subnet_king: a tenth of the alpha is just enough. */
    @Test
    void theKingTakesOver() {
        Locks.LOCK.put(on, NEW, SUBNET, KING, lock(1_000, 1_000));
        Locks.HOTKEY_LOCK.put(on, SUBNET, KING, lock(1_000, 1_000));
        OwnerLocks.changeIfWon(on, SUBNET);
        assertThat(Subnets.SUBNET_OWNER.get(on, SUBNET)).isEqualTo(NEW);
        assertThat(Subnets.SUBNET_OWNER_HOTKEY.get(on, SUBNET)).isEqualTo(KING);
        assertThat(Locks.OWNER_LOCK.find(on, SUBNET)).isEqualTo(Optional.of(lock(1_000, 1_000)));
        assertThat(Locks.HOTKEY_LOCK.exists(on, SUBNET, KING)).isFalse();
        assertThat(Locks.LOCK.find(on, NEW, SUBNET, KING)).isEqualTo(Optional.of(lock(1_000, 1_000)));
        assertThat(Neurons.isRegistered(on, SUBNET, KING)).as("made a neuron").isTrue();
    }

    /** test_change_subnet_owner_rebuilds_old_owner_hotkey_by_lock_mode. */
    @Test
    void theOldOwnersSumsBecomeGeneral() {
        Locks.OWNER_LOCK.put(on, SUBNET, lock(400, 400));
        Locks.DECAYING_OWNER_LOCK.put(on, SUBNET, lock(300, 300));
        Locks.HOTKEY_LOCK.put(on, SUBNET, KING, lock(1_000, 1_000));
        OwnerLocks.changeIfWon(on, SUBNET);
        assertThat(Subnets.SUBNET_OWNER_HOTKEY.get(on, SUBNET)).isEqualTo(KING);
        assertThat(Locks.HOTKEY_LOCK.find(on, SUBNET, OLD_HOTKEY).orElseThrow().lockedMass())
                .isEqualTo(new Alpha(400));
        assertThat(Locks.DECAYING_HOTKEY_LOCK
                        .find(on, SUBNET, OLD_HOTKEY)
                        .orElseThrow()
                        .lockedMass())
                .isEqualTo(new Alpha(300));
        assertThat(Locks.OWNER_LOCK.find(on, SUBNET).orElseThrow().lockedMass()).isEqualTo(new Alpha(1_000));
        assertThat(Locks.DECAYING_OWNER_LOCK.exists(on, SUBNET)).isFalse();
    }

    /** test_change_subnet_owner_if_needed_does_not_reassign_when_required_condition_is_missing, and no alpha at all. */
    @ParameterizedTest(name = "alpha {0}, since block {1}, conviction of the owner {2}, of another {3}")
    @CsvSource({"30000, 1, 500, 1000", "10000, 2629801, 500, 1000", "20000, 1, 2000, 1000", "0, 1, 500, 1000"})
    void theOwnerStays(long alpha, long since, long owners, long others) {
        Pools.SUBNET_ALPHA_OUT.put(on, SUBNET, new Alpha(alpha));
        Subnets.NETWORK_REGISTERED_AT.put(on, SUBNET, since);
        Locks.HOTKEY_LOCK.put(on, SUBNET, OLD_HOTKEY, lock(1_000, owners));
        Locks.HOTKEY_LOCK.put(on, SUBNET, KING, lock(1_000, others));
        Hash32 before = on.root();
        OwnerLocks.changeIfWon(on, SUBNET);
        assertThat(on.root()).isEqualTo(before);
        assertThat(Subnets.SUBNET_OWNER.get(on, SUBNET)).isEqualTo(OLD);
    }

    /** test_auto_lock_owner_cut_is_disabled_by_default_and_can_be_enabled; what is not staked cannot be locked. */
    @ParameterizedTest(name = "enabled {0}, {1} staked, cut {2}: {3} locked")
    @CsvSource({"false, 1000, 500, 0", "true, 1000, 500, 500", "true, 1000, 0, 0", "true, 400, 500, 0"})
    void theCutIsLocked(boolean enabled, long staked, long cut, long locked) {
        OwnerParameters.OWNER_CUT_AUTO_LOCK_ENABLED.put(on, SUBNET, enabled);
        Stakes.increase(on, OLD_HOTKEY, OLD, SUBNET, new Alpha(staked));
        OwnerLocks.lockCut(on, SUBNET, new Alpha(cut));
        assertThat(Convictions.locked(on, OLD, SUBNET)).isEqualTo(new Alpha(locked));
        assertThat(Locks.LOCK.exists(on, OLD, SUBNET, OLD_HOTKEY)).isEqualTo(locked > 0);
    }

    @Test
    void theCutJoinsTheLockThereIs() {
        OwnerParameters.OWNER_CUT_AUTO_LOCK_ENABLED.put(on, SUBNET, true);
        Stakes.increase(on, OLD_HOTKEY, OLD, SUBNET, new Alpha(5_000));
        LockCalls.lock(on, OLD, KING, SUBNET, new Alpha(1_000));
        OwnerLocks.lockCut(on, SUBNET, new Alpha(500));
        assertThat(Locks.LOCK.find(on, OLD, SUBNET, KING).orElseThrow().lockedMass())
                .isEqualTo(new Alpha(1_500));
        assertThat(Locks.LOCK.exists(on, OLD, SUBNET, OLD_HOTKEY)).isFalse();
    }
}
