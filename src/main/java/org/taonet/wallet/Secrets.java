package org.taonet.wallet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Conversions of secrets that leave no copy behind which cannot be wiped. */
final class Secrets {
    private Secrets() {}

    /** UTF-8 of characters. */
    static byte[] utf8(char[] text) {
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] out = new byte[buffer.remaining()];
        buffer.get(out);
        Arrays.fill(buffer.array(), (byte) 0);
        return out;
    }

    /** Characters of UTF-8; what is none becomes the replacement character. */
    static char[] chars(byte[] utf8) {
        CharBuffer buffer;
        try {
            buffer = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
        } catch (CharacterCodingException malformed) {
            buffer = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
        }
        char[] out = new char[buffer.remaining()];
        buffer.get(out);
        Arrays.fill(buffer.array(), '\0');
        return out;
    }

    /** Without white space at either end. */
    static char[] trimmed(char[] text) {
        int from = 0;
        int to = text.length;
        while (from < to && Character.isWhitespace(text[from])) {
            from++;
        }
        while (to > from && Character.isWhitespace(text[to - 1])) {
            to--;
        }
        return Arrays.copyOfRange(text, from, to);
    }

    /** The bytes of hexadecimal ASCII, {@code 0x} in front or not; an empty array where it is not hexadecimal. */
    static byte[] hex(byte[] ascii) {
        int start = ascii.length >= 2 && ascii[0] == '0' && ascii[1] == 'x' ? 2 : 0;
        byte[] out = new byte[(ascii.length - start) / 2];
        boolean sound = (ascii.length - start) % 2 == 0;
        for (int i = 0; sound && i < out.length; i++) {
            int high = Character.digit(ascii[start + 2 * i], 16);
            int low = Character.digit(ascii[start + 2 * i + 1], 16);
            sound = high >= 0 && low >= 0;
            out[i] = (byte) (high << 4 | low);
        }
        return sound ? out : new byte[0];
    }

    /** Lower-case hexadecimal ASCII, {@code 0x} in front. */
    static byte[] hexOf(byte[] bytes) {
        byte[] out = new byte[2 + 2 * bytes.length];
        out[0] = '0';
        out[1] = 'x';
        for (int i = 0; i < bytes.length; i++) {
            out[2 + 2 * i] = (byte) Character.forDigit(bytes[i] >> 4 & 15, 16);
            out[3 + 2 * i] = (byte) Character.forDigit(bytes[i] & 15, 16);
        }
        return out;
    }
}
