package org.taonet.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.crypto.Scheme;
import org.taonet.text.Hex;
import org.taonet.text.Json;

/** The first key's numbers are btwallet's own; what older and newer tools write is read alike. */
class KeyJsonTest {
    private static final String PHRASE =
            "old leopard transfer rib spatial phone calm indicate online fire caution review";
    private static final String SEED = "da3cf5b1e9144931a0f0db65664aab662673b099415a7f8121b7245fb0be4143";
    private static final String SECRET = "1f1995bdf3a17b60626a26cfe6f564b337d46056b7a1281b64c649d592ccda0a"
            + "9cffd34d9fb01cae1fba61aeed184c817442a2186d5172416729a4b54dd4b84e";
    private static final String PUBLIC = "e4359ad3e2716c539a1d663ebd0a51bdc5c98a12e663bb4c4402db47828c9446";
    private static final String SS58 = "5HDvhV6WDCjCKyrXqGQSDYqQAzkzabNhctmiDYEqgBC66BsX";
    private static final String ED_SS58 = "5HhFH9GvwCST4kRVoFREE7qDJcjYteR5unhQCrBGhhGuRgNb";

    @Test
    void aKeyOfAPhraseIsWrittenAsBtwalletWritesIt() {
        WalletKey key = WalletKey.ofPhrase(PHRASE.toCharArray(), Scheme.SR25519);
        assertThat(new String(KeyJson.write(key), UTF_8))
                .isEqualTo("{\"accountId\":\"0x" + PUBLIC + "\",\"publicKey\":\"0x" + PUBLIC + "\",\"privateKey\":\"0x"
                        + SECRET + "\",\"secretPhrase\":\"" + PHRASE + "\",\"secretSeed\":\"0x" + SEED
                        + "\",\"ss58Address\":\"" + SS58 + "\"}");
        assertThat(new String(KeyJson.write(key.publicOnly()), UTF_8))
                .isEqualTo("{\"accountId\":\"0x" + PUBLIC + "\",\"publicKey\":\"0x" + PUBLIC + "\",\"ss58Address\":\""
                        + SS58 + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"secretPhrase\":\"" + PHRASE + "\"}",
                "\n { \"secretPhrase\" : \"" + PHRASE + "\" , \"cryptoType\" : 1 }\n",
                "{\"secretPhrase\":\"" + PHRASE + "\",\"cryptoType\":\"1\",\"accountType\":{\"a\":[1,\"}\"]}}",
                "{\"secretPhrase\":null,\"secretSeed\":\"0x" + SEED + "\"}",
                "{\"secretSeed\":\"" + SEED + "\",\"privateKey\":\"junk that is not looked at\"}",
                "{\"privateKey\":\"0x" + SECRET + "\",\"ss58Address\":\"" + SS58 + "\"}",
                "{\"privateKey\":\"" + SECRET + "\",\" ss58Address\":\"" + SS58 + "\"}",
                "{\"ss58Address\":\"" + SS58 + "\"}",
                "{\"publicKey\":\"0x" + PUBLIC + "\"}",
                "{\"ss58Address\":\"16ADqpMa4yzfmWs3nuTSMhfZ2ckeGtvqhPWCNqECEGDcGgU2\"}",
                "{\"secretPhrase\":\"\\u006fld leopard transfer rib spatial phone calm indicate online fire caution"
                        + " review\"}",
                SEED,
                "0x" + SEED + "\n",
                SECRET,
                PHRASE + "\n",
            })
    void everyKnownFormIsRead(String content) {
        WalletKey key = KeyJson.read(content.getBytes(UTF_8));
        assertThat(key.ss58()).isEqualTo(SS58);
        assertThat(key.scheme()).isEqualTo(Scheme.SR25519);
    }

    @ParameterizedTest
    @CsvSource({"0", "'\"ed25519\"'"})
    void ed25519IsReadAndWritten(String type) {
        String content = "{\"secretPhrase\":\"" + PHRASE + "\",\"cryptoType\":" + type + "}";
        WalletKey key = KeyJson.read(content.getBytes(UTF_8));
        assertThat(key.ss58()).isEqualTo(ED_SS58);
        Json written = Json.parse(KeyJson.write(key));
        assertThat(written.field("privateKey").text()).isEqualTo("0x" + SEED);
        assertThat(written.field("cryptoType").intValue()).isZero();
        WalletKey open = KeyJson.read(KeyJson.write(key.publicOnly()));
        assertThat(open.ss58()).isEqualTo(ED_SS58);
        assertThat(open.signs()).isFalse();
    }

    @Test
    void aSchemeThatWasNotRecordedIsFoundByTheAddress() {
        String content = "{\"secretPhrase\":\"" + PHRASE + "\",\"ss58Address\":\"" + ED_SS58 + "\"}";
        assertThat(KeyJson.read(content.getBytes(UTF_8)).scheme()).isEqualTo(Scheme.ED25519);
    }

    /** btwallet writes a seed whose bytes are UTF-8 as those characters, and cannot read its own file. */
    @Test
    void seedsWrittenAsCharactersAreRead() {
        String content = "{\"secretSeed\":\"0x" + "\\u0011".repeat(32) + "\"}";
        assertThat(KeyJson.read(content.getBytes(UTF_8)).ss58())
                .isEqualTo("5DtDLm5rQHShDqojQpsvcN8tRXHVFaecfDoRet1SU6BFD9Fi");
    }

    @Test
    void everySchemeGoesThroughAFile() {
        for (Scheme scheme : Scheme.values()) {
            for (WalletKey key : new WalletKey[] {
                WalletKey.ofPhrase(PHRASE.toCharArray(), scheme),
                WalletKey.ofSeed(Hex.decode(SEED), scheme),
                WalletKey.ofUri("//Alice", scheme),
                WalletKey.ofPrivateKey(
                        WalletKey.ofUri("//Bob", scheme).privateKey().orElseThrow(), scheme)
            }) {
                WalletKey again = KeyJson.read(KeyJson.write(key));
                assertThat(again.account()).isEqualTo(key.account());
                assertThat(again.privateKey().map(Hex::encode))
                        .isEqualTo(key.privateKey().map(Hex::encode));
                assertThat(again.seed().map(Hex::encode)).isEqualTo(key.seed().map(Hex::encode));
                assertThat(again.phrase().map(String::new))
                        .isEqualTo(key.phrase().map(String::new));
                assertThat(KeyJson.read(KeyJson.write(key.publicOnly())).account())
                        .isEqualTo(key.account());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|empty",
                "{}|holds no secretPhrase",
                "{\"secretPhrase\":\"old leopard\"}|12, 15, 18, 21 or 24 words",
                "{\"secretSeed\":\"0x12\"}|a seed has 32 bytes",
                "{\"privateKey\":\"0x12\"}|64 bytes",
                "{\"secretPhrase\":\"x|byte",
                "{\"a\":{\"b\":[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]}}|no deeper value",
                "{\"secretPhrase\":1e5}|12, 15, 18, 21 or 24 words",
                "{\"cryptoType\":7}|cryptoType is 7",
                "{\"encoded\":\"\",\"encoding\":{}}|polkadot-js",
                "{\"ss58Address\":\"5Hxx\"}|checksum of",
                "nonsense|no JSON, no seed, no private key and no phrase",
                "{\"secretSeed\":\"0x" + SEED
                        + "\",\"ss58Address\":\"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY\"}|leads to 5HDvhV6W",
            })
    void brokenFilesAreSaidToBeAndNotShown(String content, String said) {
        assertThatThrownBy(() -> KeyJson.read(content.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining(SEED)
                .hasMessageNotContaining("leopard");
    }

    /** Whatever bytes a file has: a key or a refusal. */
    @Test
    void brokenBytesNeverSurprise() {
        Random random = new Random(1);
        byte[] sound = KeyJson.write(WalletKey.ofSeed(Hex.decode(SEED), Scheme.SR25519));
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] content = sound.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                content[random.nextInt(content.length)] = (byte) "{}[]\",:\\u0x5 \u00ff".charAt(random.nextInt(14));
            }
            try {
                KeyJson.read(content).close();
            } catch (IllegalArgumentException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void phrasesMayBeNumberedAndUntidy() {
        String numbered = "2-leopard 1-old 3-transfer 4-rib 5-spatial 6-phone 7-calm 8-indicate 12-review 10-fire"
                + " 11-caution 9-online";
        for (String phrase : new String[] {numbered, "  " + PHRASE.toUpperCase().replace(" ", " \n ") + " "}) {
            WalletKey key = WalletKey.ofPhrase(phrase.toCharArray(), Scheme.SR25519);
            assertThat(key.ss58()).isEqualTo(SS58);
            assertThat(key.phrase()).hasValue(PHRASE.toCharArray());
        }
        assertThatThrownBy(() -> WalletKey.ofPhrase((PHRASE + "s").toCharArray(), Scheme.SR25519))
                .isInstanceOf(WalletException.class)
                .hasMessageContaining("word 12")
                .hasMessageNotContaining("review");
    }

    @Test
    void secretsDoNotShow() {
        WalletKey key = WalletKey.ofPhrase(PHRASE.toCharArray(), Scheme.SR25519);
        assertThat(key.toString()).isEqualTo("sr25519 " + SS58);
        assertThat(key.publicOnly().toString()).isEqualTo("sr25519 " + SS58 + " (public)");
        assertThatThrownBy(() -> key.publicOnly().pair()).hasMessageContaining("import its phrase or seed");
        key.close();
        assertThat(key.phrase()).hasValue("\0".repeat(PHRASE.length()).toCharArray());
        assertThatThrownBy(() -> key.pair().sign(new byte[1])).hasMessageContaining("wiped");
    }
}
