package org.taonet.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;
import org.taonet.crypto.Ecdsa;
import org.taonet.crypto.Hash;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Scheme;
import org.taonet.unit.AccountId;

/**
 * Signatures of messages that are no transactions. btcli signs the message as it is; polkadot-js and its extension put
 * it between {@code <Bytes>} and {@code </Bytes>} first, so that no transaction can be passed off as a message.
 */
public final class Messages {
    private static final byte[] OPENING = "<Bytes>".getBytes(US_ASCII);
    private static final byte[] CLOSING = "</Bytes>".getBytes(US_ASCII);

    private Messages() {}

    /** What a signature proved to be. */
    public record Proof(Scheme scheme, boolean wrapped) {}

    /**
     * Signs a message.
     *
     * @param wrap whether it is put between {@code <Bytes>} and {@code </Bytes>}, unless it is already
     */
    public static byte[] sign(KeyPair pair, byte[] message, boolean wrap) {
        return pair.sign(wrap ? wrapped(message) : message);
    }

    /**
     * Checks a signature of an account, under every scheme that its length allows, over the message as it is and over
     * the wrapped one.
     *
     * @return empty if the signature is not that of the account
     */
    public static Optional<Proof> verify(AccountId account, byte[] message, byte[] signature) {
        byte[] wrapped = wrapped(message);
        for (Scheme scheme : new Scheme[] {Scheme.SR25519, Scheme.ED25519, Scheme.ECDSA}) {
            if (signature.length != scheme.signatureBytes()) {
                continue;
            }
            if (verifies(scheme, account, message, signature)) {
                return Optional.of(new Proof(scheme, false));
            }
            if (verifies(scheme, account, wrapped, signature)) {
                return Optional.of(new Proof(scheme, true));
            }
        }
        return Optional.empty();
    }

    /** The message between {@code <Bytes>} and {@code </Bytes>}; one that is so already stays as it is. */
    static byte[] wrapped(byte[] message) {
        if (startsWith(message, OPENING) && endsWith(message, CLOSING)) {
            return message;
        }
        byte[] out = Arrays.copyOf(OPENING, OPENING.length + message.length + CLOSING.length);
        System.arraycopy(message, 0, out, OPENING.length, message.length);
        System.arraycopy(CLOSING, 0, out, OPENING.length + message.length, CLOSING.length);
        return out;
    }

    private static boolean verifies(Scheme scheme, AccountId account, byte[] message, byte[] signature) {
        if (scheme != Scheme.ECDSA) {
            return scheme.verify(account.bytes(), message, signature);
        }
        return Ecdsa.recover(Hash.blake2b256(message), signature)
                .map(key -> Arrays.equals(scheme.account(key), account.bytes()))
                .orElse(false);
    }

    private static boolean startsWith(byte[] message, byte[] part) {
        return message.length >= part.length && Arrays.equals(message, 0, part.length, part, 0, part.length);
    }

    private static boolean endsWith(byte[] message, byte[] part) {
        int from = message.length - part.length;
        return from >= 0 && Arrays.equals(message, from, message.length, part, 0, part.length);
    }
}
