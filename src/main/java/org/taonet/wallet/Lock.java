package org.taonet.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.taonet.crypto.Hash;
import org.taonet.crypto.Randomness;
import org.taonet.crypto.Sealing;
import org.taonet.text.Hex;

/** The ways in which Bittensor's tools have locked key files with a password, told apart by a file's first bytes. */
public enum Lock {
    /** Not locked at all: JSON that anybody can read. */
    NONE("not encrypted", ""),
    /** {@code $NACL}: Argon2i over 512 MiB and a secretbox. What btwallet writes today. */
    NACL("NaCl", "$NACL"),
    /** {@code $ANSIBLE_VAULT}: version 1.1, AES256. What bittensor wrote in 2022, and btwallet's "legacy" function. */
    ANSIBLE("Ansible Vault", "$ANSIBLE_VAULT"),
    /** {@code gAAAAA}: Fernet under ten million rounds of PBKDF2. Before that; btwallet 4 cannot open them any more. */
    FERNET("Fernet", "gAAAAA");

    // btwallet has one salt for everybody: the same password gives the same key everywhere.
    private static final byte[] NACL_SALT = Hex.decode("137183dff15a09bc9c90b5518739e9b1");
    private static final int NACL_PASSES = 8;
    private static final int NACL_KIB = 512 * 1024;
    private static final int NACL_NONCE = 24;
    private static final byte[] FERNET_SALT =
            "Iguesscyborgslikemyselfhaveatendencytobeparanoidaboutourorigins".getBytes(US_ASCII);
    private static final int FERNET_ROUNDS = 10_000_000;
    private static final String ANSIBLE_HEAD = "$ANSIBLE_VAULT;1.1;AES256";
    private static final int ANSIBLE_ROUNDS = 10_000;
    private static final int ANSIBLE_WIDTH = 80;

    private final String label;
    private final byte[] prefix;

    Lock(String label, String prefix) {
        this.label = label;
        this.prefix = prefix.getBytes(US_ASCII);
    }

    /** The name that people know it by. */
    public String label() {
        return label;
    }

    /** How a file's content is locked. */
    public static Lock of(byte[] content) {
        for (Lock lock : new Lock[] {NACL, ANSIBLE, FERNET}) {
            if (Arrays.equals(
                    content, 0, Math.min(content.length, lock.prefix.length), lock.prefix, 0, lock.prefix.length)) {
                return lock;
            }
        }
        return NONE;
    }

    /**
     * Locks content under a password. Fernet is read only: nothing writes it any more.
     *
     * @return the bytes of the file
     */
    public byte[] seal(byte[] content, char[] password, Randomness randomness) {
        byte[] secret = Secrets.utf8(password);
        try {
            return switch (this) {
                case NONE -> content.clone();
                case NACL -> sealNacl(content, naclKey(secret), randomness.bytes(NACL_NONCE));
                case ANSIBLE -> sealAnsible(content, secret, randomness.bytes(32));
                case FERNET -> throw new IllegalArgumentException("Fernet key files are read and never written");
            };
        } finally {
            Hash.wipe(secret);
        }
    }

    /**
     * What a file holds; empty if the password does not fit (or the content was altered, which cannot be told apart).
     *
     * @throws IllegalArgumentException if the file cannot be of this kind: it is cut off or its text is broken
     */
    public Optional<byte[]> open(byte[] file, char[] password) {
        if (this == NACL && file.length < NACL.prefix.length + NACL_NONCE + 16) {
            throw new IllegalArgumentException("it ends after " + file.length + " bytes");
        }
        byte[] secret = Secrets.utf8(password);
        try {
            return switch (this) {
                case NONE -> Optional.of(file.clone());
                case NACL -> openNacl(file, naclKey(secret));
                case ANSIBLE -> openAnsible(file, secret);
                case FERNET -> openFernet(file, secret, FERNET_ROUNDS);
            };
        } finally {
            Hash.wipe(secret);
        }
    }

    static byte[] naclKey(byte[] password) {
        try {
            return Sealing.argon2i(password, NACL_SALT, NACL_PASSES, NACL_KIB, 32);
        } catch (OutOfMemoryError small) {
            throw new WalletException(
                    WalletException.Kind.LOCKED,
                    "this key file is locked by a password that takes 512 MiB of memory to check, and there is less;"
                            + " give the program more (-Xmx1g), or use a larger machine",
                    small);
        }
    }

    static byte[] sealNacl(byte[] content, byte[] key, byte[] nonce) {
        byte[] box = Sealing.secretbox(content, nonce, key);
        Hash.wipe(key);
        byte[] file = Arrays.copyOf(NACL.prefix, NACL.prefix.length + NACL_NONCE + box.length);
        System.arraycopy(nonce, 0, file, NACL.prefix.length, NACL_NONCE);
        System.arraycopy(box, 0, file, NACL.prefix.length + NACL_NONCE, box.length);
        return file;
    }

    static Optional<byte[]> openNacl(byte[] file, byte[] key) {
        int boxAt = NACL.prefix.length + NACL_NONCE;
        Optional<byte[]> content = Sealing.openSecretbox(
                Arrays.copyOfRange(file, boxAt, file.length), Arrays.copyOfRange(file, NACL.prefix.length, boxAt), key);
        Hash.wipe(key);
        return content;
    }

    /** Salt, MAC and ciphertext in hexadecimal, one a line; that again in hexadecimal, in lines of 80. */
    static byte[] sealAnsible(byte[] content, byte[] password, byte[] salt) {
        byte[] keys = Sealing.pbkdf2Sha256(password, salt, ANSIBLE_ROUNDS, 80);
        byte[] padded = padded(content);
        byte[] cipher = Sealing.aesCtr(padded, Arrays.copyOfRange(keys, 64, 80), Arrays.copyOf(keys, 32));
        byte[] mac = Sealing.hmacSha256(Arrays.copyOfRange(keys, 32, 64), cipher);
        Hash.wipe(keys, padded);
        String inner = Hex.encodeBare(salt) + "\n" + Hex.encodeBare(mac) + "\n" + Hex.encodeBare(cipher);
        String outer = Hex.encodeBare(inner.getBytes(US_ASCII));
        StringBuilder out = new StringBuilder(ANSIBLE_HEAD).append('\n');
        for (int at = 0; at < outer.length(); at += ANSIBLE_WIDTH) {
            out.append(outer, at, Math.min(outer.length(), at + ANSIBLE_WIDTH)).append('\n');
        }
        return out.toString().getBytes(US_ASCII);
    }

    private static Optional<byte[]> openAnsible(byte[] file, byte[] password) {
        String[] parts = ansibleParts(new String(file, US_ASCII));
        byte[] salt = Hex.decode(parts[0]);
        byte[] mac = Hex.decode(parts[1]);
        byte[] cipher = Hex.decode(parts[2]);
        byte[] keys = Sealing.pbkdf2Sha256(password, salt, ANSIBLE_ROUNDS, 80);
        try {
            if (!Hash.sameSecret(mac, Sealing.hmacSha256(Arrays.copyOfRange(keys, 32, 64), cipher))) {
                return Optional.empty();
            }
            byte[] padded = Sealing.aesCtr(cipher, Arrays.copyOfRange(keys, 64, 80), Arrays.copyOf(keys, 32));
            int fill = padded.length == 0 ? 0 : padded[padded.length - 1];
            if (fill < 1 || fill > 16 || fill > padded.length) {
                throw new IllegalArgumentException("its padding is broken");
            }
            byte[] content = Arrays.copyOf(padded, padded.length - fill);
            Hash.wipe(padded);
            return Optional.of(content);
        } finally {
            Hash.wipe(keys);
        }
    }

    private static String[] ansibleParts(String file) {
        String[] lines = file.strip().split("\\s*\n\\s*");
        String[] head = lines[0].split(";");
        if (head.length < 3 || !head[1].startsWith("1.") || !head[2].equals("AES256")) {
            throw new IllegalArgumentException("its first line is not '" + ANSIBLE_HEAD + "'");
        }
        StringBuilder outer = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
            outer.append(lines[i]);
        }
        String[] parts = new String(Hex.decode(outer.toString()), US_ASCII).split("\n");
        if (parts.length != 3) {
            throw new IllegalArgumentException("it is cut off");
        }
        return parts;
    }

    static byte[] fernetKey(byte[] password, int rounds) {
        return Sealing.pbkdf2Sha256(password, FERNET_SALT, rounds, 32);
    }

    /** Version 0x80, time, initial vector, AES-128-CBC, and a MAC of it all; half of the key is for each. */
    static Optional<byte[]> openFernet(byte[] file, byte[] password, int rounds) {
        byte[] token = Base64.getUrlDecoder().decode(new String(file, US_ASCII).strip());
        int macAt = token.length - 32;
        if (macAt < 25 + 16 || token[0] != (byte) 0x80) {
            throw new IllegalArgumentException("it is cut off");
        }
        byte[] key = fernetKey(password, rounds);
        try {
            byte[] mac = Sealing.hmacSha256(Arrays.copyOf(key, 16), Arrays.copyOf(token, macAt));
            if (!Hash.sameSecret(mac, Arrays.copyOfRange(token, macAt, token.length))) {
                return Optional.empty();
            }
            return Sealing.openAesCbc(
                    Arrays.copyOfRange(token, 25, macAt),
                    Arrays.copyOfRange(token, 9, 25),
                    Arrays.copyOfRange(key, 16, 32));
        } finally {
            Hash.wipe(key);
        }
    }

    private static byte[] padded(byte[] content) {
        int fill = 16 - content.length % 16;
        byte[] out = Arrays.copyOf(content, content.length + fill);
        Arrays.fill(out, content.length, out.length, (byte) fill);
        return out;
    }
}
