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
        for (int i = start; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                throw new IllegalArgumentException("'" + text.charAt(i) + "' at place " + (i + 1) + " of " + shown(text)
                        + " is not a hexadecimal digit");
            }
        }
        if ((digits & 1) != 0) {
            throw new IllegalArgumentException(
                    "the hexadecimal text " + shown(text) + " has an odd number of digits: " + digits);
        }
        return LOWER.parseHex(text, start, text.length());
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
