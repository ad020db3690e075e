package org.taonet.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.crypto.Randomness;
import org.taonet.text.Hex;

class LockTest {
    private static final char[] TESTING = "testing".toCharArray();
    private static final String OPEN = "{\"ss58Address\":\"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY\"}";
    private static final String NACL = "244e41434c000102030405060708090a0b0c0d0e0f1011121314151617c2aa4f3620153b53beb9"
            + "d2bb8ee72c8b1fecc48d0eca315d11d8fe05503b311ac190b1f348530b53007772d52ecd6d4e6523629944efa361e01af9fff7df"
            + "0522173da352c9472abf750d2b5dccb62977637e";

    /** Of btwallet 4.1's legacy_encrypt_keyfile_data; the password is "testing". */
    private static final String ANSIBLE = """
            $ANSIBLE_VAULT;1.1;AES256
            39313831346439623066373931383336643130623239626665613166323737356333656239613135
            6165313763656335633539313762653564346130313734620a353932366334323365373366663332
            31323265326665303030333562663433663062313261653162376332616531306537643839633137
            6431643239356161660a313566336236386463393033653436313730633430366538353530623165
            3239
            """;

    /** Of Python's cryptography 48 under 1000 rounds instead of ten million; the password is "testing". */
    private static final byte[] FERNET = resource("/wallet/fernet-1000-rounds.txt");

    @Test
    void filesAreToldApartByTheirFirstBytes() {
        assertThat(Lock.of(Hex.decode(NACL))).isEqualTo(Lock.NACL);
        assertThat(Lock.of(ANSIBLE.getBytes(US_ASCII))).isEqualTo(Lock.ANSIBLE);
        assertThat(Lock.of(FERNET)).isEqualTo(Lock.FERNET);
        assertThat(Lock.of(OPEN.getBytes(US_ASCII))).isEqualTo(Lock.NONE);
        assertThat(Lock.of("$NAC".getBytes(US_ASCII))).isEqualTo(Lock.NONE);
        assertThat(Lock.of(new byte[0])).isEqualTo(Lock.NONE);
    }

    /** The file was made with libsodium. One test for all of it: each password costs 512 MiB and some seconds. */
    @Test
    void naclIsLibsodiums() {
        assertThat(Lock.NACL.open(Hex.decode(NACL), TESTING)).hasValue(OPEN.getBytes(US_ASCII));
        byte[] key = Hex.decode("59e56f09281b4b97c4a4421839e63786e28b5c7b7038eac7f24e5483e2d322b9");
        byte[] again = Hex.decode(NACL);
        again[again.length - 1] ^= 1;
        assertThat(Lock.openNacl(again, key.clone())).isEmpty();
        byte[] nonce = Arrays.copyOfRange(again, 5, 29);
        assertThat(Hex.encodeBare(Lock.sealNacl(OPEN.getBytes(US_ASCII), key, nonce)))
                .isEqualTo(NACL);
        assertThatThrownBy(() -> Lock.NACL.open(Arrays.copyOf(again, 44), TESTING))
                .hasMessageContaining("ends after 44 bytes");
    }

    @Test
    void ansibleIsBtwallets() {
        byte[] file = ANSIBLE.getBytes(US_ASCII);
        assertThat(Lock.ANSIBLE.open(file, TESTING)).hasValue("{\"a\":1}".getBytes(US_ASCII));
        assertThat(Lock.ANSIBLE.open(ANSIBLE.replace("\n", "\r\n").getBytes(US_ASCII), TESTING))
                .isPresent();
        assertThat(Lock.ANSIBLE.open(file, "testinG".toCharArray())).isEmpty();
        byte[] salt = Hex.decode("91814d9b0f791836d10b29bfea1f2775c3eb9a15ae17cec5c5917be5d4a0174b");
        assertThat(new String(
                        Lock.sealAnsible("{\"a\":1}".getBytes(US_ASCII), "testing".getBytes(US_ASCII), salt), US_ASCII))
                .isEqualTo(ANSIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "'$ANSIBLE_VAULT;1.1;AES128\n39', first line",
        "'$ANSIBLE_VAULT;2.0;AES256\n39', first line",
        "'$ANSIBLE_VAULT;1.1;AES256\n3931', cut off",
        "'$ANSIBLE_VAULT;1.1;AES256\n393', odd number",
        "'$ANSIBLE_VAULT;1.1;AES256\nzz', not a hexadecimal digit",
    })
    void brokenVaultsAreSaidToBe(String file, String said) {
        assertThatThrownBy(() -> Lock.ANSIBLE.open(file.getBytes(US_ASCII), TESTING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @Test
    void everyLengthSurvivesAnsible() {
        for (int length : new int[] {0, 1, 15, 16, 17, 31, 32, 33, 600}) {
            byte[] content = Randomness.system().bytes(length);
            byte[] file = Lock.ANSIBLE.seal(content, TESTING, Randomness.system());
            assertThat(Lock.of(file)).isEqualTo(Lock.ANSIBLE);
            assertThat(Lock.ANSIBLE.open(file, TESTING)).hasValue(content);
        }
    }

    @Test
    void fernetIsPythons() {
        byte[] file = FERNET;
        assertThat(Lock.openFernet(file, "testing".getBytes(UTF_8), 1000))
                .hasValueSatisfying(content -> assertThat(KeyJson.read(content).ss58())
                        .isEqualTo("5HDvhV6WDCjCKyrXqGQSDYqQAzkzabNhctmiDYEqgBC66BsX"));
        assertThat(Lock.openFernet(file, "testinG".getBytes(UTF_8), 1000)).isEmpty();
        assertThatThrownBy(() -> Lock.openFernet("gAAAAABf".getBytes(US_ASCII), TESTING_BYTES, 1))
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> Lock.openFernet("gAAAAA!".getBytes(US_ASCII), TESTING_BYTES, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Lock.FERNET.seal(file, TESTING, Randomness.system()))
                .hasMessageContaining("never written");
    }

    private static final byte[] TESTING_BYTES = "testing".getBytes(UTF_8);

    @Test
    void fernetsKeyTakesTenMillionRounds() {
        byte[] key = Lock.fernetKey("golden-test-password".getBytes(UTF_8), 10_000_000);
        assertThat(Base64.getUrlEncoder().encodeToString(key))
                .isEqualTo("4wAT5QqmcI040hk6qzEOcH8ayd9E1Dq2AM6u9UOgMYo=");
    }

    private static byte[] resource(String path) {
        try (InputStream in = Objects.requireNonNull(LockTest.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
