package org.taonet.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the numbers mean by which Bittensor chains refuse transactions. Mirrors CustomTransactionError. */
final class Refusals {
    private static final Pattern NUMBER = Pattern.compile("Custom error: (\\d{1,3})");

    private Refusals() {}

    /** A sentence about the number that a node's answer has; empty if it has none, or none that is known. */
    static String told(String data) {
        Matcher number = NUMBER.matcher(data);
        return number.find() ? meaning(Integer.parseInt(number.group(1))) : "";
    }

    private static String meaning(int number) {
        return switch (number) {
            case 0 -> "The coldkey has announced a swap: until it is done only the swap's own calls are taken.";
            case 1 -> "The stake is too low for it.";
            case 2 -> "The balance is too low for it.";
            case 3 -> "There is no such subnet.";
            case 4 -> "The hotkey is none: no coldkey has registered or associated it.";
            case 5 -> "There is not so much stake to take.";
            case 6 -> "It was done a short while ago: wait some blocks.";
            case 7 -> "The subnet's pool holds too little for it.";
            case 8 -> "The price would move beyond the limit: widen it, allow a part, or trade less.";
            case 9 -> "The subnet does not let stake be transferred.";
            case 10 -> "The hotkey is not registered on the subnet: taonet subnets register.";
            case 11 -> "The chain takes no such address: it must be one that others can reach.";
            case 12 -> "The neuron published an address a short while ago: wait some blocks.";
            case 13 -> "The chain takes no such port.";
            case 14 -> "Nothing at all can be traded within the price limit: widen it.";
            case 15 -> "The round at which it is to be revealed is over, or none.";
            case 16 -> "Nothing was committed that this reveals.";
            case 17 -> "It cannot be revealed yet, or no longer.";
            case 18 -> "The lists are not of the same length.";
            case 19 -> "The hotkey has no uid on the subnet.";
            case 20 -> "An Ethereum key was associated a short while ago: wait some blocks.";
            case 21 -> "A swap of the coldkey is disputed: nothing is taken from it.";
            case 22 -> "The account that it is to be done for is not as it should be.";
            case 23 -> "The shielded transaction cannot be read.";
            case 24 -> "It was shielded for another key than the block's author has: send it again.";
            case 25 -> "The hotkey belongs to another coldkey.";
            case 26 -> "The take is below the lowest that is allowed.";
            case 27 -> "The take is above the highest that is allowed.";
            case 255 -> "The chain refuses it without saying why.";
            default -> "";
        };
    }
}
