package org.taonet.pallet.subtensor.subnet;

import java.util.Arrays;
import java.util.List;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;

/** The letters that stand for subnets' tokens, in UTF-8. Mirrors subnets/symbols.rs. */
public final class Symbols {
    static final Declarations ON = Concept.declarations();

    public static final StorageMap<NetUid, Bytes> TOKEN_SYMBOL = ON.map(
            "TokenSymbol",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BYTES,
            Bytes.utf8("\uD835\uDF0F"),
            "The symbol of a subnet's token, in UTF-8.");

    /** Tau for root, then the alphabets of Greek, Hebrew, Arabic, runes and others; a letter for each subnet. */
    private static final String LETTERS =
            "\u03A4 \u03B1 \u03B2 \u03B3 \u03B4 \u03B5 \u03B6 \u03B7 \u03B8 \u03B9 \u03BA \u03BB "
                    + "\u03BC \u03BD \u03BE \u03BF \u03C0 \u03C1 \u03C3 t \u03C5 \u03C6 \u03C7 \u03C8 \u03C9 "
                    + "\u05D0 \u05D1 \u05D2 \u05D3 \u05D4 \u05D5 \u05D6 \u05D7 \u05D8 \u05D9 \u05DA \u05DB "
                    + "\u05DC \u05DD \u05DE \u05DF \u05E0 \u05E1 \u05E2 \u05E3 \u05E4 \u05E5 \u05E6 \u05E7 "
                    + "\u05E8 \u05E9 \u05EA \u0627 \u0628 \u062A \u062B \u062C \u062D \u062E \u062F \u0630 "
                    + "\u0631 \u0632 \u0633 \u0634 \u0635 \u0636 \u0637 \u0638 \u0639 \u063A \u0641 \u0642 "
                    + "\u0643 \u0644 \u0645 \u0646 \u0647 \u0648 \u064A \u0649 \u16A0 \u16A2 \u16A6 \u16A8 "
                    + "\u16B1 \u16B3 \u042B \u16C9 \u16D2 \u1680 \u1681 \u1682 \u1683 \u1684 \u1685 \u169B "
                    + "\u10D0 \u10D1 \u10D2 \u10D3 \u10D4 \u10D5 \u0531 \u0532 \u0533 \u0534 \u0535 \u0536 "
                    + "\u055E \u0400 \u0401 \u0402 \u0403 \u0404 \u0405 \u044A \u2C80 \u2C81 \u2C82 \u2C83 "
                    + "\u2C84 \u2C85 \uD804\uDC00 \uD804\uDC01 \uD804\uDC02 \uD804\uDC03 \uD804\uDC05 \u0DB1 "
                    + "\u0DB3 \u0DB4 \u0DB5 \u0DB6 \u0DB7 \u2C00 \u2C01 \u2C02 \u2C03 \u2C04 \u2C05 \u2C06 "
                    + "\u2C07 \u2C08 \u2C09 \u2C0A \u2C0B \u2C0C \u2C0D \u2C0E \u2C0F \u2C10 \u2C11 \u2C12 "
                    + "\u2C13 \u2C14 \u2C15 \u2C16 \u2C17 \u2C18 \u2C19 \u2C1A \u2C1B \u2C1C \u2C1D \u2C1E "
                    + "\u2C1F \u2C20 \u0E01 \u0E02 \u0E03 \u0E04 \u0E05 \u0E06 \u0E07 \u0E08 \u0E09 \u0E0A "
                    + "\u0E0B \u0E0C \u0E0D \u0E0E \u0E0F \u0E10 \u0E11 \u0E12 \u0E13 \u0E14 \u0E15 \u0E16 "
                    + "\u0E17 \u0E18 \u0E19 \u0E1A \u0E1B \u0E1C \u0E1D \u0E1E \u0E1F \u0E20 \u0E21 \u0E22 "
                    + "\u0E23 \u0E25 \u0E27 \u0E28 \u0E29 \u0E2A \u0E2B \u0E2C \u0E2D \u0E2E \u3131 \u3134 "
                    + "\u3137 \u3139 \u3141 \u3142 \u3145 \u3147 \u3148 \u314A \u314B \u314C \u314D \u314E "
                    + "\u314F \u3150 \u3151 \u3152 \u3153 \u3154 \u3155 \u3156 \u3157 \u3158 \u3159 \u315A "
                    + "\u315B \u315C \u315D \u315E \u315F \u3160 \u3161 \u3162 \u3163 \u12A0 \u12A1 \u12A2 "
                    + "\u12A3 \u12A4 \u12A5 \u12A6 \u12A7 \u12C8 \u12C9 \u12CA \u12CB \u12CC \u12CD \u12CE "
                    + "\u12B0 \u12B1 \u12B2 \u12B3 \u12B4 \u12B5 \u12B6 \u1310 \u1311 \u1312 \u1218 \u1314 "
                    + "\u1315 \u1316 \u0905 \u0906 \u0907 \u0908 \u0909 \u090A \u090B \u090F \u0910 \u0913 "
                    + "\u0914 \u0915 \u0916 \u0917 \u0918 \u0919 \u091A \u091B \u091C \u091D \u091E \u091F "
                    + "\u0920 \u0921 \u0922 \u0923 \u0924 \u0925 \u0926 \u0927 \u0928 \u092A \u092B \u092C "
                    + "\u092D \u092E \u092F \u0930 \u0932 \u0935 \u0936 \u0937 \u0938 \u0939 \u30A2 \u30A4 "
                    + "\u30A6 \u30A8 \u30AA \u30AB \u30AD \u30AF \u30B1 \u30B3 \u30B5 \u30B7 \u30B9 \u30BB "
                    + "\u30BD \u30BF \u30C1 \u30C4 \u30C6 \u30C8 \u30CA \u30CB \u30CC \u30CD \u30CE \u30CF "
                    + "\u30D2 \u30D5 \u30D8 \u30DB \u30DE \u30DF \u30E0 \u30E1 \u30E2 \u30E4 \u30E6 \u30E8 "
                    + "\u30E9 \u30EA \u30EB \u30EC \u30ED \u30EF \u30F2 \u30F3 \u2D30 \u2D31 \u2D32 \u2D33 "
                    + "\u2D34 \u2D35 \u2D36 \u2D37 \u2D38 \u2D39 \u2D3A \u2D3B \u2D3C \u2D3D \u2D3E \u2D3F "
                    + "\u2D40 \u2D41 \u2D42 \u2D43 \u2D44 \u2D45 \u2D46 \u2D47 \u2D48 \u2D49 \u2D4A \u2D4B "
                    + "\u2D4C \u2D4D \u2D4E \u2D4F \u2D50 \u2D51 \u2D52 \u2D53 \u0D85 \u0D86 \u0D89 \u0D8A "
                    + "\u0D8B \u0D8C \u0D8D \u0D8E \u0D8F \u0D90 \u0D91 \u0D92 \u0D93 \u0D94 \u0D95 \u0D96 "
                    + "\u0D9A \u0D9B \u0D9C \u0D9D \u0D9E \u0DA0 \u0DA1 \u0DA2 \u0DA3 \u0DA4 \u0DA7 \u0DA5 "
                    + "\u0DA6 \u0DA9 \u0DA8 \u0DAA \u0DAB \u0DAC \u0DAD \u0DAE \u0DAF \u0DB0";

    private static final List<Bytes> ALL =
            Arrays.stream(LETTERS.split(" ")).map(Bytes::utf8).toList();

    private Symbols() {}

    /** The symbols that there are, in their order. */
    public static List<Bytes> all() {
        return ALL;
    }

    /** The symbol that is a subnet's by its number; tau where there are no more. */
    public static Bytes of(NetUid netuid) {
        return ALL.get(netuid.value() < ALL.size() ? netuid.value() : 0);
    }
}
