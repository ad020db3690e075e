package org.taonet.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static final String SR25519 = """
            {"encoded":"kbMe3O9UeQcvsvMZhQwK+YD/eGAj5TmksL4bssKSnXgAAAIAAQAAAAgAAAB7q9Piy1Rvw3waXKdTOy4u3Aznfiip4qXXveBd\
            lmZW1zhOljFrx5jBH+m9G91ucWUF1QB3gKj20NFzO89HlY2KWVuiJ26PlHfBX9bJapamxuVAHLYi0ti8kV3JP0eBuAc7FFXcTp5tJPdlyb/\
            IWvSeydAkra/uq/F9U/O1v1i3Av2+7/1oH4BWzTyqTc+ywKbMHoSMNlMeF7lZMdIA","encoding":{"content":["pkcs8","sr25519"]\
            ,"type":["scrypt","xsalsa20-poly1305"],"version":"3"},"address":\
            "5HDvhV6WDCjCKyrXqGQSDYqQAzkzabNhctmiDYEqgBC66BsX","meta":{"name":"n sr25519"}}""";
    private static final String SR25519_OPEN = """
            {"encoded":"MFMCAQEwBQYDK2VwBCIEIPjIqOydD90DE1MzeTavJ5u9oQazug1F2SAzTqqWZNZWnP/TTZ+wHK4fumGu7RhMgXRCohhtUXJB\
            ZymktU3UuE6hIwMhAOQ1mtPicWxTmh1mPr0KUb3FyYoS5mO7TEQC20eCjJRG","encoding":{"content":["pkcs8","sr25519"],\
            "type":["none"],"version":"3"},"address":"5HDvhV6WDCjCKyrXqGQSDYqQAzkzabNhctmiDYEqgBC66BsX","meta":{}}""";
    private static final String ED25519 = """
            {"encoded":"G9mz9oTMD5Vpvhk4OMCCjGan/B9Xr98/hEJ8ozV/0uIAAAIAAQAAAAgAAACCRjY5SYpr/kC4O4in1CC1CLqJIqO5NJHMV2K2\
            iJFUS6LsErDymDnRVztYnShPa+fHKv9uycGj/aYU0g/Xx98r+Ngp2HDDsPoRK7WHENMPvVAsHopVqWhverpOvZpAODjGBuOizckDWftfO1N\
            bffNkXEvabQjcEVIgxWNJn32oYcW1io4v9veyT+zSqI80rHUHyi4+SMhapf6XrMJA","encoding":{"content":["pkcs8","ed25519"]\
            ,"type":["scrypt","xsalsa20-poly1305"],"version":"3"},"address":\
            "5HhFH9GvwCST4kRVoFREE7qDJcjYteR5unhQCrBGhhGuRgNb","meta":{"name":"n ed25519"}}""";
    private static final String ECDSA = """
            {"encoded":"anU+B+QjEjFJKkhpfhSYtbAgDLq1dZdUZS09oWkEIc8AAAIAAQAAAAgAAABCJkrAUHjMLRcNJ43b7w0RX31+qA6KE84Sy5jk\
            U1mujn9aXHZLycVi/WckA/BFufzamQ2DUuZ8kxVimDdIW0RqylwVFmKCVC65ctdEtAnpBWtn52L4Vb+aWKvt8Oilnk13F7m1Vqfa548zku6\
            GaYbDrqr7bSvcKS5TlfNiWJ8=","encoding":{"content":["pkcs8","ecdsa"],"type":["scrypt","xsalsa20-poly1305"],\
            "version":"3"},"address":"0x020300873eeb82a345c251848c0e40ad5a8731f604a5603528a1553c6094f41fcc",\
            "meta":{"name":"n ecdsa"}}""";

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
                "{\"encoding\":{\"content\":[\"pkcs8\",\"sr25519\"],\"type\":[\"none\"]},\"encoded\":\"AAAA\"}|laid out",
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

    private static void assertIsOfPhrase(WalletKey key, Scheme scheme) {
        WalletKey expected = WalletKey.ofPhrase(PHRASE.toCharArray(), scheme);
        assertThat(key.scheme()).isEqualTo(scheme);
        assertThat(key.ss58()).isEqualTo(expected.ss58());
        assertThat(key.privateKey().map(Hex::encode))
                .isEqualTo(expected.privateKey().map(Hex::encode));
    }
}
