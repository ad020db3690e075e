package org.taonet.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * SS58, the text form of an account: base58 of a prefix of one or two bytes, the payload, and a checksum of
 * BLAKE2b-512. Bittensor's prefix is 42.
 */
public final class Ss58 {
    /** The prefix of Bittensor and of Substrate chains that registered none. */
    public static final int PREFIX = 42;

    private static final int MAX_PREFIX = 16_383;
    private static final byte[] CONTEXT = "SS58PRE".getBytes(StandardCharsets.US_ASCII);
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /** 58 to the fifth fits a word: five digits come off at a time. */
    private static final long FIVE_DIGITS = 58L * 58 * 58 * 58 * 58;

    private Ss58() {}

    /** An address taken apart: its network prefix (0 to 16383) and the payload, usually 32 bytes of account. */
    public record Address(int prefix, byte[] payload) {}

    /** The address of an account on Bittensor (prefix 42). */
    public static String encode(byte[] account) {
        return encode(account, PREFIX);
    }

    /**
     * The address of a payload under a network prefix.
     *
     * @throws IllegalArgumentException if the prefix is outside 0 to 16383 or the payload has no length that SS58 knows
     *     (1, 2, 4, 8, 32 or 33 bytes)
     */
    public static String encode(byte[] payload, int prefix) {
        if (prefix < 0 || prefix > MAX_PREFIX) {
            throw new IllegalArgumentException("an ss58 prefix is 0 to " + MAX_PREFIX + ", not " + prefix);
        }
        int checksum = checksumBytes(payload.length);
        if (checksum == 0) {
            throw new IllegalArgumentException("ss58 has no form for " + payload.length + " bytes; an account has 32");
        }
        int head = prefix < 64 ? 1 : 2;
        byte[] all = new byte[head + payload.length + checksum];
        if (head == 1) {
            all[0] = (byte) prefix;
        } else {
            all[0] = (byte) ((prefix & 0xfc) >> 2 | 0x40);
            all[1] = (byte) (prefix >> 8 | (prefix & 3) << 6);
        }
        System.arraycopy(payload, 0, all, head, payload.length);
        byte[] sum = checksum(all, head + payload.length);
        System.arraycopy(sum, 0, all, head + payload.length, checksum);
        return base58(all);
    }

    /**
     * Takes an address apart and checks its checksum.
     *
     * @throws IllegalArgumentException with the reason in words for people
     */
    public static Address decode(String address) {
        byte[] all = fromBase58(address);
        if (all.length < 3) {
            throw new IllegalArgumentException("'" + address + "' is too short for an ss58 address");
        }
        int first = all[0] & 0xff;
        int head = first < 64 ? 1 : 2;
        int checksum = checksumOfWhole(all.length - head);
        if (checksum == 0) {
            throw new IllegalArgumentException("'" + address + "' has " + all.length
                    + " bytes, which no ss58 address has; was a part of it cut off?");
        }
        if (first >= 128) {
            throw new IllegalArgumentException("'" + address + "' has a reserved ss58 prefix");
        }
        int prefix = head == 1 ? first : (first & 0x3f) << 2 | (all[1] & 0xff) >> 6 | (all[1] & 0x3f) << 8;
        byte[] sum = checksum(all, all.length - checksum);
        if (!Arrays.equals(sum, 0, checksum, all, all.length - checksum, all.length)) {
            throw new IllegalArgumentException(
                    "the checksum of '" + address + "' is wrong: check it for a typing error");
        }
        return new Address(prefix, Arrays.copyOfRange(all, head, all.length - checksum));
    }

    /**
     * The 32 bytes of an account's address under any prefix.
     *
     * @throws IllegalArgumentException if it is no address, or one of something else
     */
    public static byte[] account(String address) {
        Address parts = decode(address);
        if (parts.payload().length != 32) {
            throw new IllegalArgumentException(
                    "'" + address + "' holds " + parts.payload().length + " bytes; an account has 32");
        }
        return parts.payload();
    }

    /** The length of the checksum after a payload; 0 where there is no such payload. */
    private static int checksumBytes(int payload) {
        return switch (payload) {
            case 1, 2, 4, 8 -> 1;
            case 32, 33 -> 2;
            default -> 0;
        };
    }

    private static int checksumOfWhole(int payloadAndChecksum) {
        return switch (payloadAndChecksum) {
            case 2, 3, 5, 9 -> 1;
            case 34, 35 -> 2;
            default -> 0;
        };
    }

    private static byte[] checksum(byte[] all, int length) {
        return new Blake2b(64).update(CONTEXT).update(all, 0, length).digest();
    }

    private static String base58(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        int[] words = new int[(bytes.length + 3) / 4];
        for (int i = 0; i < bytes.length; i++) {
            int place = bytes.length - 1 - i;
            words[words.length - 1 - place / 4] |= (bytes[i] & 0xff) << place % 4 * 8;
        }
        char[] out = new char[bytes.length * 2 + 5];
        int at = out.length;
        for (int start = 0; start < words.length; ) {
            long rest = 0;
            for (int i = start; i < words.length; i++) {
                long value = rest << 32 | words[i] & 0xffff_ffffL;
                words[i] = (int) (value / FIVE_DIGITS);
                rest = value % FIVE_DIGITS;
            }
            for (int i = 0; i < 5; i++) {
                out[--at] = ALPHABET.charAt((int) (rest % 58));
                rest /= 58;
            }
            while (start < words.length && words[start] == 0) {
                start++;
            }
        }
        while (at < out.length && out[at] == '1') {
            at++;
        }
        for (int i = 0; i < zeros; i++) {
            out[--at] = '1';
        }
        return new String(out, at, out.length - at);
    }

    private static byte[] fromBase58(String text) {
        if (text.length() > 100) {
            throw new IllegalArgumentException("an ss58 address has about 48 characters, not " + text.length());
        }
        byte[] number = new byte[text.length()];
        int start = number.length;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            int carry = ALPHABET.indexOf(text.charAt(i));
            if (carry < 0) {
                throw new IllegalArgumentException("'" + text.charAt(i) + "' at place " + (i + 1) + " of '" + text
                        + "' is not a base58 character");
            }
            if (carry == 0 && start == number.length && zeros == i) {
                zeros++;
                continue;
            }
            for (int j = number.length - 1; j >= start || carry != 0; j--) {
                carry += 58 * (number[j] & 0xff);
                number[j] = (byte) carry;
                carry >>= 8;
                start = Math.min(start, j);
            }
        }
        byte[] out = new byte[zeros + number.length - start];
        System.arraycopy(number, start, out, zeros, number.length - start);
        return out;
    }
}
