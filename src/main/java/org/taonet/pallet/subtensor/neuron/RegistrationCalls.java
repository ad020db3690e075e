package org.taonet.pallet.subtensor.neuron;

import static org.taonet.runtime.Event.f;

import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * What can come of registering a neuron: events and errors, which other themes share; the calls stand above stake.
 * Mirrors pallets/subtensor/src/subnets/registration.rs.
 */
public final class RegistrationCalls {
    public static final Declarations ON = Concept.declarations();

    public static final Fault HOT_KEY_NOT_REGISTERED_IN_SUB_NET =
            ON.error(4, "HotKeyNotRegisteredInSubNet", "Register the hotkey on this subnet first.");
    public static final Fault HOT_KEY_NOT_REGISTERED_IN_NETWORK =
            ON.error(6, "HotKeyNotRegisteredInNetwork", "Register the hotkey on a subnet first.");
    public static final Fault TOO_MANY_REGISTRATIONS_THIS_BLOCK = ON.error(
            20,
            "TooManyRegistrationsThisBlock",
            "Try in the next block: this one has taken as many registrations as the subnet allows.");
    public static final Fault HOT_KEY_ALREADY_REGISTERED_IN_SUB_NET =
            ON.error(21, "HotKeyAlreadyRegisteredInSubNet", "This hotkey is a neuron of the subnet already.");
    public static final Fault INVALID_WORK_BLOCK = ON.error(24, "InvalidWorkBlock", "Work on a recent block.");
    public static final Fault INVALID_DIFFICULTY =
            ON.error(25, "InvalidDifficulty", "Find work of the difficulty demanded.");
    public static final Fault INVALID_SEAL = ON.error(26, "InvalidSeal", "Send the seal that the work gives.");
    public static final Fault SUB_NET_REGISTRATION_DISABLED =
            ON.error(37, "SubNetRegistrationDisabled", "Wait until the subnet's owner opens registration.");
    public static final Fault TOO_MANY_REGISTRATIONS_THIS_INTERVAL = ON.error(
            38,
            "TooManyRegistrationsThisInterval",
            "Wait for the next interval: this one has taken as many registrations as the subnet allows.");
    public static final Fault FAUCET_DISABLED =
            ON.error(40, "FaucetDisabled", "This chain has no faucet: ask somebody for TAO.");
    public static final Fault REGISTRATION_NOT_PERMITTED_ON_ROOT_SUBNET = ON.error(
            42, "RegistrationNotPermittedOnRootSubnet", "Choose another subnet: root is joined by root_register.");
    public static final Fault NO_NEURON_ID_AVAILABLE =
            ON.error(48, "NoNeuronIdAvailable", "Wait: every neuron is still immune, so none can make room.");
    public static final Fault UID_MAP_COULD_NOT_BE_CLEARED =
            ON.error(119, "UidMapCouldNotBeCleared", "The subnet's uids could not be cleared: report this.");
    public static final Fault TRIMMING_WOULD_EXCEED_MAX_IMMUNE_PERCENTAGE = ON.error(
            120, "TrimmingWouldExceedMaxImmunePercentage", "Trim less: too many of the neurons left would be immune.");
    public static final Fault REGISTRATION_PRICE_LIMIT_EXCEEDED =
            ON.error(134, "RegistrationPriceLimitExceeded", "Raise the limit or wait: the burn price is above it.");

    public static final Event.Of3<NetUid, Integer, AccountId> NEURON_REGISTERED = ON.event(
            6,
            "NeuronRegistered",
            "A neuron was registered; its subnet, uid and hotkey.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"),
            f(Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of2<Integer, Integer> BULK_NEURONS_REGISTERED = ON.event(
            7,
            "BulkNeuronsRegistered",
            "Not emitted any more: neurons were registered in bulk.",
            f(Codecs.U16, "u16"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<Integer, Integer> BULK_BALANCES_SET = ON.event(
            8,
            "BulkBalancesSet",
            "Not emitted any more: balances were set in bulk.",
            f(Codecs.U16, "u16"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<AccountId, Long> FAUCET = ON.event(
            56,
            "Faucet",
            "The faucet paid an account, in rao.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.U64, "u64"));

    private RegistrationCalls() {}
}
