package org.taonet.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.text.Hex;

class Argon2iTest {
    /** The rows with one lane of the reference implementation's own test program, version 0x13. */
    @ParameterizedTest
    @CsvSource({
        "2, 65536, password,          somesalt, c1628832147d9720c5bd1cfd61367078729f6dfb6f8fea9ff98158e0d7816ed0",
        "2,   256, password,          somesalt, 89e9029f4637b295beb027056a7336c414fadd43f6b208645281cb214a56452f",
        "1, 65536, password,          somesalt, d168075c4d985e13ebeae560cf8b94c3b5d8a16c51916b6f4ac2da3ac11bbecf",
        "2, 65536, differentpassword, somesalt, 14ae8da01afea8700c2358dcef7c5358d9021282bd88663a4562f59fb74d22ee",
        "2, 65536, password,          diffsalt, b0357cccfbef91f3860b0dba447b2348cbefecadaf990abfe9cc40726c521271",
    })
    void theReferenceImplementationSaysSo(int passes, int kib, String password, String salt, String key) {
        byte[] got = Argon2i.hash(password.getBytes(UTF_8), salt.getBytes(UTF_8), passes, kib, 32);
        assertThat(Hex.encodeBare(got)).isEqualTo(key);
    }

    @Test
    void anotherImplementationAgreesAtRandomParameters() {
        Random random = new Random(1);
        for (int i = 0; i < 150; i++) {
            byte[] password = new byte[random.nextInt(200)];
            byte[] salt = new byte[8 + random.nextInt(40)];
            random.nextBytes(password);
            random.nextBytes(salt);
            int passes = 1 + random.nextInt(4);
            int kib = 8 + random.nextInt(i % 10 == 0 ? 3_000 : 200);
            byte[] expected = new byte[4 + random.nextInt(150)];
            Argon2BytesGenerator other = new Argon2BytesGenerator();
            other.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_i)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withIterations(passes)
                    .withMemoryAsKB(kib)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            other.generateBytes(password, expected);
            assertThat(Argon2i.hash(password, salt, passes, kib, expected.length))
                    .as("%s passes over %s KiB, %s bytes", passes, kib, expected.length)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 8, 16, 32", "1, 7, 16, 32", "1, 8388608, 16, 32", "1, 8, 7, 32", "1, 8, 16, 3"})
    void parametersOutOfRangeAreRefused(int passes, int kib, int salt, int length) {
        assertThatThrownBy(() -> Argon2i.hash(new byte[1], new byte[salt], passes, kib, length))
                .hasMessageContaining("argon2i takes");
    }
}
