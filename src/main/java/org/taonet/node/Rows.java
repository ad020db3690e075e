package org.taonet.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.taonet.chain.Ledger;
import org.taonet.chain.Receipts;
import org.taonet.chain.Runtimes;
import org.taonet.chain.Slots;
import org.taonet.ledger.BlockRecord;
import org.taonet.ledger.Decoded;
import org.taonet.pallet.Aura;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Header;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Phase;
import org.taonet.runtime.Event;
import org.taonet.runtime.Extrinsic;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Input;
import org.taonet.scale.ScaleException;
import org.taonet.scale.TypeDef;
import org.taonet.state.Reader;
import org.taonet.unit.Bytes;

/** Makes of a block what people query: its extrinsics, events and transfers with names and addresses. */
final class Rows {
    private final Runtimes runtimes;
    private final Addresses addresses = new Addresses();
    private @Nullable Runtime known;
    private Map<Integer, Named> events = Map.of();

    Rows(Runtimes runtimes) {
        this.runtimes = runtimes;
    }

    /** An event with the type of its fields, which is put together once. */
    private record Named(String pallet, String name, List<TypeDef.Field> fields) {}

    /** Of a block that is about to be kept; the state before it tells whose turn it was. */
    Decoded of(Ledger.Entry entry, Reader before) {
        Runtime runtime = entry.after().runtime();
        return of(
                runtime,
                entry.block().header(),
                entry.block().extrinsics(),
                entry.receipts(),
                Optional.ofNullable(entry.after().state().get(FrameSystem.EVENTS.key())),
                before);
    }

    /** Of a block of the log, for a rebuild: with its encoded events. The state before it tells the runtime. */
    Decoded of(BlockRecord record, Optional<byte[]> found, Reader state) {
        Header header = Header.CODEC.read(record.header().shared());
        return of(runtimes.of(state), header, record.extrinsics(), Receipts.of(record.receipts()), found, state);
    }

    private synchronized Decoded of(
            Runtime runtime,
            Header header,
            List<Bytes> bodies,
            Receipts receipts,
            Optional<byte[]> eventBytes,
            Reader before) {
        learn(runtime);
        List<Decoded.Event> events = new ArrayList<>();
        List<Decoded.Transfer> transfers = new ArrayList<>();
        Map<Integer, Long> fees = new HashMap<>();
        Map<Integer, Long> tips = new HashMap<>();
        eventBytes.ifPresent(bytes -> events(runtime, bytes, events, transfers, fees, tips));
        List<Decoded.Extrinsic> extrinsics = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            Optional<DispatchError> error = i < receipts.extrinsics().size()
                    ? receipts.extrinsics().get(i).error()
                    : Optional.empty();
            extrinsics.add(
                    extrinsic(runtime, bodies.get(i), error, fees.getOrDefault(i, 0L), tips.getOrDefault(i, 0L)));
        }
        Long millis = Slots.of(header.digest()).isPresent()
                ? (Long) (Slots.of(header.digest()).getAsLong() * Slots.millis(runtime))
                : null;
        return new Decoded(millis, author(header, before), extrinsics, events, transfers);
    }

    /** Whose turn the block's slot was among the authorities. */
    private @Nullable String author(Header header, Reader before) {
        OptionalLong slot = Slots.of(header.digest());
        byte[] authorities = before.get(Aura.AUTHORITIES.key());
        return slot.isEmpty() || authorities == null
                ? null
                : Aura.author(slot.getAsLong(), Aura.AUTHORITY_LIST.read(authorities))
                        .map(who -> addresses.of(who.bytes()))
                        .orElse(null);
    }

    private void learn(Runtime runtime) {
        if (known == runtime) {
            return;
        }
        Map<Integer, Named> all = new HashMap<>();
        for (Pallet pallet : runtime.pallets()) {
            for (Event event : pallet.events()) {
                all.put(pallet.index() << 8 | event.index(), new Named(pallet.name(), event.name(), event.fields()));
            }
        }
        events = all;
        known = runtime;
    }

    private void events(
            Runtime runtime,
            byte[] bytes,
            List<Decoded.Event> rows,
            List<Decoded.Transfer> transfers,
            Map<Integer, Long> fees,
            Map<Integer, Long> tips) {
        Input in = Input.of(bytes, runtime);
        int count = in.count(1, "Vec<EventRecord>");
        for (int i = 0; i < count; i++) {
            Integer extrinsic = Phase.CODEC.decode(in) instanceof Phase.ApplyExtrinsic(long index) ? (int) index : null;
            Named event = events.get(in.u8() << 8 | in.u8());
            if (event == null) {
                return; // not of this runtime: the rest cannot be told apart
            }
            int start = in.offset();
            StringBuilder args = new StringBuilder(128);
            try {
                new Shown(runtime, addresses, args).fields(event.fields, in);
                skipTopics(in);
            } catch (ScaleException unreadable) {
                return;
            }
            rows.add(new Decoded.Event(extrinsic, event.pallet, event.name, args.toString()));
            if (event.pallet.equals("Balances") && event.name.equals("Transfer")) {
                Input fields = Input.of(bytes, start, in.offset() - start);
                transfers.add(new Decoded.Transfer(
                        extrinsic, addresses.of(fields.bytes(32)), addresses.of(fields.bytes(32)), fields.u64()));
            }
            if (extrinsic != null && event.name.equals("TransactionFeePaid")) {
                Input fields = Input.of(bytes, start + 32, in.offset() - start - 32);
                fees.put(extrinsic, fields.u64());
                tips.put(extrinsic, fields.u64());
            }
        }
    }

    private static void skipTopics(Input in) {
        in.skip(32 * in.count(32, "Vec<Hash>"));
    }

    private Decoded.Extrinsic extrinsic(
            Runtime runtime, Bytes body, Optional<DispatchError> error, long fee, long tip) {
        Extrinsic extrinsic = Extrinsic.decode(runtime, body.shared());
        RuntimeCall call = extrinsic.call();
        String signer =
                extrinsic instanceof Extrinsic.Signed signed && signed.signer() instanceof MultiAddress.Id(var who)
                        ? addresses.of(who.bytes())
                        : null;
        StringBuilder args = new StringBuilder(128);
        try {
            Input in = Input.of(call.bytes(), runtime);
            in.skip(2);
            new Shown(runtime, addresses, args).fields(call.call().args().type().fields(), in);
        } catch (ScaleException unreadable) {
            args.setLength(0);
            args.append("{\"bytes\":\"")
                    .append(Bytes.owning(call.bytes()).hex())
                    .append("\"}");
        }
        return new Decoded.Extrinsic(
                Extrinsic.hash(body.shared()),
                call.call().pallet(),
                call.call().name(),
                signer,
                args.toString(),
                error.map(e -> label(runtime, e)).orElse(null),
                fee,
                tip);
    }

    /** A dispatch error as people know it: Pallet.Name, or its kind. */
    static String label(Runtime runtime, DispatchError error) {
        return switch (error) {
            case DispatchError.Module module ->
                runtime.pallets().stream()
                        .filter(pallet -> pallet.index() == module.pallet())
                        .flatMap(pallet -> pallet.errors().stream()
                                .filter(fault -> fault.index() == module.index())
                                .map(fault -> pallet.name() + "." + fault.name()))
                        .findFirst()
                        .orElse("Module." + module.pallet() + "." + module.index());
            case DispatchError.Plain plain -> camel(plain.name());
            case DispatchError.Token token -> "Token." + token;
            case DispatchError.Arithmetic arithmetic -> "Arithmetic." + arithmetic;
            case DispatchError.Transactional transactional -> "Transactional." + camel(transactional.name());
            case DispatchError.Trie trie -> "Trie." + trie;
        };
    }

    private static String camel(String constant) {
        StringBuilder text = new StringBuilder();
        for (String part : constant.split("_")) {
            text.append(part.charAt(0)).append(part.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return text.toString();
    }
}
