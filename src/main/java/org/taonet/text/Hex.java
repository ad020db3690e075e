package org.taonet.text;

import java.util.HexFormat;

/** Hexadecimal text with {@code 0x} in front, as Substrate's JSON writes bytes. */
public final class Hex {
    private static final HexFormat LOWER = HexFormat.of();

    private Hex() {}

    /** The bytes in lower case, {@code 0x} in front. */
    public static String encode(byte[] bytes) {
        return encode(bytes, 0, bytes.length);
    }

    /** A part of the bytes in lower case, {@code 0x} in front. */
    public static String encode(byte[] bytes, int offset, int length) {
        StringBuilder out = new StringBuilder(2 + 2 * length).append("0x");
        return LOWER.formatHex(out, bytes, offset, offset + length).toString();
    }

    /** The bytes in lower case, nothing in front. */
    public static String encodeBare(byte[] bytes) {
        return LOWER.formatHex(bytes);
    }

    /**
     * The bytes of a hexadecimal text of either case, {@code 0x} in front or not.
     *
     * @throws IllegalArgumentException that says which character is wrong, or that one is missing
     */
    public static byte[] decode(String text) {
        int start = text.startsWith("0x") || text.startsWith("0X") ? 2 : 0;
        int digits = text.length() - start;
        byte[] out = new byte[digits / 2];
        int wrong = 0;
        for (int i = 0, at = start; i < out.length; i++, at += 2) {
            int high = digit(text.charAt(at));
            int low = digit(text.charAt(at + 1));
            wrong |= high | low;
            out[i] = (byte) (high << 4 | low);
        }
        if (wrong < 0 || (digits & 1) != 0) {
            throw refused(text, start);
        }
        return out;
    }

    /** The value of a hexadecimal digit, -1 if it is none. Metadata is 600 000 digits: this is read at every start. */
    private static int digit(char c) {
        int letter = (c | 0x20) - 'a';
        int number = c - '0';
        return number >= 0 && number <= 9 ? number : letter >= 0 && letter <= 5 ? letter + 10 : -1;
    }

    private static IllegalArgumentException refused(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return new IllegalArgumentException("'" + text.charAt(i) + "' at place " + (i + 1) + " of "
                        + shown(text) + " is not a hexadecimal digit");
            }
        }
        return new IllegalArgumentException(
                "the hexadecimal text " + shown(text) + " has an odd number of digits: " + (text.length() - start));
    }

    /**
     * The bytes of a hexadecimal text that must have a given length.
     *
     * @throws IllegalArgumentException also if there are more or fewer bytes
     */
    public static byte[] decode(String text, int bytes) {
        byte[] out = decode(text);
        if (out.length != bytes) {
            throw new IllegalArgumentException(
                    "the hexadecimal text " + shown(text) + " has " + out.length + " bytes; expected " + bytes);
        }
        return out;
    }

    /** Whether a text is {@code 0x} and an even number of hexadecimal digits. */
    public static boolean isHex(String text) {
        if (!text.startsWith("0x") || (text.length() & 1) != 0) {
            return false;
        }
        return text.chars().skip(2).allMatch(HexFormat::isHexDigit);
    }

    private static String shown(String text) {
        return text.length() <= 40 ? "'" + text + "'" : "'" + text.substring(0, 37) + "...'";
    }
}
