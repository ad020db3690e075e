package org.taonet.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.junit.jupiter.api.Test;
import org.taonet.text.Hex;

class HashTest {
    private static final Map<String, UnaryOperator<byte[]>> HASHES = Map.of(
            "blake2_64", Hash::blake2b64,
            "blake2_128", Hash::blake2b128,
            "blake2_256", Hash::blake2b256,
            "blake2_512", Hash::blake2b512,
            "twox_64", Hash::twox64,
            "twox_128", Hash::twox128,
            "twox_256", Hash::twox256,
            "keccak_256", Hash::keccak256,
            "keccak_512", Hash::keccak512,
            "sha2_256", Hash::sha256);

    @Test
    void digestsAreThoseOfUpstreamsCrates() {
        int seen = 0;
        for (JsonNode row : Vectors.foundation("hashes")) {
            byte[] in = Vectors.bytes(row, "in");
            HASHES.forEach((name, hash) -> assertThat(Hex.encode(hash.apply(in)))
                    .as("%s of %s bytes", name, in.length)
                    .isEqualTo(row.get(name).asText()));
            seen++;
        }
        assertThat(seen).isEqualTo(32);
    }

    /** RFC 7693 appendix A, the Keccak team's "abc", and the storage prefix of System. */
    @Test
    void digestsAreThePublishedOnes() {
        byte[] abc = "abc".getBytes(UTF_8);
        assertThat(Hex.encodeBare(Hash.blake2b512(abc)))
                .isEqualTo("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                        + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
        assertThat(Hex.encodeBare(Hash.keccak256(abc)))
                .isEqualTo("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
        assertThat(Hex.encodeBare(Hash.twox128("System".getBytes(UTF_8))))
                .isEqualTo("26aa394eea5630e07c48ae0c9558cef7");
        assertThat(Hex.encodeBare(Hash.blake2b64("Core".getBytes(UTF_8)))).isEqualTo("df6acb689907609b");
    }

    @Test
    void everyLengthAgreesWithAnotherImplementation() {
        byte[] in = random(1, 700);
        for (int length = 0; length <= in.length; length++) {
            byte[] part = Arrays.copyOf(in, length);
            assertThat(Hash.blake2b256(in, 0, length)).isEqualTo(other(new Blake2bDigest(256), part));
            assertThat(Hash.blake2b128(in, 0, length)).isEqualTo(other(new Blake2bDigest(128), part));
            assertThat(Hash.blake2b512(in, 0, length)).isEqualTo(other(new Blake2bDigest(512), part));
            assertThat(Hash.keccak256(in, 0, length)).isEqualTo(other(new KeccakDigest(256), part));
            assertThat(Hash.keccak512(part)).isEqualTo(other(new KeccakDigest(512), part));
        }
    }

    @Test
    void partsOfArraysHashLikeTheirCopies() {
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            byte[] in = random(random.nextLong(), 300);
            int from = random.nextInt(200);
            int length = random.nextInt(100);
            byte[] copy = Arrays.copyOfRange(in, from, from + length);
            assertThat(Hash.blake2b256(in, from, length)).isEqualTo(Hash.blake2b256(copy));
            assertThat(Hash.twox64(in, from, length)).isEqualTo(Hash.twox64(copy));
            assertThat(Hash.twox128(in, from, length)).isEqualTo(Hash.twox128(copy));
            assertThat(Hash.twox256(in, from, length)).isEqualTo(Hash.twox256(copy));
            assertThat(Hash.sha256(in, from, length)).isEqualTo(Hash.sha256(copy));
            byte[] out = new byte[40];
            Hash.blake2b256(in, from, length, out, 8);
            assertThat(Arrays.copyOfRange(out, 8, 40)).isEqualTo(Hash.blake2b256(copy));
        }
    }

    @Test
    void piecesInAnyCutGiveTheDigestOfTheWhole() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            byte[] in = random(random.nextLong(), random.nextInt(600));
            Blake2b hasher = new Blake2b(32);
            for (int at = 0; at < in.length; ) {
                int step = Math.min(in.length - at, random.nextInt(200));
                hasher.update(in, at, step);
                at += step;
            }
            assertThat(hasher.digest()).isEqualTo(Hash.blake2b256(in));
            assertThat(hasher.update(in).digest()).as("used again").isEqualTo(Hash.blake2b256(in));
        }
    }

    @Test
    void concatenatingHashersEndWithTheKey() {
        byte[] key = random(4, 33);
        assertThat(Hash.twox64Concat(key))
                .hasSize(41)
                .startsWith(Hash.twox64(key))
                .endsWith(key);
        assertThat(Hash.blake2b128Concat(key))
                .hasSize(49)
                .startsWith(Hash.blake2b128(key))
                .endsWith(key);
    }

    @Test
    void wrongRangesAreRefused() {
        assertThatThrownBy(() -> Hash.blake2b256(new byte[4], 2, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Hash.twox64(new byte[4], -1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Blake2b(65)).hasMessageContaining("1 to 64");
    }

    private static byte[] other(Digest digest, byte[] in) {
        digest.update(in, 0, in.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }

    private static byte[] random(long seed, int length) {
        byte[] out = new byte[length];
        new Random(seed).nextBytes(out);
        return out;
    }
}
