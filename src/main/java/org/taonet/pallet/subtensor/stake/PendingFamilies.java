package org.taonet.pallet.subtensor.stake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.subnet.RateLimit;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * Children from their announcement to their taking over: at an epoch after the cooldown, at once in a subnet that has
 * not started. Mirrors pallets/subtensor/src/staking/set_children.rs.
 */
public final class PendingFamilies {
    private static final long WHOLE = -1;

    private PendingFamilies() {}

    /** Announces the children of a coldkey's hotkey. */
    static void announce(Context on, AccountId coldkey, AccountId hotkey, NetUid netuid, List<Kin> children) {
        RateLimit.CHILDREN.ensure(on, hotkey, netuid);
        RegistrationCalls.REGISTRATION_NOT_PERMITTED_ON_ROOT_SUBNET.when(netuid.equals(NetUid.ROOT));
        SubnetCalls.SUBNET_NOT_EXISTS.unless(Subnets.exists(on, netuid));
        HotkeyCalls.NON_ASSOCIATED_COLD_KEY.unless(Hotkeys.owns(on, coldkey, hotkey));
        TreeSet<AccountId> named = new TreeSet<>();
        children.forEach(child -> ChildrenCalls.DUPLICATE_CHILD.unless(named.add(child.hotkey())));
        Family.of(on, hotkey, netuid).ensureFits(children);
        ChildrenCalls.NOT_ENOUGH_STAKE_TO_SET_CHILDKEYS.unless(children.isEmpty() || canBeParent(on, hotkey, netuid));
        RateLimit.CHILDREN.note(on, hotkey, netuid);
        if (Subnets.SUBTOKEN_ENABLED.get(on, netuid)) {
            schedule(on, hotkey, netuid, children);
        } else {
            takeOver(on, hotkey, netuid, children);
        }
    }

    private static boolean canBeParent(Context on, AccountId hotkey, NetUid netuid) {
        long threshold = StakeParameters.STAKE_THRESHOLD.get(on);
        return Long.compareUnsigned(Stakes.worthOnHotkey(on, hotkey).bits(), threshold) >= 0
                || Subnets.SUBNET_OWNER_HOTKEY.find(on, netuid).equals(Optional.of(hotkey));
    }

    private static void schedule(Context on, AccountId hotkey, NetUid netuid, List<Kin> children) {
        long now = FrameSystem.NUMBER.get(on);
        long sum = now + StakeParameters.PENDING_CHILD_KEY_COOLDOWN.get(on);
        long due = Long.compareUnsigned(sum, now) < 0 ? -1 : sum;
        Children.PENDING_CHILD_KEYS.put(on, netuid, hotkey, new PendingChildren(children, due));
        ChildrenCalls.SET_CHILDREN_SCHEDULED.emit(on, hotkey, netuid, due, children);
    }

    /** What breaks the rules by then is dropped silently. */
    private static void takeOver(Context on, AccountId hotkey, NetUid netuid, List<Kin> children) {
        try {
            Family.of(on, hotkey, netuid, children).store(on, netuid);
        } catch (Refusal refused) {
            return;
        }
        ChildrenCalls.CHILDREN_SET.emit(on, hotkey, netuid, children);
    }

    /** Lets all children of a subnet take over that are due: at the end of its epoch. */
    public static void settle(Context on, NetUid netuid) {
        boolean started = Subnets.SUBTOKEN_ENABLED.get(on, netuid);
        long now = FrameSystem.NUMBER.get(on);
        List<AccountId> done = new ArrayList<>();
        for (var entry : Children.PENDING_CHILD_KEYS.iteratePrefix(on, netuid)) {
            PendingChildren pending = entry.value();
            if (!started || Long.compareUnsigned(pending.due(), now) < 0) {
                takeOver(on, entry.key(), netuid, pending.children());
                done.add(entry.key());
            }
        }
        done.forEach(hotkey -> Children.PENDING_CHILD_KEYS.remove(on, netuid, hotkey));
    }

    /** Announces the owner's hotkey of a subnet as the child of all on root that did not say no. */
    public static void adopt(Context on, NetUid netuid) {
        RegistrationCalls.REGISTRATION_NOT_PERMITTED_ON_ROOT_SUBNET.when(netuid.equals(NetUid.ROOT));
        SubnetCalls.SUBNET_NOT_EXISTS.unless(Subnets.exists(on, netuid));
        AccountId owner =
                Subnets.SUBNET_OWNER_HOTKEY.find(on, netuid).orElseThrow(SubnetCalls.SUBNET_NOT_EXISTS::refuse);
        List<Kin> children = List.of(new Kin(WHOLE, owner));
        for (AccountId validator : Neurons.KEYS.iterateValues(on, NetUid.ROOT)) {
            if (!validator.equals(owner) && Children.AUTO_PARENT_DELEGATION_ENABLED.get(on, validator)) {
                offer(on, validator, netuid, children);
            }
        }
    }

    /** Who cannot be a parent is passed over; nothing is written before the checks are over. */
    private static void offer(Context on, AccountId validator, NetUid netuid, List<Kin> children) {
        try {
            announce(on, Hotkeys.OWNER.get(on, validator), validator, netuid, children);
        } catch (Refusal refused) {
            return;
        }
    }
}
