package org.taonet.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.text.Hex;

class SecretUriTest {
    @Test
    void wordsAreBip39s() {
        String file = EnglishWords.text().replace(' ', '\n') + "\n";
        assertThat(Hex.encodeBare(Hash.sha256(file.getBytes(UTF_8))))
                .isEqualTo("2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda");
        TreeSet<String> starts = new TreeSet<>();
        for (int i = 0; i < 2048; i++) {
            assertThat(EnglishWords.number(EnglishWords.word(i))).isEqualTo(i);
            starts.add(EnglishWords.word(i)
                    .substring(0, Math.min(4, EnglishWords.word(i).length())));
        }
        assertThat(starts).hasSize(2048);
    }

    /** From the vectors of BIP-39's reference implementation. */
    @ParameterizedTest
    @CsvSource({
        "00000000000000000000000000000000, abandon abandon abandon abandon abandon abandon abandon abandon abandon"
                + " abandon abandon about",
        "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f, legal winner thank year wave sausage worth useful legal winner thank yellow",
        "808080808080808080808080808080808080808080808080, letter advice cage absurd amount doctor acoustic avoid"
                + " letter advice cage absurd amount doctor acoustic avoid letter always",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo"
                + " zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo vote",
    })
    void phrasesAreThePublishedOnes(String entropy, String phrase) {
        assertThat(Mnemonic.ofEntropy(Hex.decode(entropy))).isEqualTo(phrase);
        assertThat(Hex.encodeBare(Mnemonic.entropy(phrase))).isEqualTo(entropy);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18, 21, 24})
    void phrasesOfAllLengthsComeBack(int words) {
        Random random = new Random(words);
        for (int i = 0; i < 100; i++) {
            String phrase = Mnemonic.generate(words, random::nextBytes);
            assertThat(phrase.split(" ")).hasSize(words);
            assertThat(Mnemonic.ofEntropy(Mnemonic.entropy(phrase))).isEqualTo(phrase);
            assertThat(Mnemonic.entropy("  " + phrase.toUpperCase(Locale.ROOT).replace(" ", " \n ")))
                    .isEqualTo(Mnemonic.entropy(phrase));
        }
    }

    @Test
    void wrongPhrasesAreRefusedWithoutShowingThem() {
        String phrase = SecretUri.DEV_PHRASE;
        assertThat(Mnemonic.isValid(phrase)).isTrue();
        assertThatThrownBy(() -> Mnemonic.entropy(phrase.replace("lake", "lace")))
                .hasMessageContaining("word 4")
                .hasMessageNotContaining("lace");
        assertThatThrownBy(() -> Mnemonic.entropy(phrase.replace("bottom drive", "drive bottom")))
                .hasMessageContaining("checksum");
        assertThatThrownBy(() -> Mnemonic.entropy("bottom drive")).hasMessageContaining("has 2");
        assertThatThrownBy(() -> Mnemonic.generate(13, none -> {})).hasMessageContaining("not 13");
        int wrong = 0;
        List<String> words = new ArrayList<>(List.of(phrase.split(" ")));
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(words, new Random(i));
            wrong += Mnemonic.isValid(String.join(" ", words)) ? 0 : 1;
        }
        assertThat(wrong).as("one in sixteen passes by chance").isBetween(160, 199);
    }

    @Test
    void junctionsAreThoseOfSpCore() {
        assertThat(SecretUri.Junction.of("1", true).chainCode())
                .startsWith(1, 0, 0)
                .hasSize(32);
        assertThat(SecretUri.Junction.of("007", true).chainCode()).isEqualTo(code("7"));
        assertThat(SecretUri.Junction.of("+7", true).chainCode()).isEqualTo(code("7"));
        assertThat(code("18446744073709551615")).startsWith(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
        assertThat(code("18446744073709551616")).as("no u64: a string").startsWith(80, '1', '8');
        assertThat(code("-1")).startsWith(8, '-', '1');
        assertThat(code("Alice")).startsWith(20, 'A', 'l', 'i', 'c', 'e', 0);
        byte[] encoded = Arrays.copyOf(new byte[] {(byte) 128}, 33);
        Arrays.fill(encoded, 1, 33, (byte) 'x');
        assertThat(code("x".repeat(32))).isEqualTo(Hash.blake2b256(encoded));
        byte[] full = Arrays.copyOf(encoded, 32);
        full[0] = 124;
        assertThat(code("x".repeat(31))).isEqualTo(full);
    }

    @Test
    void formsThatMeanTheSameLeadToTheSame() {
        byte[] alice = SecretUri.keyPair("//Alice", Scheme.SR25519).publicKey();
        assertThat(Ss58.encode(alice)).isEqualTo("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");
        SecretUri.Derived root = SecretUri.parse(SecretUri.DEV_PHRASE).derive(Scheme.SR25519);
        assertThat(SecretUri.derive(root, SecretUri.junctions("//Alice")).pair().publicKey())
                .isEqualTo(alice);
        String seed = root.seed().map(Hex::encode).orElseThrow();
        assertThat(SecretUri.keyPair(seed + "//Alice", Scheme.SR25519).publicKey())
                .isEqualTo(alice);
        String secret = Hex.encode(((Sr25519.Pair) root.pair()).secret());
        SecretUri.Derived wide = SecretUri.parse(secret + "//Alice").derive(Scheme.SR25519);
        assertThat(wide.pair().publicKey()).isEqualTo(alice);
        assertThat(wide.seed()).isEmpty();
        assertThat(SecretUri.keyPair("", Scheme.SR25519).publicKey())
                .isEqualTo(root.pair().publicKey());
        assertThat(SecretUri.keyPair("///", Scheme.SR25519).publicKey())
                .isEqualTo(root.pair().publicKey());
        assertThat(SecretUri.keyPair("///a/b//c", Scheme.SR25519).publicKey())
                .isEqualTo(KeyPair.ofSeed(Scheme.SR25519, Mnemonic.seed(SecretUri.DEV_PHRASE, "a/b//c"))
                        .publicKey());
    }

    @Test
    void refusalsSayWhyAndKeepTheSecret() {
        assertThatThrownBy(() -> SecretUri.parse("a!b"))
                .hasMessageContaining("///password")
                .hasMessageNotContaining("a!b");
        assertThatThrownBy(() -> SecretUri.parse("//")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SecretUri.keyPair("0xzz", Scheme.SR25519)).hasMessageContaining("hexadecimal");
        assertThatThrownBy(() -> SecretUri.keyPair("0x1234", Scheme.SR25519)).hasMessageContaining("32 bytes, not 2");
        assertThatThrownBy(() -> SecretUri.keyPair("//a/b", Scheme.ED25519))
                .hasMessageContaining("ed25519 has no soft");
        assertThatThrownBy(() -> SecretUri.keyPair("/b", Scheme.ECDSA)).hasMessageContaining("ecdsa has no soft");
        assertThatThrownBy(() -> SecretUri.junctions("Alice")).hasMessageContaining("//hard");
        assertThat(SecretUri.parse("//Alice///pw").toString())
                .doesNotContain("pw")
                .doesNotContain("Alice");
    }

    @Test
    void derivedAccountsAreThoseOfUpstreamsCrates() {
        JsonNode all = Vectors.foundation("misc");
        for (JsonNode row : all.get("pallet_accounts")) {
            assertThat(DerivedAccounts.pallet(row.get("pallet").asText())).isEqualTo(Vectors.bytes(row, "account"));
        }
        for (JsonNode row : all.get("sub_accounts")) {
            assertThat(DerivedAccounts.pallet(
                            row.get("pallet").asText(), row.get("sub_u16").asInt()))
                    .isEqualTo(Vectors.bytes(row, "account"));
        }
        for (JsonNode row : all.get("derivative_accounts")) {
            assertThat(DerivedAccounts.derivative(
                            Vectors.bytes(row, "who"), row.get("index").asInt()))
                    .isEqualTo(Vectors.bytes(row, "account"));
        }
        for (JsonNode row : all.get("multisig_accounts")) {
            List<byte[]> who = new ArrayList<>();
            row.get("signatories_sorted").forEach(one -> who.add(Hex.decode(one.asText())));
            Collections.shuffle(who, new Random(31));
            assertThat(DerivedAccounts.multisig(who, row.get("threshold").asInt()))
                    .isEqualTo(Vectors.bytes(row, "account"));
        }
        assertThatThrownBy(() -> DerivedAccounts.derivative(new byte[32], 65_536))
                .hasMessageContaining("65535");
    }

    private static byte[] code(String name) {
        return SecretUri.Junction.of(name, true).chainCode();
    }
}
