package org.taonet.crypto.bls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.crypto.Randomness;
import org.taonet.crypto.bls.Beacon.Verdict;

/** What upstream's runtime sealed opens here; what is not the beacon's does not. */
final class TimelockTest {
    private static final byte[] QUICKNET = hex("83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c"
            + "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb"
            + "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a");
    private static final String ROUND_1000 =
            "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

    private final Randomness seeded = new Random(381)::nextBytes;

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    /** The published pulse of round 1000 of quicknet, and what is nearly one: a byte changed, cut, or lengthened. */
    @ParameterizedTest
    @CsvSource({
        "GENUINE, 1000, 0, 0, 48",
        "GENUINE, 1000, 0, 0, 60",
        "FORGED, 1001, 0, 0, 48",
        "FORGED, 1000, 0, 32, 48",
        "FORGED, 1000, 0, 64, 48",
        "UNREADABLE, 1000, 47, 1, 48",
        "UNREADABLE, 1000, 0, 128, 48",
        "UNREADABLE, 1000, 0, 0, 47",
        "UNREADABLE, 1000, 0, 0, 4",
    })
    void pulses(Verdict verdict, long round, int at, int change, int length) {
        byte[] signature = Arrays.copyOf(hex(ROUND_1000), length);
        signature[Math.min(at, length - 1)] ^= (byte) change;
        assertThat(Beacon.check(QUICKNET, round, signature)).isEqualTo(verdict);
        assertThat(Beacon.check(QUICKNET, round, new byte[0])).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void randomnessOfAPulse() {
        assertThat(Beacon.randomness(hex(ROUND_1000)))
                .isEqualTo(hex("fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd"));
    }

    @Test
    void aKeyThatIsNoPointIsUnreadable() {
        assertThat(Beacon.check(new byte[96], 1000, hex(ROUND_1000))).isEqualTo(Verdict.UNREADABLE);
        assertThat(Beacon.check(new byte[0], 1000, hex(ROUND_1000))).isEqualTo(Verdict.UNREADABLE);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/timelock.csv", numLinesToSkip = 1, maxCharsPerColumn = 20_000)
    void upstreamsSealedOpen(String publicKey, long round, String signature, String message, String sealed) {
        assertThat(Beacon.check(hex(publicKey), round, hex(signature))).isEqualTo(Verdict.GENUINE);
        assertThat(Timelock.open(hex(sealed), hex(signature))).contains(hex(message));
        assertThat(Timelock.open(hex(sealed + "00"), hex(signature))).contains(hex(message));
        assertThat(Timelock.open(hex(sealed), hex(ROUND_1000))).isEmpty();
    }

    @Test
    void oursOpenWithTheBeaconsSignatureOnly() {
        byte[] secret = seeded.bytes(32);
        secret[0] = 1;
        byte[] key = Beacon.publicKey(secret);
        byte[] signature = Beacon.sign(secret, 7);
        assertThat(Beacon.check(key, 7, signature)).isEqualTo(Verdict.GENUINE);
        byte[] message = seeded.bytes(321);
        byte[] sealed = Timelock.seal(key, 7, message, seeded);
        assertThat(Timelock.open(sealed, signature)).contains(message);
        assertThat(Timelock.open(sealed, Beacon.sign(secret, 8))).isEmpty();
        assertThat(Timelock.open(Timelock.seal(key, 7, new byte[0], seeded), signature))
                .contains(new byte[0]);
    }

    @Test
    void nothingDamagedOpens() {
        byte[] secret = new byte[32];
        secret[31] = 5;
        byte[] signature = Beacon.sign(secret, 1);
        byte[] sealed = Timelock.seal(Beacon.publicKey(secret), 1, new byte[] {1, 2, 3}, seeded);
        int suite = sealed.length - 8;
        for (int at = 0; at < suite; at += 37) {
            byte[] damaged = sealed.clone();
            damaged[at] ^= 2;
            assertThat(Timelock.open(damaged, signature)).as("byte %d", at).isEmpty();
            assertThat(Timelock.open(Arrays.copyOf(sealed, at), signature))
                    .as("%d bytes", at)
                    .isEmpty();
        }
    }

    @Test
    void secretsAreScalars() {
        assertThatThrownBy(() -> Beacon.publicKey(new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Beacon.sign(new byte[31], 1)).isInstanceOf(IllegalArgumentException.class);
        byte[] large = new byte[32];
        Arrays.fill(large, (byte) -1);
        assertThatThrownBy(() -> Beacon.publicKey(large)).isInstanceOf(IllegalArgumentException.class);
    }
}
