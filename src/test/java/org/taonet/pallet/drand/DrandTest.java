package org.taonet.pallet.drand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.crypto.Sr25519;
import org.taonet.crypto.bls.Beacon;
import org.taonet.preset.Runtimes;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Invalidity;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Signature;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Context;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.state.State;
import org.taonet.state.Trie;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Pulses of a beacon of our own: which are stored, which are refused, what is forgotten, who may bring them. */
final class DrandTest {
    private static final byte[] SECRET = new byte[32];
    private static final Sr25519.Pair COURIER = Sr25519.Pair.ofSeed(new byte[32]);

    static {
        SECRET[31] = 9;
    }

    private final State before = state();

    private static State state() {
        Context on = new Context(Trie.EMPTY, Runtimes.normal());
        FrameSystem.NUMBER.put(on, 7L);
        BeaconConfiguration quicknet = BeaconConfiguration.QUICKNET;
        Drand.BEACON_CONFIG.put(on, config(quicknet, Beacon.publicKey(SECRET)));
        return on.commitTo(Trie.EMPTY);
    }

    private static BeaconConfiguration config(BeaconConfiguration like, byte[] key) {
        return new BeaconConfiguration(
                Bytes.of(key),
                like.period(),
                like.genesisTime(),
                like.hash(),
                like.groupHash(),
                like.schemeId(),
                like.metadata());
    }

    /** A round; a minus before it is a pulse of another round's signature, a question mark one that is no point. */
    private static Pulse pulse(String word) {
        long round = Long.parseLong(word.replaceAll("[-?]", ""));
        byte[] signature = Beacon.sign(SECRET, word.startsWith("-") ? round + 1 : round);
        if (word.startsWith("?")) {
            signature = new byte[48];
        }
        return new Pulse(round, Bytes.owning(Beacon.randomness(signature)), Bytes.owning(signature));
    }

    private static PulsesPayload payload(String pulses, long block) {
        List<Pulse> all = pulses.equals("none")
                ? List.of()
                : Arrays.stream(pulses.split(" ")).map(DrandTest::pulse).toList();
        return new PulsesPayload(block, all, new MultiSigner.Sr25519(Hash32.of(COURIER.publicKey())));
    }

    private static RuntimeCall write(String pulses) {
        return DrandCalls.WRITE_PULSE.with(new DrandCalls.WritePulse(payload(pulses, 7), Optional.empty()));
    }

    /** Last and oldest round before; pulses; the error or ok; last and oldest after; which of the rounds are there. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 5, ok, 5, 5, 5",
        "0, 0, 5 6 9, ok, 9, 5, 5 6 9",
        "0, 0, none, ok, 0, 0, ''",
        "0, 0, -5, ok, 0, 0, ''",
        "0, 0, -5 6, ok, 6, 6, 6",
        "4, 2, 5, ok, 5, 2, 5",
        "5, 2, 5, InvalidRoundNumber, 5, 2, ''",
        "5, 2, 6 6, InvalidRoundNumber, 5, 2, ''",
        "5, 2, 7 6, InvalidRoundNumber, 5, 2, ''",
        "5, 2, 6 ?7, PulseVerificationError, 5, 2, ''",
        "5, 2, -3, ok, 5, 2, ''",
        "216000, 1, 216001, ok, 216001, 2, 216001",
        "216000, 1, 216200, ok, 216200, 101, 216200",
        "216000, 1, 216050, ok, 216050, 51, 216050",
    })
    void writePulse(long last, long oldest, String pulses, String result, long newLast, long newOldest, String kept) {
        Context on = new Context(before, Runtimes.normal());
        Drand.LAST_STORED_ROUND.put(on, last);
        Drand.OLDEST_STORED_ROUND.put(on, oldest);
        Drand.PULSES.put(on, 1L, pulse("1"));
        State given = on.commitTo(before);
        Outcome outcome = on.dispatch(write(pulses), Origin.NONE);
        assertThat(outcome.error().map(DrandTest::name).orElse("ok")).isEqualTo(result);
        assertThat(Drand.LAST_STORED_ROUND.get(on)).isEqualTo(newLast);
        assertThat(Drand.OLDEST_STORED_ROUND.get(on)).isEqualTo(newOldest);
        assertThat(Drand.PULSES.exists(on, 1L)).isEqualTo(newOldest <= 1 || last < 100);
        for (String word : pulses.equals("none") ? new String[0] : pulses.split(" ")) {
            String round = word.replaceAll("[-?]", "");
            assertThat(Drand.PULSES.exists(on, Long.parseLong(round)))
                    .as(word)
                    .isEqualTo(List.of(kept.split(" ")).contains(round));
        }
        if (!outcome.isOk()) {
            assertThat(on.commitTo(before).root()).isEqualTo(given.root());
        } else {
            assertThat(Drand.NEXT_UNSIGNED_AT.get(on)).isEqualTo(7);
        }
    }

    private static String name(DispatchError error) {
        return List.of(Drand.INVALID_ROUND_NUMBER, Drand.PULSE_VERIFICATION_ERROR).stream()
                .filter(fault -> fault.error().equals(error))
                .map(Fault::name)
                .findFirst()
                .orElseGet(error::toString);
    }

    @Test
    void onlyNobodyWritesAndOnlyRootConfigures() {
        Context on = new Context(before, Runtimes.normal());
        Origin alice = Origin.signed(AccountId.ZERO);
        var configure = DrandCalls.SET_BEACON_CONFIG.with(new DrandCalls.SetBeaconConfig(
                new BeaconConfigurationPayload(
                        7, BeaconConfiguration.QUICKNET, new MultiSigner.Sr25519(Hash32.of(COURIER.publicKey()))),
                Optional.empty()));
        assertThat(on.dispatch(write("5"), alice).error()).contains(DispatchError.Plain.BAD_ORIGIN);
        assertThat(on.dispatch(write("5"), Origin.ROOT).error()).contains(DispatchError.Plain.BAD_ORIGIN);
        assertThat(on.dispatch(configure, Origin.NONE).error()).contains(DispatchError.Plain.BAD_ORIGIN);
        assertThat(on.dispatch(configure, alice).error()).contains(DispatchError.Plain.BAD_ORIGIN);
        assertThat(on.commitTo(before).root()).isEqualTo(before.root());
        assertThat(on.dispatch(configure, Origin.ROOT).isOk()).isTrue();
        assertThat(Drand.BEACON_CONFIG.get(on)).isEqualTo(BeaconConfiguration.QUICKNET);
        assertThat(Drand.NEXT_UNSIGNED_AT.get(on)).isEqualTo(8);
    }

    /** Pulses, the block that they say, the block from which on they are taken, the last round; how it ends. */
    @ParameterizedTest
    @CsvSource({
        "5, 7, 7, 4, ok",
        "5, 6, 0, 0, ok",
        "5, 8, 0, 0, FUTURE",
        "5, 7, 8, 0, STALE",
        "5, 7, 7, 5, STALE",
        "none, 7, 7, 0, CALL",
        "5 6, 7, 7, 0, CALL",
    })
    void withoutSignature(String pulses, long block, long next, long last, String result) {
        Context on = new Context(before, Runtimes.normal());
        Drand.NEXT_UNSIGNED_AT.put(on, next);
        Drand.LAST_STORED_ROUND.put(on, last);
        PulsesPayload payload = payload(pulses, block);
        Validity.Source source = Validity.Source.EXTERNAL;
        Signature signed = signature(PulsesPayload.CODEC.bytes(payload));
        RuntimeCall call = DrandCalls.WRITE_PULSE.with(new DrandCalls.WritePulse(payload, Optional.of(signed)));
        if (result.equals("ok")) {
            Validity validity = new PulseValidation().validate(on, source, call);
            assertThat(validity.priority()).isEqualTo(-1);
            assertThat(validity.longevity()).isEqualTo(3);
            assertThat(validity.propagate()).isFalse();
            assertThat(validity.provides()).hasSize(1);
        } else {
            assertThatThrownBy(() -> new PulseValidation().validate(on, source, call))
                    .isInstanceOfSatisfying(
                            Invalidity.class,
                            invalid -> assertThat(invalid.error()).isEqualTo(Validity.Invalid.Reason.valueOf(result)));
        }
    }

    @Test
    void couriersSign() {
        Context on = new Context(before, Runtimes.normal());
        PulsesPayload payload = payload("5", 7);
        Signature other = signature(new byte[] {1});
        refused(on, new DrandCalls.WritePulse(payload, Optional.empty()), Validity.Invalid.Reason.BAD_SIGNER);
        refused(on, new DrandCalls.WritePulse(payload, Optional.of(other)), Validity.Invalid.Reason.BAD_PROOF);
        Signature scheme = new Signature.Ed25519(other.bytes());
        refused(on, new DrandCalls.WritePulse(payload, Optional.of(scheme)), Validity.Invalid.Reason.BAD_PROOF);
    }

    private static void refused(Context on, DrandCalls.WritePulse call, Validity.Invalid.Reason reason) {
        assertThatThrownBy(() ->
                        new PulseValidation().validate(on, Validity.Source.EXTERNAL, DrandCalls.WRITE_PULSE.with(call)))
                .isInstanceOfSatisfying(
                        Invalidity.class, invalid -> assertThat(invalid.error()).isEqualTo(reason));
    }

    private static Signature signature(byte[] message) {
        return new Signature.Sr25519(Bytes.owning(COURIER.sign(message, out -> Arrays.fill(out, (byte) 1))));
    }
}
