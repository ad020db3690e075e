package org.taonet.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.text.Hex;

/** Expected values: libsodium 1.0.18, Python's hashlib and hmac, and its cryptography package 48. */
class SealingTest {
    private static final byte[] SALT = Hex.decode("137183dff15a09bc9c90b5518739e9b1");
    private static final byte[] BOX_KEY = counting(0, 32);
    private static final byte[] BOX_NONCE = counting(100, 24);

    @ParameterizedTest
    @CsvSource({
        "testing,  3,    8, 73439b225c8e2d6af9ddf3aa5531c43a80eb02fbc70635b53a852e7b0ba259f8",
        "testing,  3,   64, 1f47ae6241fe76607c4b4bd3d660f3017fa2b394abe61c136ac0f981b43c19e5",
        "'',       4,  100, 20990d4e74b234d0595c94558f35be15",
        "pässword, 8, 1024, d93d4a121625e0d79dcd177392104955426c89e43dccb9d83d6feb790fb85f50"
                + "e8b6d436535d7d881fc46a11ceec4339ccddfd5c23654a171c6aa2981fdacc5a",
        "XXXXXXXX, 3, 4097, c0ffee",
    })
    void argonIsLibsodiums(String password, int passes, int memoryKiB, String key) {
        if (key.equals("c0ffee")) { // a password of more than one block, too long for a row
            password = "x".repeat(100);
            key = "6694fc1aa5d99934d445649c8d494b10b5e24e63a9b629024776ef4d597a32e7";
        }
        assertThat(Hex.encodeBare(Sealing.argon2i(password.getBytes(UTF_8), SALT, passes, memoryKiB, key.length() / 2)))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "0,  f49572d6194281e3c87fbb4e2106932c",
        "1,  c4f8eed96b5e3b62d01aa14de33ab20b02",
        "31, febdb3a3bb75e7e70e78f7650946615b02be97dc2695e4d888c265d963dfc1714edd46226835d1ba0ea3f429ce401b",
        "33, 571133036536111fc7c0a098e408576e02be97dc2695e4d888c265d963dfc1714edd46226835d1ba0ea3f429ce401b5148",
        "100, 5c74ed532eaf3aa37332cbf45ad89ee302be97dc2695e4d888c265d963dfc1714edd46226835d1ba0ea3f429ce401b5148"
                + "881aedb33491f5ed09314f34289f2c91c7f07d7ef543de8b6ec5997f192cdd834c82b814dfa27b417019ff54d8cfba64"
                + "a0b342ebac2163faf4ff5afc6d775f5a6e47ce",
    })
    void secretboxesAreLibsodiums(int length, String box) {
        byte[] message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = (byte) (7 * i);
        }
        byte[] sealed = Sealing.secretbox(message, BOX_NONCE, BOX_KEY);
        assertThat(Hex.encodeBare(sealed)).isEqualTo(box);
        assertThat(Sealing.openSecretbox(sealed, BOX_NONCE, BOX_KEY)).hasValue(message);
    }

    @Test
    void alteredBoxesStayShut() {
        byte[] box = Sealing.secretbox(counting(0, 40), BOX_NONCE, BOX_KEY);
        for (int bit = 0; bit < 8 * box.length; bit++) {
            byte[] wrong = box.clone();
            wrong[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(Sealing.openSecretbox(wrong, BOX_NONCE, BOX_KEY)).isEmpty();
        }
        for (int length = 0; length < box.length; length++) {
            assertThat(Sealing.openSecretbox(Arrays.copyOf(box, length), BOX_NONCE, BOX_KEY))
                    .isEmpty();
        }
        assertThat(Sealing.openSecretbox(box, BOX_NONCE, counting(1, 32))).isEmpty();
        assertThat(Sealing.openSecretbox(box, counting(101, 24), BOX_KEY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "16, 20ef0d5d3bd700886fdb6aca75c67720767abeca23f55b97f2eb8c383ec9cdcb"
                + "277b792defe6a5c08044f06586bb233ebeab1d1c689a98feee41766b77862bd1,"
                + "b6b4c0db298ed208c747d2ffa26399e12c550d21da129434"
                + "7cceb882124da50ce6801914a3aa7da54766ab498de5f6564377",
        "32, 7a50c91b1ac73e8095541d5c8be48e795d073b7a02bf46ee4afd79f50b4ee0cd"
                + "6007ce1d97d3db117d01e09e36f75b7d7d32049bfbad0f1cfdc678298d88994b,"
                + "63e4b601b11b4edaf2e4f3d595c1294bf988f60e58b266cd"
                + "4b9e0b60419249f1d2b122950e6cb9f781dab041f10359afc06c",
    })
    void aesIsTheOthers(int keyBytes, String cbc, String ctr) {
        byte[] key = counting(0, keyBytes);
        byte[] iv = new byte[16];
        Arrays.fill(iv, (byte) 0xff);
        iv[15] = (byte) 0xfe;
        byte[] data = counting(0, 50);
        assertThat(Hex.encodeBare(Sealing.aesCbc(data, iv, key))).isEqualTo(cbc);
        assertThat(Sealing.openAesCbc(Hex.decode(cbc), iv, key)).hasValue(data);
        assertThat(Sealing.openAesCbc(new byte[15], iv, key)).isEmpty();
        assertThat(Sealing.openAesCbc(new byte[32], iv, key)).isEmpty();
        assertThat(Hex.encodeBare(Sealing.aesCtr(data, iv, key))).isEqualTo(ctr);
        assertThat(Sealing.aesCtr(Hex.decode(ctr), iv, key)).isEqualTo(data);
    }

    @Test
    void keysOutOfPasswordsAreTheOthers() {
        byte[] password = "correct horse".getBytes(UTF_8);
        byte[] salt = "saltsaltsaltsalt".getBytes(UTF_8);
        assertThat(Hex.encodeBare(Sealing.pbkdf2Sha256(password, salt, 1000, 40)))
                .isEqualTo("041b3ed7e3dab252ed04f50b52bf3f95089cbd5b878843cccf48bc3232c26f33250d0dd86f6c02b0");
        assertThat(Hex.encodeBare(Sealing.pbkdf2Sha512(password, salt, 1000, 40)))
                .isEqualTo("1072c17a3fae12fc659abd109c79dc7a0d6f33a875c1bc123f95c4ae1dd29a2ccd0d666c222dbc44");
        assertThat(Hex.encodeBare(Sealing.scrypt("pw".getBytes(UTF_8), "NaCl".getBytes(UTF_8), 1024, 8, 2, 40)))
                .isEqualTo("1077fe1374edb82ec050452ba7a156923b4b84fe28e9601d3c2c66b75f4d9f5f5a167bcb39cb9413");
        assertThat(Hex.encodeBare(Sealing.hmacSha256("key".repeat(30).getBytes(UTF_8), "data".getBytes(UTF_8))))
                .isEqualTo("943348ffa26f0ba8c0320cb96030b06f9fa63652a0e1a29119192c0c861e59b8");
    }

    private static byte[] counting(int first, int length) {
        byte[] out = new byte[length];
        for (int i = 0; i < length; i++) {
            out[i] = (byte) (first + i);
        }
        return out;
    }
}
