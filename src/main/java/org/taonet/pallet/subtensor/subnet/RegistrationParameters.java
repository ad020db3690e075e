package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.NetUid;

/** Whether and how often neurons may register, and how many have. */
public final class RegistrationParameters {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Integer> INITIAL_MAX_REGISTRATIONS_PER_BLOCK =
            ON.constant("InitialMaxRegistrationsPerBlock", Codecs.U16, 1, "Registrations in a block, to begin with.");
    public static final Constant<Integer> INITIAL_TARGET_REGISTRATIONS_PER_INTERVAL = ON.constant(
            "InitialTargetRegistrationsPerInterval",
            Codecs.U16,
            2,
            "Registrations in an interval that are aimed at, to begin with.");
    public static final Constant<Integer> INITIAL_ADJUSTMENT_INTERVAL = ON.constant(
            "InitialAdjustmentInterval",
            Codecs.U16,
            100,
            "Unused: blocks between adjustments of the price, to begin with.");
    public static final Constant<Long> INITIAL_ADJUSTMENT_ALPHA = ON.constant(
            "InitialAdjustmentAlpha",
            Codecs.U64,
            0L,
            "Unused: how much of the old price stays in an adjustment, to begin with.");

    public static final StorageMap<NetUid, Boolean> NETWORK_REGISTRATION_ALLOWED = ON.map(
            "NetworkRegistrationAllowed",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            true,
            "Whether neurons may register in a subnet.");
    public static final StorageMap<NetUid, Boolean> NETWORK_POW_REGISTRATION_ALLOWED = ON.map(
            "NetworkPowRegistrationAllowed",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            true,
            "Unused: whether neurons may register by work.");
    public static final StorageMap<NetUid, Integer> MAX_REGISTRATIONS_PER_BLOCK = ON.map(
            "MaxRegistrationsPerBlock",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_MAX_REGISTRATIONS_PER_BLOCK.declared(),
            "Registrations in a block, at most; heeded on root.");
    public static final StorageMap<NetUid, Integer> TARGET_REGISTRATIONS_PER_INTERVAL = ON.map(
            "TargetRegistrationsPerInterval",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_TARGET_REGISTRATIONS_PER_INTERVAL.declared(),
            "Registrations in an interval that are aimed at; on root three times that is the limit.");
    public static final StorageMap<NetUid, Integer> REGISTRATIONS_THIS_BLOCK = ON.map(
            "RegistrationsThisBlock",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            0,
            "Registrations in this block so far.");
    public static final StorageMap<NetUid, Integer> REGISTRATIONS_THIS_INTERVAL = ON.map(
            "RegistrationsThisInterval",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            0,
            "Registrations in this interval so far; kept on root.");
    public static final StorageMap<NetUid, Integer> POW_REGISTRATIONS_THIS_INTERVAL = ON.map(
            "POWRegistrationsThisInterval",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            0,
            "Unused: registrations by work in this interval.");
    public static final StorageMap<NetUid, Integer> BURN_REGISTRATIONS_THIS_INTERVAL = ON.map(
            "BurnRegistrationsThisInterval",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            0,
            "Unused: registrations by burning in this interval.");
    public static final StorageMap<NetUid, Integer> ADJUSTMENT_INTERVAL = ON.map(
            "AdjustmentInterval",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_ADJUSTMENT_INTERVAL.declared(),
            "Unused: blocks between adjustments of the price.");
    public static final StorageMap<NetUid, Long> ADJUSTMENT_ALPHA = ON.map(
            "AdjustmentAlpha",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            INITIAL_ADJUSTMENT_ALPHA.declared(),
            "Unused: how much of the old price stays in an adjustment, in parts of 2^64 - 1.");
    public static final StorageMap<NetUid, Long> LAST_ADJUSTMENT_BLOCK = ON.map(
            "LastAdjustmentBlock",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            0L,
            "Unused: the block of the last adjustment of the price.");

    private RegistrationParameters() {}
}
