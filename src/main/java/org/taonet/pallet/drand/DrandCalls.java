package org.taonet.pallet.drand;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taonet.crypto.bls.Beacon;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Signature;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;

/** What is done with pulses: stored if they are the beacon's, the oldest forgotten. */
public final class DrandCalls {
    static final Declarations ON = Declarations.of("Drand", 26, "pallet_drand");

    /** How many rounds are kept: those of a week. */
    private static final long MOST_KEPT = 216_000;

    private static final int MOST_PRUNED = 100;

    private DrandCalls() {}

    /** Arguments of {@code write_pulse}. */
    public record WritePulse(PulsesPayload pulsesPayload, Optional<Signature> signature) {
        static final Struct<WritePulse> ARGS = struct(
                "write_pulse",
                field(
                        "pulses_payload",
                        PulsesPayload.CODEC,
                        "PulsesPayload<T::Public, BlockNumberFor<T>>",
                        WritePulse::pulsesPayload),
                field("signature", Codecs.option(Signature.CODEC), "Option<T::Signature>", WritePulse::signature),
                WritePulse::new);
    }

    /** Arguments of {@code set_beacon_config}. */
    public record SetBeaconConfig(BeaconConfigurationPayload configPayload, Optional<Signature> signature) {
        static final Struct<SetBeaconConfig> ARGS = struct(
                "set_beacon_config",
                field(
                        "config_payload",
                        BeaconConfigurationPayload.CODEC,
                        "BeaconConfigurationPayload<T::Public, BlockNumberFor<T>>",
                        SetBeaconConfig::configPayload),
                field("signature", Codecs.option(Signature.CODEC), "Option<T::Signature>", SetBeaconConfig::signature),
                SetBeaconConfig::new);
    }

    /** Arguments of {@code set_oldest_stored_round}. */
    public record SetOldestStoredRound(long oldestRound) {
        static final Struct<SetOldestStoredRound> ARGS = struct(
                "set_oldest_stored_round",
                field("oldest_round", Codecs.U64, "u64", SetOldestStoredRound::oldestRound),
                SetOldestStoredRound::new);
    }

    public static final Call<WritePulse> WRITE_PULSE = ON.call(
            0,
            WritePulse.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(4_294_000_000L, 0, 3, 4)),
            "Brings pulses of the beacon onto the chain. By validators, unsigned.",
            DrandCalls::write);
    public static final Call<SetBeaconConfig> SET_BEACON_CONFIG = ON.call(
            1,
            SetBeaconConfig.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(8_766_000, 0, 0, 2)),
            "Changes the beacon whose pulses are accepted. Root.",
            DrandCalls::configure);
    public static final Call<SetOldestStoredRound> SET_OLDEST_STORED_ROUND = ON.call(
            2,
            SetOldestStoredRound.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(5_370_000, 0, 0, 1)),
            "Says which stored round is the oldest. Root.",
            DrandCalls::setOldest);

    private static void write(Context on, Origin origin, WritePulse call) {
        origin.ensureNone();
        byte[] key = Drand.BEACON_CONFIG.get(on).publicKey().shared();
        long last = Drand.LAST_STORED_ROUND.get(on);
        boolean first = last == 0 && Drand.OLDEST_STORED_ROUND.get(on) == 0;
        List<Long> rounds = new ArrayList<>();
        for (Pulse pulse : call.pulsesPayload.pulses()) {
            Beacon.Verdict verdict =
                    Beacon.check(key, pulse.round(), pulse.signature().shared());
            Drand.PULSE_VERIFICATION_ERROR.when(verdict == Beacon.Verdict.UNREADABLE);
            if (verdict == Beacon.Verdict.FORGED) {
                continue;
            }
            Drand.INVALID_ROUND_NUMBER.unless(Long.compareUnsigned(pulse.round(), last) > 0);
            Drand.PULSES.put(on, pulse.round(), pulse);
            last = pulse.round();
            rounds.add(last);
        }
        Drand.LAST_STORED_ROUND.put(on, last);
        if (first && !rounds.isEmpty()) {
            Drand.OLDEST_STORED_ROUND.put(on, rounds.getFirst());
        }
        prune(on, last);
        Drand.NEXT_UNSIGNED_AT.put(on, FrameSystem.NUMBER.get(on));
        if (!rounds.isEmpty()) {
            Drand.NEW_PULSE.emit(on, rounds);
        }
    }

    /** Forgets the oldest rounds, a hundred at most, until those of a week are left. */
    private static void prune(Context on, long last) {
        long oldest = Drand.OLDEST_STORED_ROUND.get(on);
        if (oldest == 0) {
            return;
        }
        for (int i = 0; i < MOST_PRUNED && isTooMany(oldest, last); i++) {
            Drand.PULSES.remove(on, oldest);
            oldest++;
        }
        Drand.OLDEST_STORED_ROUND.put(on, oldest);
    }

    private static boolean isTooMany(long oldest, long last) {
        return Long.compareUnsigned(last, oldest) > 0 && Long.compareUnsigned(last - oldest, MOST_KEPT) >= 0;
    }

    private static void configure(Context on, Origin origin, SetBeaconConfig call) {
        origin.ensureRoot();
        Drand.BEACON_CONFIG.put(on, call.configPayload.config());
        Drand.NEXT_UNSIGNED_AT.put(on, FrameSystem.NUMBER.get(on) + 1);
        Drand.BEACON_CONFIG_CHANGED.emit(on);
    }

    private static void setOldest(Context on, Origin origin, SetOldestStoredRound call) {
        origin.ensureRoot();
        Drand.OLDEST_STORED_ROUND.put(on, call.oldestRound);
        Drand.SET_OLDEST_STORED_ROUND.emit(on, call.oldestRound);
    }
}
