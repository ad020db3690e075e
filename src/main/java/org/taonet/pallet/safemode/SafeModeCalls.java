package org.taonet.pallet.safemode;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;

/** Calls of {@link SafeMode}. */
public final class SafeModeCalls {
    static final Declarations ON = Declarations.of("SafeMode", 20, "pallet_safe_mode");

    private SafeModeCalls() {}

    /** Arguments of {@code force_slash_deposit}. */
    public record ForceSlashDeposit(AccountId account, long block) {
        static final Struct<ForceSlashDeposit> ARGS = struct(
                "force_slash_deposit",
                field("account", Codecs.ACCOUNT, "T::AccountId", ForceSlashDeposit::account),
                field("block", Codecs.U32, "BlockNumberFor<T>", ForceSlashDeposit::block),
                ForceSlashDeposit::new);
    }

    /** Arguments of {@code release_deposit}. */
    public record ReleaseDeposit(AccountId account, long block) {
        static final Struct<ReleaseDeposit> ARGS = struct(
                "release_deposit",
                field("account", Codecs.ACCOUNT, "T::AccountId", ReleaseDeposit::account),
                field("block", Codecs.U32, "BlockNumberFor<T>", ReleaseDeposit::block),
                ReleaseDeposit::new);
    }

    /** Arguments of {@code force_release_deposit}. */
    public record ForceReleaseDeposit(AccountId account, long block) {
        static final Struct<ForceReleaseDeposit> ARGS = struct(
                "force_release_deposit",
                field("account", Codecs.ACCOUNT, "T::AccountId", ForceReleaseDeposit::account),
                field("block", Codecs.U32, "BlockNumberFor<T>", ForceReleaseDeposit::block),
                ForceReleaseDeposit::new);
    }

    public static final Call<Codecs.Unit> ENTER = ON.unavailable(
            0,
            Struct.empty("enter", Codecs.Unit.UNIT),
            (runtime, a) -> DispatchInfo.normal(Weight.of(44_471_000, 3892, 2, 3)),
            "Enters safe mode for a deposit; not configured on this chain.");
    public static final Call<Codecs.Unit> FORCE_ENTER = ON.unavailable(
            1,
            Struct.empty("force_enter", Codecs.Unit.UNIT),
            (runtime, a) -> DispatchInfo.normal(Weight.of(5_200_000, 1489, 1, 1)),
            "Enters safe mode. Root.");
    public static final Call<Codecs.Unit> EXTEND = ON.unavailable(
            2,
            Struct.empty("extend", Codecs.Unit.UNIT),
            (runtime, a) -> DispatchInfo.normal(Weight.of(46_411_000, 3892, 2, 3)),
            "Extends safe mode for a deposit; not configured on this chain.");
    public static final Call<Codecs.Unit> FORCE_EXTEND = ON.unavailable(
            3,
            Struct.empty("force_extend", Codecs.Unit.UNIT),
            (runtime, a) -> DispatchInfo.normal(Weight.of(7_011_000, 1489, 1, 1)),
            "Extends safe mode. Root.");
    public static final Call<Codecs.Unit> FORCE_EXIT = ON.unavailable(
            4,
            Struct.empty("force_exit", Codecs.Unit.UNIT),
            (runtime, a) -> DispatchInfo.normal(Weight.of(6_180_000, 1489, 1, 1)),
            "Ends safe mode. Root.");
    public static final Call<ForceSlashDeposit> FORCE_SLASH_DEPOSIT = ON.unavailable(
            5,
            ForceSlashDeposit.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(28_905_000, 3892, 2, 2)),
            "Takes a deposit away for good. Root.");
    public static final Call<ReleaseDeposit> RELEASE_DEPOSIT = ON.unavailable(
            6,
            ReleaseDeposit.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(37_735_000, 3892, 3, 2)),
            "Returns a deposit after its delay, outside of safe mode.");
    public static final Call<ForceReleaseDeposit> FORCE_RELEASE_DEPOSIT = ON.unavailable(
            7,
            ForceReleaseDeposit.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(36_454_000, 3892, 2, 2)),
            "Returns a deposit at once. Root.");
}
