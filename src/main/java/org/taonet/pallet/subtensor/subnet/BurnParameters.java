package org.taonet.pallet.subtensor.subnet;

import org.taonet.math.U64F64;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** What registering costs: a price that rises with each registration and halves with time. */
public final class BurnParameters {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Rao> INITIAL_BURN = ON.constant(
            "InitialBurn", Codecs.RAO, new Rao(100_000_000L), "The price of registering, to begin with, in rao.");
    public static final Constant<Rao> INITIAL_MIN_BURN = ON.constant(
            "InitialMinBurn", Codecs.RAO, new Rao(500_000L), "The least price of registering, to begin with, in rao.");
    public static final Constant<Rao> INITIAL_MAX_BURN = ON.constant(
            "InitialMaxBurn", Codecs.RAO, Rao.tao(100), "The largest price of registering, to begin with, in rao.");
    public static final Constant<Rao> MIN_BURN_UPPER_BOUND = ON.constant(
            "MinBurnUpperBound", Codecs.RAO, Rao.tao(1), "The largest least price that an owner may set, in rao.");
    public static final Constant<Rao> MAX_BURN_LOWER_BOUND = ON.constant(
            "MaxBurnLowerBound",
            Codecs.RAO,
            new Rao(100_000_000L),
            "The smallest largest price that an owner may set, in rao.");
    public static final Constant<Rao> INITIAL_RAO_RECYCLED_FOR_REGISTRATION = ON.constant(
            "InitialRAORecycledForRegistration",
            Codecs.RAO,
            Rao.ZERO,
            "What registrations have cost, to begin with, in rao.");

    public static final StorageMap<NetUid, Rao> BURN = ON.map(
            "Burn",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.RAO,
            INITIAL_BURN.declared(),
            "The price of registering in a subnet now, in rao.");
    public static final StorageMap<NetUid, Rao> MIN_BURN = ON.map(
            "MinBurn",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.RAO,
            INITIAL_MIN_BURN.declared(),
            "The least price of registering, in rao.");
    public static final StorageMap<NetUid, Rao> MAX_BURN = ON.map(
            "MaxBurn",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.RAO,
            INITIAL_MAX_BURN.declared(),
            "The largest price of registering, in rao.");
    public static final StorageMap<NetUid, Integer> BURN_HALF_LIFE = ON.map(
            "BurnHalfLife",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            360,
            "Blocks in which the price of registering halves.");
    public static final StorageMap<NetUid, U64F64> BURN_INCREASE_MULT = ON.map(
            "BurnIncreaseMult",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            FixedPoint.U64F64,
            new U64F64(1, 4_796_153_459_164_483_584L),
            "What the price of registering is multiplied by after each registration.");
    public static final StorageMap<NetUid, Rao> RAO_RECYCLED_FOR_REGISTRATION = ON.map(
            "RAORecycledForRegistration",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.RAO,
            INITIAL_RAO_RECYCLED_FOR_REGISTRATION.declared(),
            "What registrations in a subnet have cost so far, in rao.");

    private BurnParameters() {}
}
