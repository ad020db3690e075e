package org.taonet.pallet.swap;

import static org.taonet.scale.Struct.field;

import org.taonet.primitive.PalletId;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.Alpha;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;

/** The pools' weights and fees, and what can go wrong with a trade. Mirrors pallets/swap/src/pallet/mod.rs. */
public final class Swap {
    static final Declarations ON =
            Declarations.of("Swap", 28, "pallet_subtensor_swap::pallet", "pallet_subtensor_swap");

    private static final int LONGEST_MIGRATION = 128;

    private static final Codec<Balancer> BALANCER = Struct.struct(
            "pallet_subtensor_swap::pallet::balancer::Balancer",
            field("quote", FixedPoint.PERQUINTILL, "Perquintill", Balancer::quote),
            Balancer::new);

    public static final Constant<PalletId> PROTOCOL_ID = ON.constant(
            "ProtocolId", PalletId.CODEC, PalletId.of("ten/swap"), "What the account of this pallet is made of.");
    public static final Constant<Integer> MAX_FEE_RATE =
            ON.constant("MaxFeeRate", Codecs.U16, 10_000, "The largest fee that can be set, in parts of 65535.");
    public static final Constant<Long> MINIMUM_LIQUIDITY =
            ON.constant("MinimumLiquidity", Codecs.U64, 1000L, "Unused: the least liquidity of a position.");
    public static final Constant<Long> MINIMUM_RESERVE = ON.constant(
            "MinimumReserve",
            Codecs.U64.as(new TypeDef.Composite(
                    "NonZeroU64", java.util.List.of(), java.util.List.of(new TypeDef.Field(null, TypeDef.U64, null)))),
            1_000_000L,
            "The least that a pool must have of what is taken out of it, in rao.");

    public static final StorageMap<NetUid, Integer> FEE_RATE = ON.map(
            "FeeRate",
            Hasher.TWOX_64_CONCAT,
            Codecs.NET_UID,
            Codecs.U16,
            33,
            "The fee of a trade, in parts of 65535 of what is put in.");
    public static final StorageMap<NetUid, Balancer> SWAP_BALANCER = ON.map(
            "SwapBalancer",
            Hasher.TWOX_64_CONCAT,
            Codecs.NET_UID,
            BALANCER,
            Balancer.EVEN,
            "The weight of TAO in a pool, 0.01 to 0.99; alpha has the rest.");
    public static final StorageMap<NetUid, Boolean> PAL_SWAP_INITIALIZED = ON.map(
            "PalSwapInitialized",
            Hasher.TWOX_64_CONCAT,
            Codecs.NET_UID,
            Codecs.BOOL,
            false,
            "Whether a pool's weights have been set.");
    static final StorageMap<Bytes, Boolean> HAS_MIGRATION_RUN = ON.map(
            "HasMigrationRun",
            Hasher.IDENTITY,
            Codecs.boundedBytes(LONGEST_MIGRATION),
            Codecs.BOOL,
            false,
            "Whether a change of storage, by its name, has been made.");
    static final StorageMap<NetUid, Alpha> SCRAP_RESERVOIR_ALPHA = ON.map(
            "ScrapReservoirAlpha",
            Hasher.TWOX_64_CONCAT,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Unused: alpha left over from fees.");

    public static final Fault FEE_RATE_TOO_HIGH = ON.error(
            0, "FeeRateTooHigh", "The fee is above the largest allowed, 10000 parts of 65535: set a lower one.");
    static final Fault INSUFFICIENT_INPUT_AMOUNT =
            ON.error(1, "InsufficientInputAmount", "Too little is put in: trade more.");
    public static final Fault INSUFFICIENT_LIQUIDITY =
            ON.error(2, "InsufficientLiquidity", "The pool has less than would be paid out: trade less.");
    public static final Fault PRICE_LIMIT_EXCEEDED =
            ON.error(3, "PriceLimitExceeded", "The price is beyond your limit already: wait, or widen the limit.");
    static final Fault INSUFFICIENT_BALANCE =
            ON.error(4, "InsufficientBalance", "The balance is too low: fund the account or trade less.");
    static final Fault INVALID_TICK_RANGE = ON.error(5, "InvalidTickRange", "Unused: the range of prices is not one.");
    static final Fault INVALID_LIQUIDITY_VALUE =
            ON.error(6, "InvalidLiquidityValue", "Unused: the liquidity is too small.");
    public static final Fault RESERVES_TOO_LOW =
            ON.error(7, "ReservesTooLow", "The pool is too small, or the amount is: nothing would be paid out.");
    public static final Fault MECHANISM_DOES_NOT_EXIST =
            ON.error(8, "MechanismDoesNotExist", "There is no such subnet: see the list of subnets.");
    static final Fault SUBTOKEN_DISABLED =
            ON.error(9, "SubtokenDisabled", "The subnet has not been started: its token is not traded yet.");
    public static final Fault RESERVES_OUT_OF_BALANCE =
            ON.error(10, "ReservesOutOfBalance", "One side of the pool would weigh less than a hundredth.");
    public static final Fault SWAP_INPUT_TOO_LARGE =
            ON.error(11, "SwapInputTooLarge", "More than 1000 times the pool is put in: trade less.");
    static final Fault DEPRECATED =
            ON.error(12, "Deprecated", "Liquidity of users is gone for good: this call does nothing.");

    private Swap() {}

    /** The pallet, with its calls. */
    public static Pallet pallet() {
        return Pallet.of(ON, SwapCalls.ON);
    }
}
