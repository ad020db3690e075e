package org.taonet.client;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taonet.metadata.Value;
import org.taonet.unit.Hash32;

/**
 * What became of an extrinsic that is in a block.
 *
 * @param index its place in the block
 * @param events its events, in order
 * @param failure why it failed; empty if it succeeded
 * @param fee what was charged, the tip included; empty if nothing was
 * @param inner failures within a call that succeeded as a whole: of a batch, a proxy, sudo, a multisig
 * @param finalized whether the block is final
 */
public record Receipt(
        Hash32 extrinsic,
        Hash32 block,
        long blockNumber,
        int index,
        List<Event> events,
        Optional<Failure> failure,
        Optional<BigInteger> fee,
        List<Failure> inner,
        boolean finalized) {

    /** Whether it did what it should, as a whole. */
    public boolean succeeded() {
        return failure.isEmpty();
    }

    /** An event of a pallet and name. */
    public Optional<Event> event(String pallet, String name) {
        return events.stream().filter(e -> e.is(pallet, name)).findFirst();
    }

    /** Itself if the extrinsic succeeded, else ClientException of CHAIN that names the failure. */
    public Receipt orFail() {
        if (failure.isPresent()) {
            throw new ClientException(
                    Category.CHAIN,
                    "the call failed in block " + blockNumber + ": " + failure.get(),
                    fee.isPresent() ? "Its fee was charged; nothing else changed." : "Nothing changed.");
        }
        return this;
    }

    /** Reads what became of an extrinsic of a block; ClientException of CHAIN if it is not in it. */
    public static Receipt read(Chain chain, Hash32 block, Hash32 extrinsic, boolean finalized) {
        Chain.Block whole = chain.block(block);
        for (int i = 0; i < whole.extrinsics().size(); i++) {
            if (org.taonet.metadata.ExtrinsicCodec.hash(whole.extrinsics().get(i))
                    .equals(extrinsic)) {
                int index = i;
                List<Event> events = chain.at(block).events().stream()
                        .filter(e -> e.extrinsic() == index)
                        .toList();
                return of(extrinsic, whole, index, events, finalized);
            }
        }
        throw new ClientException(
                Category.CHAIN,
                "block " + whole.header().number() + " does not hold the extrinsic " + extrinsic,
                "The chain may have reorganised: look for it in later blocks.");
    }

    private static Receipt of(Hash32 extrinsic, Chain.Block block, int index, List<Event> events, boolean finalized) {
        return new Receipt(
                extrinsic,
                block.hash(),
                block.header().number(),
                index,
                events,
                failure(events),
                fee(events),
                inner(events),
                finalized);
    }

    static Optional<Failure> failure(List<Event> events) {
        for (Event event : events) {
            if (event.is("System", "ExtrinsicFailed")) {
                return Optional.of(event.field("dispatch_error")
                        .map(e -> Failure.of(event.runtime(), e))
                        .orElse(new Failure("System", "ExtrinsicFailed", "")));
            }
            if (event.is("MevShield", "DecryptedRejected") || event.is("MevShield", "DecryptionFailed")) {
                return Optional.of(
                        new Failure(event.pallet(), event.name(), event.json().write()));
            }
        }
        return events.stream().anyMatch(e -> e.is("System", "ExtrinsicSuccess"))
                ? Optional.empty()
                : Optional.of(new Failure("", "Unknown", "the block holds no outcome of it"));
    }

    static Optional<BigInteger> fee(List<Event> events) {
        return events.stream()
                .filter(e -> e.is("TransactionPayment", "TransactionFeePaid"))
                .flatMap(e -> e.field("actual_fee").stream())
                .map(Value::number)
                .findFirst();
    }

    /** Calls within a call report their result in events: {@code result}, {@code sudo_result}, {@code error}. */
    static List<Failure> inner(List<Event> events) {
        var inner = new ArrayList<Failure>();
        for (Event event : events) {
            if (event.pallet().equals("System")) {
                continue;
            }
            for (String field : List.of("result", "sudo_result")) {
                event.field(field).flatMap(r -> r.at("Err")).ifPresent(e -> inner.add(Failure.of(event.runtime(), e)));
            }
            if (event.is("Utility", "BatchInterrupted") || event.is("Utility", "ItemFailed")) {
                event.field("error").ifPresent(e -> inner.add(Failure.of(event.runtime(), e)));
            }
        }
        return inner;
    }
}
