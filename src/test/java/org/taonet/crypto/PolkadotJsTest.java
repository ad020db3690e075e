package org.taonet.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.taonet.bench.PolkadotJs;
import org.taonet.text.Hex;

/**
 * Keys and signatures both ways with polkadot.js, schnorrkel (as WebAssembly) and @scure/sr25519, which run in a
 * process of node.
 */
class PolkadotJsTest {
    private static final int ROWS = 24;

    @Test
    void keysAndSignaturesGoBothWays() {
        Optional<PolkadotJs> node = PolkadotJs.find();
        assumeTrue(node.isPresent(), "polkadot.js is not installed; see stderr");
        Random random = new Random(41);
        ArrayNode rows = new ObjectMapper().createArrayNode();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(random, i));
        }
        JsonNode answers = node.get().run("check", rows);
        assertThat(answers).hasSize(ROWS);
        for (int i = 0; i < ROWS; i++) {
            compare(rows.get(i), answers.get(i));
        }
    }

    private static ObjectNode row(Random random, int i) {
        ObjectNode row = new ObjectMapper().createObjectNode();
        String phrase = Mnemonic.generate(12 + 3 * (i % 5), random::nextBytes);
        String password = i % 3 == 0 ? "" : "pass " + i;
        byte[] message = bytes(random, 1 + 7 * i);
        row.put("phrase", phrase)
                .put("password", password)
                .put("seed", Hex.encode(bytes(random, 32)))
                .put("chainCode", Hex.encode(bytes(random, 32)))
                .put("message", Hex.encode(message))
                .put("prefix", i % 2 == 0 ? 42 : random.nextInt(46, 4096));
        ObjectNode schemes = row.putObject("schemes");
        for (Scheme scheme : Scheme.values()) {
            String path = i % 4 == 0 ? "" : "//" + random.nextInt() + (scheme == Scheme.SR25519 ? "/soft" + i : "//x");
            String uri = phrase + path + (password.isEmpty() ? "" : "///" + password);
            byte[] signature = SecretUri.keyPair(uri, scheme).sign(message, random::nextBytes);
            byte[] wrong = signature.clone();
            wrong[random.nextInt(60)] ^= (byte) (1 << random.nextInt(8));
            schemes.putObject(scheme.label())
                    .put("uri", uri)
                    .put("signature", Hex.encode(signature))
                    .put("wrong", Hex.encode(wrong));
        }
        return row;
    }

    private static void compare(JsonNode row, JsonNode answer) {
        byte[] message = Vectors.bytes(row, "message");
        assertThat(Hex.encode(Mnemonic.seed(
                        row.get("phrase").asText(), row.get("password").asText())))
                .isEqualTo(answer.get("phraseSeed").asText());
        for (Scheme scheme : Scheme.values()) {
            JsonNode theirs = answer.get(scheme.label());
            JsonNode ours = row.get("schemes").get(scheme.label());
            KeyPair pair = SecretUri.keyPair(ours.get("uri").asText(), scheme);
            assertThat(Hex.encode(pair.publicKey()))
                    .isEqualTo(theirs.get("publicKey").asText());
            assertThat(Ss58.encode(pair.account(), row.get("prefix").asInt()))
                    .isEqualTo(theirs.get("address").asText());
            assertThat(theirs.get("accepts").asBoolean()).as(scheme.label()).isTrue();
            assertThat(theirs.get("acceptsWrong").asBoolean())
                    .as(scheme.label())
                    .isFalse();
            byte[] signature = Vectors.bytes(theirs, "signature");
            assertThat(pair.verify(message, signature)).isTrue();
            assertThat(scheme.verifyAccount(pair.account(), message, signature)).isTrue();
            if (scheme != Scheme.SR25519) {
                assertThat(ours.get("signature").asText()).isEqualTo(Hex.encode(signature));
            }
        }
        Sr25519.Pair pair = Sr25519.Pair.ofSeed(Vectors.bytes(row, "seed"));
        byte[] key = Vectors.bytes(answer.get("sr25519"), "publicKey");
        String soft = Hex.encode(Sr25519.deriveSoft(key, Vectors.bytes(row, "chainCode")));
        for (String other : new String[] {"schnorrkel", "scure"}) {
            JsonNode theirs = answer.get(other);
            assertThat(Hex.encode(pair.publicKey()))
                    .isEqualTo(theirs.get("publicKey").asText());
            assertThat(Hex.encode(pair.ed25519Bytes()))
                    .isEqualTo(theirs.get("secret").asText());
            assertThat(pair.verify(message, Vectors.bytes(theirs, "signature"))).isTrue();
            assertThat(theirs.get("accepts").asBoolean()).as(other).isTrue();
            assertThat(soft).isEqualTo(theirs.get("softPublicKey").asText());
        }
    }

    private static byte[] bytes(Random random, int length) {
        byte[] out = new byte[length];
        random.nextBytes(out);
        return out;
    }
}
