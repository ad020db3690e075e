package org.taonet.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taonet.text.Json;

/**
 * What a command knows of what its call will do, said before anything is signed: price, slippage, amounts, balances.
 *
 * @param lines for people: a label and what is to be said of it
 * @param data for programs: the same by name, amounts as whole numbers in fields that end with Rao
 * @param spends what leaves the signer's free balance beside the fee, in rao; what cannot be paid is not sent
 * @param warnings what to be careful about
 */
public record Outlook(Map<String, String> lines, Map<String, Json> data, BigInteger spends, List<String> warnings) {
    /** Nothing is known but the fee. */
    public static final Outlook NONE = new Outlook(Map.of(), Map.of(), BigInteger.ZERO, List.of());

    /** With a line for people. */
    public Outlook line(String label, String text) {
        var more = new LinkedHashMap<>(lines);
        more.put(label, text);
        return new Outlook(more, data, spends, warnings);
    }

    /** With a field for programs. */
    public Outlook with(String name, Json value) {
        var more = new LinkedHashMap<>(data);
        more.put(name, value);
        return new Outlook(lines, more, spends, warnings);
    }

    /** With an amount of TAO for both; programs read it by the name and Rao. */
    public Outlook tao(String label, String name, BigInteger rao) {
        return line(label, Amount.show(rao)).with(name + "Rao", Json.of(rao));
    }

    /** With what the signer pays beside the fee. */
    public Outlook spending(BigInteger rao) {
        return new Outlook(lines, data, spends.add(rao), warnings);
    }

    /** With a warning. */
    public Outlook warn(String sentence) {
        var more = new ArrayList<>(warnings);
        more.add(sentence);
        return new Outlook(lines, data, spends, more);
    }
}
