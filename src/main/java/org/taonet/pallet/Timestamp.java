package org.taonet.pallet;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.primitive.DispatchClass;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.BlockRefused;
import org.taonet.runtime.Call;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Inherents;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.state.StorageValue;

/** The time of a block, in milliseconds since 1970, told by its author. Mirrors pallet_timestamp 40. */
public final class Timestamp {
    static final Declarations ON = Declarations.of("Timestamp", 2, "pallet_timestamp");

    /** How far ahead of the reader's clock a block's time may be. */
    private static final long MAX_DRIFT_MILLIS = 30_000;

    public static final StorageValue<Long> NOW =
            ON.value("Now", Codecs.U64, 0L, "The time of the block, in milliseconds since 1970.");
    static final StorageValue<Boolean> DID_UPDATE =
            ON.value("DidUpdate", Codecs.BOOL, false, "Whether the block at work has told its time.");

    public static final Constant<Long> MINIMUM_PERIOD = ON.constant(
            "MinimumPeriod", Codecs.U64, 6000L, "The least time between two blocks, half a slot, in milliseconds.");

    /** A time in milliseconds since 1970. */
    public record Set(long now) {
        static final Struct<Set> ARGS =
                struct("set", field("now", Codecs.COMPACT_U64, "T::Moment", Set::now), Set::new);
    }

    public static final Call<Set> SET = ON.call(
            0,
            Set.ARGS,
            (runtime, a) ->
                    DispatchInfo.normal(Weight.of(3_816_000, 1493, 2, 1)).as(DispatchClass.MANDATORY),
            "Tells the block's time. By its author, once a block, before all else.",
            (on, origin, a) -> {
                origin.ensureNone();
                set(on, a.now);
            });

    private Timestamp() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(new Clock(), Pallet.Generics.PLAIN, ON).with(new Teller());
    }

    private static void set(Context on, long now) {
        check(!DID_UPDATE.exists(on), "the timestamp must be set only once in a block");
        long before = NOW.get(on);
        check(
                before == 0 || Long.compareUnsigned(now, before + MINIMUM_PERIOD.in(on)) >= 0,
                "the timestamp must grow by at least the minimum period from block to block");
        NOW.put(on, now);
        DID_UPDATE.put(on, true);
        Aura.onTimestampSet(on, now);
    }

    /** What makes upstream's runtime panic spoils the block. */
    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new BlockRefused(rule);
        }
    }

    private static final class Clock implements Hooks {
        @Override
        public Weight onInitialize(Context on, long block) {
            return new Weight(3_246_000, 0);
        }

        @Override
        public void onFinalize(Context on, long block) {
            check(DID_UPDATE.take(on), "the timestamp must be set once in every block");
        }
    }

    private static final class Teller implements Inherents {
        @Override
        public Optional<RuntimeCall> create(Context on, Data data) {
            return Optional.of(SET.with(new Set(Math.max(data.timestampMillis(), earliest(on)))));
        }

        @Override
        public boolean isInherent(RuntimeCall call) {
            return call.is(SET);
        }

        @Override
        public Optional<String> refuse(Context on, RuntimeCall call, Data data) {
            if (!(call.args() instanceof Set(var now)) || !call.is(SET)) {
                return Optional.empty();
            }
            if (now > data.timestampMillis() + MAX_DRIFT_MILLIS) {
                return Optional.of("The timestamp of the block is too far in the future.");
            }
            return now < earliest(on)
                    ? Optional.of("The time since the last timestamp is lower than the minimum period.")
                    : Optional.empty();
        }

        private static long earliest(Context on) {
            return NOW.get(on) + MINIMUM_PERIOD.in(on);
        }
    }
}
