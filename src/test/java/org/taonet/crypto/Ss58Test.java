package org.taonet.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.taonet.text.Hex;

class Ss58Test {
    private static final String ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

    @Test
    void addressesAreThoseOfUpstreamsCrates() {
        JsonNode all = Vectors.foundation("crypto");
        for (JsonNode row : all.get("ss58")) {
            byte[] account = Vectors.bytes(row, "account");
            int prefix = row.get("prefix").asInt();
            String address = row.get("ss58").asText();
            assertThat(Ss58.encode(account, prefix)).isEqualTo(address);
            assertThat(Ss58.decode(address).prefix()).isEqualTo(prefix);
            assertThat(Ss58.account(address)).isEqualTo(account);
        }
        for (JsonNode row : all.get("keys")) {
            byte[] key = Vectors.bytes(row.get("sr25519"), "public");
            assertThat(Ss58.encode(key))
                    .isEqualTo(row.get("sr25519").get("ss58").asText());
        }
    }

    @Test
    void everyPrefixAndPayloadComesBack() {
        Random random = new Random(5);
        int[] sizes = {1, 2, 4, 8, 32, 33};
        for (int prefix = 0; prefix <= 16_383; prefix += 1 + random.nextInt(40)) {
            byte[] payload = new byte[sizes[random.nextInt(sizes.length)]];
            random.nextBytes(payload);
            if (random.nextInt(4) == 0) {
                Arrays.fill(payload, 0, payload.length / 2, (byte) 0);
            }
            Ss58.Address back = Ss58.decode(Ss58.encode(payload, prefix));
            assertThat(back.prefix()).isEqualTo(prefix);
            assertThat(back.payload()).isEqualTo(payload);
        }
    }

    @Test
    void everyTypingErrorIsFound() {
        String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        Random random = new Random(6);
        for (int at = 0; at < ALICE.length(); at++) {
            char other = alphabet.charAt(random.nextInt(58));
            if (other == ALICE.charAt(at)) {
                continue;
            }
            String wrong = ALICE.substring(0, at) + other + ALICE.substring(at + 1);
            assertThatThrownBy(() -> Ss58.decode(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusalsSayWhy() {
        assertThatThrownBy(() -> Ss58.decode(ALICE.replace('Y', 'Z'))).hasMessageContaining("checksum");
        assertThatThrownBy(() -> Ss58.decode("0x1234")).hasMessageContaining("not a base58 character");
        assertThatThrownBy(() -> Ss58.decode("5")).hasMessageContaining("too short");
        assertThatThrownBy(() -> Ss58.decode(ALICE.substring(3))).hasMessageContaining("cut off");
        assertThatThrownBy(() -> Ss58.decode("5".repeat(101))).hasMessageContaining("48 characters");
        assertThatThrownBy(() -> Ss58.encode(new byte[32], 16_384)).hasMessageContaining("16383");
        assertThatThrownBy(() -> Ss58.encode(new byte[31])).hasMessageContaining("31 bytes");
        assertThatThrownBy(() -> Ss58.account(Ss58.encode(new byte[8]))).hasMessageContaining("an account has 32");
        assertThat(Hex.encode(Ss58.account(ALICE)))
                .isEqualTo("0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d");
    }
}
