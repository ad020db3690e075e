package org.taonet.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taonet.crypto.Scheme;
import org.taonet.text.Hex;
import org.taonet.unit.AccountId;

class MessagesTest {
    private static final byte[] HELLO = "hello".getBytes(UTF_8);

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void bothFormsVerifyAndSayWhichTheyAre(Scheme scheme) {
        WalletKey alice = WalletKey.ofUri("//Alice", scheme);
        AccountId bob = WalletKey.ofUri("//Bob", scheme).account();
        for (boolean wrap : new boolean[] {false, true}) {
            byte[] signature = Messages.sign(alice.pair(), HELLO, wrap);
            assertThat(Messages.verify(alice.account(), HELLO, signature)).hasValue(new Messages.Proof(scheme, wrap));
            assertThat(Messages.verify(bob, HELLO, signature)).isEmpty();
            assertThat(Messages.verify(alice.account(), "Hello".getBytes(UTF_8), signature))
                    .isEmpty();
            signature[40] ^= 1;
            assertThat(Messages.verify(alice.account(), HELLO, signature)).isEmpty();
        }
    }

    @Test
    void aWrappedMessageIsNotWrappedTwice() {
        byte[] wrapped = Messages.wrapped(HELLO);
        assertThat(new String(wrapped, UTF_8)).isEqualTo("<Bytes>hello</Bytes>");
        assertThat(Messages.wrapped(wrapped)).isSameAs(wrapped);
        assertThat(Messages.wrapped("<Bytes>".getBytes(UTF_8))).hasSize(22);
    }

    /** btwallet's own test: a signature of something else is false, and no error. */
    @Test
    void aSignatureOfSomethingElseIsFalse() {
        byte[] signature = Hex.decode("0x4c291bfb0bb9c1274e86d4b666d13b2ac99a0bacc04a4846fb8ea50bda114677"
                + "f83c1f164af58fc184451e5140cc8160c4de626163b11451d3bbb208a1889f8a");
        AccountId account = WalletKey.ofUri("//Alice", Scheme.SR25519).account();
        assertThat(Messages.verify(account, "Test1231223123123".getBytes(UTF_8), signature))
                .isEmpty();
        assertThat(Messages.verify(account, HELLO, new byte[0])).isEmpty();
        assertThat(Messages.verify(account, HELLO, new byte[65])).isEmpty();
    }
}
