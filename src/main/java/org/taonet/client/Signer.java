package org.taonet.client;

import org.taonet.crypto.KeyPair;
import org.taonet.unit.AccountId;

/** Something that signs for an account: a key of a wallet, a development account, a program. */
public interface Signer {
    /** The account it signs for. */
    AccountId account();

    /** sr25519, ed25519 or ecdsa. */
    String scheme();

    /** The signature of a message: 64 bytes, or 65 of ecdsa. */
    byte[] sign(byte[] message);

    /** A key pair as a signer. */
    static Signer of(KeyPair pair) {
        return new Signer() {
            @Override
            public AccountId account() {
                return AccountId.of(pair.account());
            }

            @Override
            public String scheme() {
                return pair.scheme().label();
            }

            @Override
            public byte[] sign(byte[] message) {
                return pair.sign(message);
            }
        };
    }
}
