package org.taonet.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taonet.text.Hex;

class SignatureTest {
    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger SECP_ORDER =
            new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

    @Test
    void keysAndSignaturesAreThoseOfUpstreamsCrates() {
        int seen = 0;
        for (JsonNode row : Vectors.foundation("crypto").get("keys")) {
            byte[] message = Vectors.bytes(row, "message");
            for (Scheme scheme : Scheme.values()) {
                JsonNode expected = row.get(scheme.label());
                if (expected == null || expected.isNull()) {
                    continue;
                }
                byte[] signature = Vectors.bytes(expected, "signature");
                byte[] key = Vectors.bytes(expected, "public");
                assertThat(scheme.verify(key, message, signature)).isTrue();
                assertThat(scheme.verifyAccount(scheme.account(key), message, signature))
                        .isTrue();
                if (expected.has("corrupt")) {
                    assertThat(scheme.verify(key, message, Vectors.bytes(expected, "corrupt")))
                            .isEqualTo(expected.get("corrupt_valid").asBoolean());
                }
                if (expected.has("account")) {
                    assertThat(scheme.account(key)).isEqualTo(Vectors.bytes(expected, "account"));
                }
                SecretUri.Derived ours =
                        SecretUri.parse(row.get("uri").asText()).derive(scheme);
                assertThat(ours.pair().publicKey()).as(row.get("uri").asText()).isEqualTo(key);
                if (scheme == Scheme.SR25519) {
                    assertThat(ours.pair().ss58())
                            .isEqualTo(expected.get("ss58").asText());
                    assertThat(ours.seed().map(Hex::encode).orElse(""))
                            .isEqualTo(expected.path("seed").asText(""));
                    assertThat(ours.pair().verify(message, ours.pair().sign(message)))
                            .isTrue();
                } else {
                    assertThat(ours.pair().sign(message)).isEqualTo(signature);
                }
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(250);
    }

    @ParameterizedTest
    @EnumSource
    void everyFlippedBitIsFound(Scheme scheme) {
        Random random = new Random(21);
        for (int i = 0; i < 4; i++) {
            KeyPair pair = KeyPair.ofSeed(scheme, bytes(random, 32));
            byte[] message = bytes(random, 1 + random.nextInt(100));
            byte[] signature = pair.sign(message, random::nextBytes);
            assertThat(pair.verify(message, signature)).isTrue();
            int step = scheme == Scheme.ECDSA ? 5 : 1;
            for (int bit = i; bit < 8 * signature.length; bit += step) {
                assertThat(pair.verify(message, flipped(signature, bit)))
                        .as("bit %s", bit)
                        .isFalse();
            }
            for (int bit = i; bit < 8 * message.length; bit += 7) {
                assertThat(pair.verify(flipped(message, bit), signature)).isFalse();
            }
            for (int bit = i; bit < 8 * scheme.publicKeyBytes(); bit += 7) {
                assertThat(scheme.verify(flipped(pair.publicKey(), bit), message, signature))
                        .isFalse();
            }
            assertThat(KeyPair.ofSeed(scheme, bytes(random, 32)).verify(message, signature))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void malformedInputIsNoSignature(Scheme scheme) {
        KeyPair pair = KeyPair.ofSeed(scheme, bytes(new Random(22), 32));
        byte[] signature = pair.sign(new byte[3]);
        for (int length = 0; length < signature.length; length++) {
            assertThat(pair.verify(new byte[3], Arrays.copyOf(signature, length)))
                    .isFalse();
        }
        assertThat(pair.verify(new byte[3], Arrays.copyOf(signature, signature.length + 1)))
                .isFalse();
        assertThat(scheme.verify(new byte[5], new byte[3], signature)).isFalse();
        assertThat(pair.verify(new byte[3], new byte[scheme.signatureBytes()])).isFalse();
        byte[] full = new byte[scheme.signatureBytes()];
        Arrays.fill(full, (byte) 0xff);
        assertThat(pair.verify(new byte[3], full)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void wipedKeysSignNoMore(Scheme scheme) {
        byte[] seed = bytes(new Random(23), 32);
        KeyPair pair = KeyPair.ofSeed(scheme, seed);
        assertThat(pair.toString()).contains(pair.ss58()).doesNotContain(Hex.encodeBare(seed));
        pair.close();
        assertThatThrownBy(() -> pair.sign(new byte[1])).hasMessageContaining("wiped");
        assertThat(pair.publicKey()).hasSize(scheme.publicKeyBytes());
        assertThat(seed).as("the caller's array is the caller's").isEqualTo(bytes(new Random(23), 32));
        assertThatThrownBy(() -> KeyPair.ofSeed(scheme, new byte[31])).hasMessageContaining("32 bytes");
    }

    @Test
    void batchesAnswerLikeTheirSignatures() {
        Random random = new Random(24);
        for (int size : new int[] {0, 1, 2, 3, 17, 64, 65, 130}) {
            byte[][] keys = new byte[size][];
            byte[][] messages = new byte[size][];
            byte[][] signatures = new byte[size][];
            for (int i = 0; i < size; i++) {
                KeyPair pair = KeyPair.ofSeed(Scheme.SR25519, bytes(new Random(i % 7), 32));
                keys[i] = pair.publicKey();
                messages[i] = bytes(random, random.nextInt(80));
                signatures[i] = pair.sign(messages[i], random::nextBytes);
            }
            assertThat(Sr25519.verifyAll(keys, messages, signatures)).isTrue();
            boolean[] expected = new boolean[size];
            Arrays.fill(expected, true);
            for (int fault = 0; fault < Math.min(size, 6); fault++) {
                int at = random.nextInt(size);
                signatures[at] = flipped(signatures[at], random.nextInt(512));
                expected[at] = Sr25519.verify(keys[at], messages[at], signatures[at]);
                boolean all = true;
                for (boolean valid : expected) {
                    all &= valid;
                }
                assertThat(Sr25519.verifyAll(keys, messages, signatures)).isEqualTo(all);
                assertThat(Sr25519.verifyEach(keys, messages, signatures)).isEqualTo(expected);
            }
        }
    }

    /** Two wrong responses whose errors cancel in a sum without coefficients. */
    @Test
    void faultsDoNotCancelInBatches() {
        Random random = new Random(25);
        KeyPair pair = KeyPair.ofSeed(Scheme.SR25519, bytes(random, 32));
        byte[][] keys = {pair.publicKey(), pair.publicKey()};
        byte[][] messages = {{1}, {2}};
        byte[][] signatures = {pair.sign(messages[0]), pair.sign(messages[1])};
        for (int i = 0; i < 2; i++) {
            byte[] response = Arrays.copyOfRange(signatures[i], 32, 64);
            response[31] &= 0x7f;
            byte[] one = new byte[32];
            one[0] = 1;
            byte[] moved = Scalar.add(response, i == 0 ? one : Scalar.negate(one));
            System.arraycopy(moved, 0, signatures[i], 32, 32);
            signatures[i][63] |= (byte) 0x80;
        }
        assertThat(Sr25519.verifyAll(keys, messages, signatures)).isFalse();
        assertThat(Sr25519.verifyEach(keys, messages, signatures)).containsExactly(false, false);
    }

    @Test
    void unmarkedAndUnreducedSignaturesAreRefused() {
        KeyPair pair = KeyPair.ofSeed(Scheme.SR25519, new byte[32]);
        byte[] signature = pair.sign(new byte[1]);
        assertThat(pair.verify(new byte[1], flipped(signature, 511)))
                .as("schnorrkel's mark")
                .isFalse();
        byte[] response = Arrays.copyOfRange(signature, 32, 64);
        response[31] &= 0x7f;
        BigInteger more = unsigned(response).add(L);
        byte[] unreduced = signature.clone();
        for (int i = 0; i < 32; i++) {
            unreduced[32 + i] = more.shiftRight(8 * i).byteValue();
        }
        unreduced[63] |= (byte) 0x80;
        assertThat(pair.verify(new byte[1], unreduced)).as("s + l").isFalse();
    }

    @Test
    void softDerivationOfPublicKeysIsThatOfSecrets() {
        Random random = new Random(26);
        for (int i = 0; i < 100; i++) {
            Sr25519.Pair pair = Sr25519.Pair.ofSeed(bytes(random, 32));
            byte[] chainCode = bytes(random, 32);
            Sr25519.Pair child = pair.deriveSoft(chainCode);
            assertThat(child.publicKey()).isEqualTo(Sr25519.deriveSoft(pair.publicKey(), chainCode));
            assertThat(child.verify(chainCode, child.sign(chainCode))).isTrue();
            assertThat(pair.deriveSoft(chainCode).secret()).isEqualTo(child.secret());
            assertThat(Sr25519.Pair.ofSeed(pair.hardSeed(chainCode)).publicKey())
                    .isNotEqualTo(child.publicKey());
        }
        byte[] noPoint = new byte[32];
        noPoint[0] = 1;
        assertThatThrownBy(() -> Sr25519.deriveSoft(noPoint, new byte[32])).hasMessageContaining("no sr25519");
    }

    @Test
    void bothFormsOfSecretsComeBack() {
        Random random = new Random(27);
        for (int i = 0; i < 50; i++) {
            Sr25519.Pair pair = Sr25519.Pair.ofSeed(bytes(random, 32)).deriveSoft(bytes(random, 32));
            assertThat(Sr25519.Pair.ofSecret(pair.secret()).publicKey()).isEqualTo(pair.publicKey());
            byte[] exported = pair.ed25519Bytes();
            BigInteger scalar = unsigned(Arrays.copyOf(pair.secret(), 32));
            if (scalar.bitLength() <= 252) {
                assertThat(unsigned(Arrays.copyOf(exported, 32))).isEqualTo(scalar.shiftLeft(3));
            }
            assertThat(Sr25519.Pair.ofEd25519Bytes(exported).secret()).isEqualTo(pair.secret());
        }
        byte[] full = new byte[64];
        Arrays.fill(full, (byte) 0xff);
        assertThatThrownBy(() -> Sr25519.Pair.ofSecret(full)).hasMessageContaining("schnorrkel's form");
        assertThatThrownBy(() -> Sr25519.Pair.ofEd25519Bytes(full)).hasMessageContaining("ed25519's form");
    }

    @Test
    void signaturesOfSr25519AreRandomisedAndNeverLeakByReuse() {
        Sr25519.Pair pair = Sr25519.Pair.ofSeed(new byte[32]);
        byte[] first = pair.sign(new byte[] {1});
        assertThat(pair.sign(new byte[] {1})).isNotEqualTo(first);
        byte[] dry = pair.sign(new byte[] {1}, none -> {});
        assertThat(pair.sign(new byte[] {1}, none -> {})).isEqualTo(dry);
        assertThat(Arrays.copyOf(pair.sign(new byte[] {2}, none -> {}), 32))
                .as("without randomness the nonce still hangs on the message")
                .isNotEqualTo(Arrays.copyOf(dry, 32));
    }

    @Test
    void ed25519IsBouncyCastles() {
        Random random = new Random(28);
        for (int i = 0; i < 100; i++) {
            byte[] seed = bytes(random, 32);
            byte[] message = bytes(random, random.nextInt(300));
            Ed25519PrivateKeyParameters other = new Ed25519PrivateKeyParameters(seed);
            Ed25519.Pair pair = Ed25519.Pair.ofSeed(seed);
            assertThat(pair.publicKey()).isEqualTo(other.generatePublicKey().getEncoded());
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, other);
            signer.update(message, 0, message.length);
            byte[] signature = signer.generateSignature();
            assertThat(pair.sign(message)).isEqualTo(signature);
            assertThat(pair.verify(message, signature)).isTrue();
        }
    }

    /** RFC 8032, section 7.1, test 3. */
    @Test
    void ed25519IsTheRfcs() {
        Ed25519.Pair pair =
                Ed25519.Pair.ofSeed(Hex.decode("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"));
        assertThat(Hex.encodeBare(pair.publicKey()))
                .isEqualTo("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
        assertThat(Hex.encodeBare(pair.sign(Hex.decode("af82"))))
                .isEqualTo("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    }

    /**
     * ZIP-215: with response 0, any key and nonce of small order are a signature of anything, in every encoding of
     * theirs.
     */
    @Test
    void ed25519AcceptsWhatZebraDoes() {
        List<String> smallOrder = List.of(
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff");
        for (String key : smallOrder) {
            for (String nonce : smallOrder) {
                byte[] signature = Arrays.copyOf(Hex.decode(nonce), 64);
                assertThat(Ed25519.verify(Hex.decode(key), "Zcash".getBytes(UTF_8), signature))
                        .as("%s %s", key, nonce)
                        .isTrue();
                signature[32] = 1;
                assertThat(Ed25519.verify(Hex.decode(key), "Zcash".getBytes(UTF_8), signature))
                        .isFalse();
            }
        }
    }

    @Test
    void ecdsaRecoversWhatWasSigned() {
        Random random = new Random(29);
        for (int i = 0; i < 40; i++) {
            Ecdsa.Pair pair = Ecdsa.Pair.ofSeed(bytes(random, 32));
            byte[] hash = bytes(random, 32);
            byte[] signature = pair.signHash(hash);
            assertThat(Ecdsa.recover(hash, signature)).hasValue(pair.publicKey());
            BigInteger s = new BigInteger(1, signature, 32, 32);
            assertThat(s).as("the lower s").isLessThanOrEqualTo(SECP_ORDER.shiftRight(1));
            byte[] ethereum = signature.clone();
            ethereum[64] += 27;
            assertThat(Ecdsa.recover(hash, ethereum)).hasValue(pair.publicKey());
            byte[] high = signature.clone();
            byte[] other = SECP_ORDER.subtract(s).toByteArray();
            Arrays.fill(high, 32, 64, (byte) 0);
            int from = Math.max(0, other.length - 32);
            System.arraycopy(other, from, high, 64 - (other.length - from), other.length - from);
            high[64] ^= 1;
            assertThat(Ecdsa.recover(hash, high)).as("the higher s").hasValue(pair.publicKey());
            byte[] coordinates = Ecdsa.coordinates(pair.publicKey()).orElseThrow();
            assertThat(coordinates).startsWith(Arrays.copyOfRange(pair.publicKey(), 1, 33));
            assertThat(coordinates[63] & 1).isEqualTo(pair.publicKey()[0] - 2);
        }
        assertThat(Ecdsa.recover(new byte[32], new byte[65])).isEmpty();
        assertThat(Ecdsa.coordinates(new byte[33])).isEmpty();
        assertThatThrownBy(() -> Ecdsa.Pair.ofSeed(new byte[32])).hasMessageContaining("no secret key");
    }

    private static byte[] bytes(Random random, int length) {
        byte[] out = new byte[length];
        random.nextBytes(out);
        return out;
    }

    private static byte[] flipped(byte[] in, int bit) {
        byte[] out = in.clone();
        out[bit >> 3] ^= (byte) (1 << (bit & 7));
        return out;
    }

    private static BigInteger unsigned(byte[] littleEndian) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = littleEndian.length - 1; i >= 0; i--) {
            sum = sum.shiftLeft(8).add(BigInteger.valueOf(littleEndian[i] & 0xff));
        }
        return sum;
    }
}
