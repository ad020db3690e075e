package org.taonet.pallet.drand;

import static org.taonet.runtime.Event.f;

import java.util.List;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.Bytes;

/** Pulses of the public randomness beacon, which timelocked data wait for. Mirrors pallets/drand. */
public final class Drand {
    static final Declarations ON = Declarations.of("Drand", 26, "pallet_drand");

    public static final StorageValue<BeaconConfiguration> BEACON_CONFIG = ON.value(
            "BeaconConfig",
            BeaconConfiguration.CODEC,
            BeaconConfiguration.QUICKNET,
            "The beacon whose pulses are accepted: its key, start and period.");
    public static final StorageMap<Bytes, Boolean> HAS_MIGRATION_RUN = ON.map(
            "HasMigrationRun",
            Hasher.IDENTITY,
            Codecs.boundedBytes(128),
            Codecs.BOOL,
            false,
            "Which one-time changes of the storage are done.");
    public static final StorageMap<Long, Pulse> PULSES = ON.optionalMap(
            "Pulses", Hasher.BLAKE2_128_CONCAT, Codecs.U64, Pulse.CODEC, "Pulses of the beacon by round.");
    public static final StorageValue<Long> LAST_STORED_ROUND =
            ON.value("LastStoredRound", Codecs.U64, 0L, "The latest round that is stored.");
    public static final StorageValue<Long> OLDEST_STORED_ROUND =
            ON.value("OldestStoredRound", Codecs.U64, 0L, "The oldest round that is stored.");
    public static final StorageValue<Long> NEXT_UNSIGNED_AT =
            ON.value("NextUnsignedAt", Codecs.U32, 0L, "The block from which on the next unsigned pulse is accepted.");

    public static final Constant<Long> UNSIGNED_PRIORITY =
            ON.constant("UnsignedPriority", Codecs.U64, 1_048_576L, "How unsigned pulses rank in the pool.");
    public static final Constant<Long> HTTP_FETCH_TIMEOUT = ON.constant(
            "HttpFetchTimeout", Codecs.U64, 1000L, "How long a validator waits for the beacon, in milliseconds.");

    static final Event.Of0 BEACON_CONFIG_CHANGED =
            ON.event(0, "BeaconConfigChanged", "Pulses of another beacon are accepted.");
    static final Event.Of1<List<Long>> NEW_PULSE =
            ON.event(1, "NewPulse", "Pulses came in.", f("rounds", Codecs.list(Codecs.U64), "Vec<RoundNumber>"));
    static final Event.Of1<Long> SET_OLDEST_STORED_ROUND =
            ON.event(2, "SetOldestStoredRound", "It was said which stored round is the oldest.", f(Codecs.U64, "u64"));

    static final Fault NONE_VALUE = ON.error(0, "NoneValue", "There is no value yet.");
    static final Fault STORAGE_OVERFLOW = ON.error(1, "StorageOverflow", "The number cannot grow further.");
    static final Fault DRAND_CONNECTION_FAILURE =
            ON.error(2, "DrandConnectionFailure", "The beacon could not be reached.");
    static final Fault UNVERIFIED_PULSE = ON.error(3, "UnverifiedPulse", "The pulse is not the beacon's.");
    static final Fault INVALID_ROUND_NUMBER =
            ON.error(4, "InvalidRoundNumber", "The round must be later than the last one stored.");
    static final Fault PULSE_VERIFICATION_ERROR =
            ON.error(5, "PulseVerificationError", "The pulse could not be verified.");

    private Drand() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(ON, DrandCalls.ON).with(new PulseValidation());
    }
}
