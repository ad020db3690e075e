package org.taonet.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.taonet.crypto.Randomness;
import org.taonet.crypto.Scheme;
import org.taonet.text.Hex;
import org.taonet.text.Json;

/** The exports are of @polkadot/keyring 14, of btwallet's first test phrase; their password is "secret". */
class PolkadotJsonTest {
    private static final String PHRASE =
            "old leopard transfer rib spatial phone calm indicate online fire caution review";
    private static final char[] SECRET = "secret".toCharArray();

    private static final String SR25519 = export("sr25519");
    private static final String SR25519_OPEN = export("sr25519-open");
    private static final String ED25519 = export("ed25519");
    private static final String ECDSA = export("ecdsa");

    @Test
    void exportsOfPolkadotJsAreRead() {
        assertIsOfPhrase(PolkadotJson.read(SR25519, SECRET), Scheme.SR25519);
        assertIsOfPhrase(PolkadotJson.read(ED25519, SECRET), Scheme.ED25519);
        assertIsOfPhrase(PolkadotJson.read(ECDSA, SECRET), Scheme.ECDSA);
        assertIsOfPhrase(PolkadotJson.read(SR25519_OPEN, new char[0]), Scheme.SR25519);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void whatIsWrittenIsReadAgain(Scheme scheme) {
        WalletKey key = WalletKey.ofPhrase(PHRASE.toCharArray(), scheme);
        String text = PolkadotJson.write(key, SECRET, "my \"key\"", 1_700_000_000_000L, Randomness.system());
        assertIsOfPhrase(PolkadotJson.read(text, SECRET), scheme);
        Json json = Json.parse(text);
        assertThat(json.field("encoding").write())
                .isEqualTo("{\"content\":[\"pkcs8\",\"" + scheme.label()
                        + "\"],\"type\":[\"scrypt\",\"xsalsa20-poly1305\"],\"version\":\"3\"}");
        assertThat(json.field("meta").field("name").text()).isEqualTo("my \"key\"");
        assertThatThrownBy(() -> PolkadotJson.read(text, "Secret".toCharArray()))
                .isInstanceOfSatisfying(
                        WalletException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(WalletException.Kind.LOCKED))
                .hasMessageContaining("password");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|expected a list, found null",
                "{\"encoding\":{\"content\":[\"pkcs8\",\"rsa\"],\"type\":[]},\"encoded\":\"\"}|no scheme 'rsa'",
                "{\"encoding\":{\"content\":[\"pkcs8\",\"sr25519\"],\"type\":[\"pgp\"]},\"encoded\":\"\"}|not known",
                "{\"encoding\":{\"content\":[\"pkcs8\",\"sr25519\"],\"type\":[\"none\"]},"
                        + "\"encoded\":\"AAAA\"}|laid out",
                "{\"encoding\":{\"content\":[\"pkcs8\",\"sr25519\"],\"type\":[\"xsalsa20-poly1305\"]},"
                        + "\"encoded\":\"AAAA\"}|cut off",
                "{\"encoding\":{\"content\":[\"pkcs8\",\"sr25519\"],\"type\":[\"none\"]},\"encoded\":\"§\"}|no base64",
                "not json|no export of polkadot-js",
            })
    void whatIsNoExportIsSaidToBe(String text, String said) {
        assertThatThrownBy(() -> PolkadotJson.read(text, SECRET))
                .isInstanceOf(WalletException.class)
                .hasMessageContaining(said);
    }

    @Test
    void greedyScryptAndForeignAddressesAreRefused() {
        String greedy = SR25519.replace("AAAIAAQAAAAgAAAB7", "AAAIAAQAA//gAAAB7");
        assertThatThrownBy(() -> PolkadotJson.read(greedy, SECRET)).hasMessageContaining("not sensible");
        String foreign = SR25519.replace(
                "5HDvhV6WDCjCKyrXqGQSDYqQAzkzabNhctmiDYEqgBC66BsX", "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");
        assertThatThrownBy(() -> PolkadotJson.read(foreign, SECRET)).hasMessageContaining("but it names 5Grwva");
    }

    private static String export(String name) {
        String path = "/wallet/polkadot-js-" + name + ".json";
        try (InputStream in = Objects.requireNonNull(PolkadotJsonTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void assertIsOfPhrase(WalletKey key, Scheme scheme) {
        WalletKey expected = WalletKey.ofPhrase(PHRASE.toCharArray(), scheme);
        assertThat(key.scheme()).isEqualTo(scheme);
        assertThat(key.ss58()).isEqualTo(expected.ss58());
        assertThat(key.privateKey().map(Hex::encode))
                .isEqualTo(expected.privateKey().map(Hex::encode));
    }
}
