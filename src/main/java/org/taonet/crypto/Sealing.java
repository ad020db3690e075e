package org.taonet.crypto;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * What key files are locked with: keys out of passwords, and boxes that only a key opens. All functions are pure;
 * nonces and salts come from the caller. An empty answer means that the key (or the password) is wrong or the data was
 * altered.
 */
public final class Sealing {
    private static final int TAG = 16;

    private Sealing() {}

    /**
     * NaCl's secretbox: XSalsa20 and Poly1305, the 16 bytes of tag first.
     *
     * @param key 32 bytes
     * @param nonce 24 bytes, never the same twice under one key
     */
    public static byte[] secretbox(byte[] message, byte[] nonce, byte[] key) {
        XSalsa20Engine stream = xsalsa20(nonce, key);
        byte[] box = new byte[TAG + message.length];
        Poly1305 poly = poly1305(stream);
        stream.processBytes(message, 0, message.length, box, TAG);
        poly.update(box, TAG, message.length);
        poly.doFinal(box, 0);
        return box;
    }

    /** Opens a {@link #secretbox}; empty if the tag does not match. */
    public static Optional<byte[]> openSecretbox(byte[] box, byte[] nonce, byte[] key) {
        if (box.length < TAG) {
            return Optional.empty();
        }
        XSalsa20Engine stream = xsalsa20(nonce, key);
        Poly1305 poly = poly1305(stream);
        byte[] tag = new byte[TAG];
        poly.update(box, TAG, box.length - TAG);
        poly.doFinal(tag, 0);
        if (!Hash.sameSecret(tag, Arrays.copyOf(box, TAG))) {
            return Optional.empty();
        }
        byte[] message = new byte[box.length - TAG];
        stream.processBytes(box, TAG, message.length, message, 0);
        return Optional.of(message);
    }

    /**
     * Argon2i, version 1.3, one lane: libsodium's {@code argon2i13}.
     *
     * @param memoryKiB memory in KiB: all of it is taken
     * @param length bytes of the answer
     */
    public static byte[] argon2i(byte[] password, byte[] salt, int passes, int memoryKiB, int length) {
        return Argon2i.hash(password, salt, passes, memoryKiB, length);
    }

    /** scrypt with cost {@code n} (a power of two), block size {@code r} and {@code p} lanes. */
    public static byte[] scrypt(byte[] password, byte[] salt, int n, int r, int p, int length) {
        return SCrypt.generate(password, salt, n, r, p, length);
    }

    /** PBKDF2 with HMAC-SHA-256. */
    public static byte[] pbkdf2Sha256(byte[] password, byte[] salt, int rounds, int length) {
        return pbkdf2(new SHA256Digest(), password, salt, rounds, length);
    }

    /** PBKDF2 with HMAC-SHA-512. */
    public static byte[] pbkdf2Sha512(byte[] password, byte[] salt, int rounds, int length) {
        return pbkdf2(new SHA512Digest(), password, salt, rounds, length);
    }

    /** HMAC-SHA-256: 32 bytes. */
    public static byte[] hmacSha256(byte[] key, byte[] data) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        mac.update(data, 0, data.length);
        byte[] out = new byte[32];
        mac.doFinal(out, 0);
        return out;
    }

    /** AES in CBC mode with PKCS#7 padding; keys of 16, 24 or 32 bytes, 16 bytes of initial vector. */
    public static byte[] aesCbc(byte[] plain, byte[] iv, byte[] key) {
        try {
            return run(cbc(true, iv, key), plain);
        } catch (InvalidCipherTextException never) {
            throw new IllegalStateException("encryption has no wrong input", never);
        }
    }

    /** Undoes {@link #aesCbc}; empty if the length or the padding is wrong. Check a MAC first: this is no proof. */
    public static Optional<byte[]> openAesCbc(byte[] sealed, byte[] iv, byte[] key) {
        if (sealed.length == 0 || sealed.length % 16 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(run(cbc(false, iv, key), sealed));
        } catch (InvalidCipherTextException wrongPadding) {
            return Optional.empty();
        }
    }

    /** AES in counter mode, which is its own inverse; the counter starts at the 16 bytes {@code iv}, big endian. */
    public static byte[] aesCtr(byte[] data, byte[] iv, byte[] key) {
        StreamCipher ctr = (StreamCipher) SICBlockCipher.newInstance(AESEngine.newInstance());
        ctr.init(true, new ParametersWithIV(new KeyParameter(key), iv));
        byte[] out = new byte[data.length];
        ctr.processBytes(data, 0, data.length, out, 0);
        return out;
    }

    private static XSalsa20Engine xsalsa20(byte[] nonce, byte[] key) {
        if (key.length != 32 || nonce.length != 24) {
            throw new IllegalArgumentException(
                    "a secretbox has a key of 32 bytes and a nonce of 24, not " + key.length + " and " + nonce.length);
        }
        XSalsa20Engine stream = new XSalsa20Engine();
        stream.init(true, new ParametersWithIV(new KeyParameter(key), nonce));
        return stream;
    }

    /** The authenticator whose key is the first 32 bytes of the key stream. */
    private static Poly1305 poly1305(XSalsa20Engine stream) {
        byte[] key = new byte[32];
        stream.processBytes(key, 0, 32, key, 0);
        Poly1305 poly = new Poly1305();
        poly.init(new KeyParameter(key));
        return poly;
    }

    private static byte[] pbkdf2(Digest digest, byte[] password, byte[] salt, int rounds, int length) {
        PBEParametersGenerator generator = new PKCS5S2ParametersGenerator(digest);
        generator.init(password, salt, rounds);
        return ((KeyParameter) generator.generateDerivedMacParameters(8 * length)).getKey();
    }

    private static BufferedBlockCipher cbc(boolean seal, byte[] iv, byte[] key) {
        BufferedBlockCipher cipher =
                new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(AESEngine.newInstance()), new PKCS7Padding());
        cipher.init(seal, new ParametersWithIV(new KeyParameter(key), iv));
        return cipher;
    }

    private static byte[] run(BufferedBlockCipher cipher, byte[] in) throws InvalidCipherTextException {
        byte[] out = new byte[cipher.getOutputSize(in.length)];
        int length = cipher.processBytes(in, 0, in.length, out, 0);
        length += cipher.doFinal(out, length);
        return Arrays.copyOf(out, length);
    }
}
