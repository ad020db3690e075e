package org.taonet.pallet.drand;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Signature;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;

/** Calls of {@link Drand}. */
public final class DrandCalls {
    static final Declarations ON = Declarations.of("Drand", 26, "pallet_drand");

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

    public static final Call<WritePulse> WRITE_PULSE = ON.unavailable(
            0,
            WritePulse.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(4_294_000_000L, 0, 3, 4)),
            "Brings pulses of the beacon onto the chain. By validators, unsigned.");
    public static final Call<SetBeaconConfig> SET_BEACON_CONFIG = ON.unavailable(
            1,
            SetBeaconConfig.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(8_766_000, 0, 0, 2)),
            "Changes the beacon whose pulses are accepted. Root.");
    public static final Call<SetOldestStoredRound> SET_OLDEST_STORED_ROUND = ON.unavailable(
            2,
            SetOldestStoredRound.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(5_370_000, 0, 0, 1)),
            "Says which stored round is the oldest. Root.");
}
