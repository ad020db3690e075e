package org.taonet.node;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taonet.chain.Chain;
import org.taonet.chain.Head;
import org.taonet.chain.Ledger;
import org.taonet.chain.Slots;
import org.taonet.state.Changes;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** A developer's hand on the chain: blocks on demand, time, storage, snapshots, impersonation. For any thread. */
public final class DevControls {
    private final Chain chain;
    private final Producer producer;
    private final DevClock clock;
    private final Switches switches;

    DevControls(Chain chain, Producer producer, DevClock clock, Switches switches) {
        this.chain = chain;
        this.producer = producer;
        this.clock = clock;
        this.switches = switches;
    }

    // ---- blocks

    /** Makes blocks, one after the other, empty ones too. */
    public Head mine(long count) {
        if (count < 1) {
            return chain.head();
        }
        return producer.inTurn(() -> producer.mine(count));
    }

    /** Makes a block of certain extrinsics, then of what is ready. */
    public Head newBlock(List<Bytes> extrinsics) {
        return producer.inTurn(() -> producer.sealWith(extrinsics));
    }

    /** Makes one block; nothing if it would be empty and is not to be. */
    public Optional<Head> seal(boolean evenEmpty, boolean finalize) {
        return producer.inTurn(() -> producer.seal(evenEmpty, Optional.of(finalize)));
    }

    /** Makes a block and those before it final; whether it is known. */
    public boolean finalizeBlock(Hash32 hash) {
        return producer.inTurn(() -> {
            var block = chain.block(hash);
            block.ifPresent(found -> producer.finalizeUpTo(found.number()));
            return block.isPresent();
        });
    }

    /** Goes back to a block: those after it are gone. */
    public Head setHead(Hash32 hash) {
        return producer.inTurn(() -> {
            long number = chain.block(hash)
                    .orElseThrow(() -> new IllegalArgumentException("Block " + hash + " is not known here."))
                    .number();
            return producer.revertTo(number);
        });
    }

    // ---- time

    /** Puts the clock so that the next block has a time, in milliseconds; refused when that is not after the head's. */
    public long timeTravel(long millis) {
        return producer.inTurn(() -> {
            long head = Slots.timeOf(chain.head());
            if (millis <= head) {
                throw new IllegalArgumentException("Chain time never goes back: the head's time is " + head
                        + " ms, go to a later one, or revert to an older block first.");
            }
            clock.moveTo(millis);
            return millis;
        });
    }

    /** Lets the clock be the machine's again. */
    public void resetTime() {
        clock.reset();
    }

    /** Makes a block for every slot that the chain is behind the clock, so many at most; how many. */
    public long catchUp(long most) {
        return producer.inTurn(() -> producer.catchUp(most));
    }

    // ---- storage

    /** Sets or removes storage at the head; it shows at once, and the next block holds it. */
    public Head setStorage(List<Setting> settings) {
        TreeMap<byte[], byte @Nullable []> sorted = Changes.sorted();
        settings.forEach(each -> sorted.put(
                each.key().toArray(), each.value().map(Bytes::toArray).orElse(null)));
        Changes changes = Changes.of(sorted);
        return producer.inTurn(() -> producer.patch(changes));
    }

    /** A key and its new value, or none. */
    public record Setting(Bytes key, Optional<Bytes> value) {}

    // ---- snapshots

    /** Names the head. */
    public Ledger.Snapshot snapshot(String name) {
        return producer.inTurn(() -> chain.ledger().snapshot(name, chain.head().number()));
    }

    /** All names. */
    public List<Ledger.Snapshot> snapshots() {
        return chain.ledger().snapshots();
    }

    /** Goes back to a name's block; the name stays. */
    public Head revert(String name) {
        return producer.inTurn(() -> {
            Ledger.Snapshot found = snapshots().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no snapshot '" + name + "': list them to see which there are."));
            return producer.revertTo(found.block());
        });
    }

    /** Forgets a name; whether there was one. */
    public boolean drop(String name) {
        return producer.inTurn(() -> chain.ledger().dropSnapshot(name));
    }

    // ---- rules

    /** Lets extrinsics of an account pass without a signature that holds, or no longer. */
    public Set<AccountId> impersonate(AccountId who, boolean on) {
        switches.impersonate(who, on);
        return switches.impersonated();
    }

    /** Whose signatures are not checked. */
    public Set<AccountId> impersonated() {
        return switches.impersonated();
    }

    /** Lifts weight and length limits of blocks, or puts them back. */
    public boolean lift(boolean on) {
        switches.lift(on);
        return on;
    }

    /** Whether limits are lifted. */
    public boolean lifted() {
        return switches.lifted();
    }

    // ---- state as a whole

    /** The whole state at the head. */
    public Changes dump() {
        return chain.head().state().pairs(new byte[0]);
    }

    /** Replaces the whole state at the head: what is not in the new one is removed. */
    public Head load(Changes state) {
        return producer.inTurn(() -> {
            TreeMap<byte[], byte @Nullable []> all = Changes.sorted();
            for (byte[] key : chain.head().state().keys(new byte[0], null, Integer.MAX_VALUE)) {
                all.put(key, null);
            }
            for (int i = 0; i < state.size(); i++) {
                all.put(state.key(i), state.value(i));
            }
            return producer.patch(Changes.of(all));
        });
    }
}
