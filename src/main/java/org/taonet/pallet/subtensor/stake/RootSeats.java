package org.taonet.pallet.subtensor.stake;

import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.neuron.Slots;
import org.taonet.pallet.subtensor.subnet.RegistrationParameters;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * Who sits on root: whoever comes, while there is room; then whoever has more root stake than the one that has least.
 * Mirrors do_root_register of coinbase/root.rs.
 */
final class RootSeats {
    /** What those who join keep of their nominators' dividends, in parts of 65535. */
    private static final int FIRST_TAKE = 11_796;

    private RootSeats() {}

    /** Seats a coldkey's hotkey, which becomes a delegate. */
    static void register(Context on, AccountId coldkey, AccountId hotkey) {
        NetUid root = NetUid.ROOT;
        int target = RegistrationParameters.TARGET_REGISTRATIONS_PER_INTERVAL.get(on, root);
        RegistrationCalls.TOO_MANY_REGISTRATIONS_THIS_BLOCK.unless(
                RegistrationParameters.REGISTRATIONS_THIS_BLOCK.get(on, root)
                        < RegistrationParameters.MAX_REGISTRATIONS_PER_BLOCK.get(on, root));
        RegistrationCalls.TOO_MANY_REGISTRATIONS_THIS_INTERVAL.unless(
                RegistrationParameters.REGISTRATIONS_THIS_INTERVAL.get(on, root) < Math.min(target * 3, 0xFFFF));
        RegistrationCalls.HOT_KEY_ALREADY_REGISTERED_IN_SUB_NET.when(Neurons.isRegistered(on, root, hotkey));
        HotkeyCalls.create(on, coldkey, hotkey);
        boolean room = Neurons.SUBNETWORK_N.get(on, root) < UidParameters.MAX_ALLOWED_UIDS.get(on, root);
        Uid uid = room ? Slots.append(on, root, hotkey) : replaceLowest(on, hotkey);
        if (!Hotkeys.DELEGATES.exists(on, hotkey)) {
            Hotkeys.DELEGATES.put(on, hotkey, FIRST_TAKE);
        }
        RegistrationParameters.REGISTRATIONS_THIS_INTERVAL.mutate(on, root, RootSeats::next);
        RegistrationParameters.REGISTRATIONS_THIS_BLOCK.mutate(on, root, RootSeats::next);
        RegistrationCalls.NEURON_REGISTERED.emit(on, root, uid.value(), hotkey);
    }

    /** Whether there is a root to sit on. */
    static boolean exist(Context on) {
        return Subnets.exists(on, NetUid.ROOT);
    }

    private static int next(int count) {
        return count + 1 & 0xFFFF;
    }

    private static Uid replaceLowest(Context on, AccountId hotkey) {
        Alpha least = Alpha.MAX;
        Uid lowest = new Uid(0);
        for (var seat : Neurons.KEYS.iteratePrefix(on, NetUid.ROOT)) {
            Alpha stake = Stakes.onHotkey(on, seat.value(), NetUid.ROOT);
            if (stake.below(least)) {
                least = stake;
                lowest = seat.key();
            }
        }
        RegistrationCalls.HOT_KEY_NOT_REGISTERED_IN_SUB_NET.unless(Neurons.KEYS.exists(on, NetUid.ROOT, lowest));
        RootClaimCalls.STAKE_TOO_LOW_FOR_ROOT.unless(least.below(Stakes.onHotkey(on, hotkey, NetUid.ROOT)));
        Slots.replace(on, NetUid.ROOT, lowest, hotkey);
        return lowest;
    }
}
