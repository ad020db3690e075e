package org.taonet.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Extrinsic;
import org.taonet.scale.Output;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * What waits to get into a block. An extrinsic is ready when all tags it requires are on the chain or provided by
 * another ready one, else it waits for them in the future queue. Mirrors sc-transaction-pool's graph. For any number of
 * threads.
 */
public final class Pool {
    private static final int RETRIES = 3;
    private static final int WAITING_FOR_FINALITY = 512;
    private static final int REVALIDATED_A_BLOCK = 64;
    private static final int REVALIDATED_AFTER = 4;

    private final Supplier<Rules> rules;
    private final PoolLimits limits;
    private final Runnable whenReady;

    private final Map<Hash32, Waiting> all = new LinkedHashMap<>();
    private final Map<Bytes, Waiting> providers = new HashMap<>();
    private final Map<Bytes, Waiting> futureProviders = new HashMap<>();
    private final Map<Bytes, Set<Waiting>> waiting = new HashMap<>();
    private final Map<Hash32, List<Waiting>> included = new LinkedHashMap<>();
    private final Bans banned;
    private final Tally ready = new Tally();
    private final Tally future = new Tally();
    private long sequence;
    private Head head;

    /** Over a head; {@code whenReady} is told, on the submitting thread, whenever there is something for a block. */
    public Pool(Head head, Supplier<Rules> rules, Clock clock, PoolLimits limits, Runnable whenReady) {
        this.head = head;
        this.rules = rules;
        this.banned = new Bans(clock);
        this.limits = limits;
        this.whenReady = whenReady;
    }

    private static final class Tally {
        private int count;
        private long bytes;
    }

    // ---- coming in

    /** Takes an extrinsic in, or throws {@link Rejected}. The watcher must not block; it is told from now on. */
    public Hash32 submit(Bytes bytes, Validity.Source source, @Nullable Consumer<Status> watcher) {
        Waiting entry = new Waiting(Extrinsic.hash(bytes.shared()), bytes, source);
        if (watcher != null) {
            entry.watchers.add(watcher);
        }
        refuseKnown(entry.hash);
        boolean urgent = enter(entry);
        if (urgent) {
            whenReady.run();
        }
        return entry.hash;
    }

    private synchronized void refuseKnown(Hash32 hash) {
        if (all.containsKey(hash)) {
            throw Rejected.imported(hash);
        }
        if (banned.has(hash)) {
            throw Rejected.banned();
        }
    }

    /** Validates outside the lock; what a newer head would see otherwise is validated again. */
    private boolean enter(Waiting entry) {
        for (int round = 0; ; round++) {
            Head on = head();
            Validity validity = Validation.of(on, entry.bytes, entry.source, rules.get());
            synchronized (this) {
                if (on == head || round == RETRIES || missing(validity).isEmpty()) {
                    return insert(entry, validity);
                }
            }
        }
    }

    private synchronized Head head() {
        return head;
    }

    private Set<Bytes> missing(Validity validity) {
        Set<Bytes> missing = new LinkedHashSet<>();
        for (Bytes tag : validity.requires()) {
            if (!providers.containsKey(tag)) {
                missing.add(tag);
            }
        }
        return missing;
    }

    /** Puts a validated one into its queue; whether something got ready. */
    private boolean insert(Waiting entry, Validity validity) {
        refuseKnown(entry.hash);
        if (validity.provides().isEmpty()) {
            throw Rejected.noTags();
        }
        if (validity.requires().stream().anyMatch(validity.provides()::contains)) {
            throw Rejected.cycle();
        }
        List<Waiting> before = sameTags(validity);
        long sum = before.stream().mapToLong(each -> each.validity.priority()).reduce(0, Pool::saturatingPlus);
        if (!before.isEmpty() && Long.compareUnsigned(validity.priority(), sum) <= 0) {
            throw Rejected.priority(sum, validity.priority());
        }
        entry.validity = validity;
        entry.missing = missing(validity);
        entry.validTill = saturatingPlus(head.number(), validity.longevity());
        entry.checkedAt = head.number();
        entry.order = sequence++;
        before.forEach(each -> {
            take(each);
            each.tell(new Status.Usurped(entry.hash));
        });
        makeRoom(entry);
        put(entry, true);
        return entry.isReady();
    }

    private static long saturatingPlus(long a, long b) {
        long sum = a + b;
        return Long.compareUnsigned(sum, a) < 0 ? -1L : sum;
    }

    private List<Waiting> sameTags(Validity validity) {
        Set<Waiting> same = new LinkedHashSet<>();
        for (Bytes tag : validity.provides()) {
            Waiting inReady = providers.get(tag);
            Waiting inFuture = futureProviders.get(tag);
            if (inReady != null) {
                same.add(inReady);
            }
            if (inFuture != null) {
                same.add(inFuture);
            }
        }
        return List.copyOf(same);
    }

    /** Drops the least urgent ones until another fits; throws if that other is itself the least urgent. */
    private void makeRoom(Waiting entry) {
        boolean isReady = entry.isReady();
        Tally tally = isReady ? ready : future;
        int count = isReady ? limits.readyCount() : limits.futureCount();
        long bytes = isReady ? limits.readyBytes() : limits.futureBytes();
        while (tally.count + 1 > count || tally.bytes + entry.bytes.length() > bytes) {
            Waiting worst = all.values().stream()
                    .filter(each -> each.isReady() == isReady)
                    .max(Waiting.BY_URGENCY)
                    .orElseThrow(Rejected::full);
            if (Waiting.BY_URGENCY.compare(worst, entry) <= 0) {
                throw Rejected.full();
            }
            take(worst);
            worst.tell(Status.Plain.DROPPED);
        }
    }

    private void put(Waiting entry, boolean announce) {
        all.put(entry.hash, entry);
        Tally tally = entry.isReady() ? ready : future;
        tally.count++;
        tally.bytes += entry.bytes.length();
        if (entry.isReady()) {
            entry.validity.provides().forEach(tag -> providers.put(tag, entry));
            tell(entry, Status.Plain.READY, announce);
            entry.validity.provides().forEach(this::promote);
        } else {
            entry.validity.provides().forEach(tag -> futureProviders.put(tag, entry));
            entry.missing.forEach(tag ->
                    waiting.computeIfAbsent(tag, _ -> new LinkedHashSet<>()).add(entry));
            tell(entry, Status.Plain.FUTURE, announce);
        }
    }

    private static void tell(Waiting entry, Status status, boolean announce) {
        if (announce) {
            entry.tell(status);
        }
    }

    /** A tag is there: who waited for it waits for one less. */
    private void promote(Bytes tag) {
        Set<Waiting> now = waiting.remove(tag);
        if (now == null) {
            return;
        }
        for (Waiting entry : now) {
            Set<Bytes> left = new LinkedHashSet<>(entry.missing);
            left.remove(tag);
            if (!left.isEmpty()) {
                entry.missing = left;
                continue;
            }
            take(entry);
            entry.missing = Set.of();
            try {
                makeRoom(entry);
                put(entry, true);
            } catch (Rejected full) {
                entry.tell(Status.Plain.DROPPED);
            }
        }
    }

    /** Takes one out of its queue; those that need it go back to the future queue. */
    private void take(Waiting entry) {
        if (all.remove(entry.hash) == null) {
            return;
        }
        Tally tally = entry.isReady() ? ready : future;
        tally.count--;
        tally.bytes -= entry.bytes.length();
        Map<Bytes, Waiting> index = entry.isReady() ? providers : futureProviders;
        entry.validity.provides().forEach(tag -> index.remove(tag, entry));
        for (Bytes tag : entry.missing) {
            Set<Waiting> others = waiting.get(tag);
            if (others != null && others.remove(entry) && others.isEmpty()) {
                waiting.remove(tag);
            }
        }
    }

    // ---- for a block

    /** What is ready, most urgent first, each after those it needs. */
    public synchronized List<Waiting> ready() {
        List<Waiting> candidates = new ArrayList<>(ready.count);
        for (Waiting entry : all.values()) {
            if (entry.isReady()) {
                candidates.add(entry);
            }
        }
        return Waiting.sort(candidates, providers);
    }

    /** Whether there is something for a block. */
    public synchronized boolean hasReady() {
        return ready.count > 0;
    }

    /** The nonce that comes after an account's on the chain and those of its ready extrinsics. */
    public synchronized long nextIndex(AccountId account, long onChain) {
        long next = onChain;
        while (providers.containsKey(tag(account, next))) {
            next++;
        }
        return next;
    }

    /** The head that the pool is valid for: read together with {@link #nextIndex}. */
    public synchronized long nextIndex(AccountId account, java.util.function.ToLongFunction<Head> nonce) {
        return nextIndex(account, nonce.applyAsLong(head));
    }

    private static Bytes tag(AccountId account, long nonce) {
        return Bytes.owning(new Output(36).bytes(account.bytes()).u32(nonce).toArray());
    }

    /** What became of the ones taken for a block: these do not hold any more, and are banned for a while. */
    public synchronized void invalid(Collection<Hash32> refused) {
        for (Hash32 hash : refused) {
            Waiting entry = all.get(hash);
            if (entry != null) {
                banned.add(hash);
                drop(entry, Status.Plain.INVALID);
            }
        }
    }

    /** Takes one out; those that need it, and those that need them, wait again. */
    private void drop(Waiting entry, Status why) {
        take(entry);
        entry.tell(why);
        List<Waiting> waitAgain = new ArrayList<>();
        Deque<Bytes> gone = new ArrayDeque<>(entry.validity.provides());
        while (!gone.isEmpty()) {
            Bytes tag = gone.poll();
            for (Waiting dependent : List.copyOf(all.values())) {
                if (dependent.isReady() && dependent.validity.requires().contains(tag)) {
                    take(dependent);
                    waitAgain.add(dependent);
                    gone.addAll(dependent.validity.provides());
                }
            }
        }
        for (Waiting dependent : waitAgain) {
            dependent.missing = missing(dependent.validity);
            put(dependent, true);
        }
    }

    /** The head moved on by a block: its extrinsics leave, what waited for them may be ready. */
    public void advance(Head to, List<Bytes> extrinsics) {
        advanceBy(
                to,
                extrinsics.stream().map(each -> Extrinsic.hash(each.shared())).toList());
    }

    private void advanceBy(Head to, List<Hash32> hashes) {
        boolean urgent;
        synchronized (this) {
            head = to;
            List<Waiting> gone = new ArrayList<>();
            int index = 0;
            for (Hash32 hash : hashes) {
                Waiting entry = all.get(hash);
                if (entry != null) {
                    take(entry);
                    gone.add(entry);
                    entry.index = index;
                    entry.tell(new Status.InBlock(to.hash(), index));
                }
                index++;
            }
            if (!gone.isEmpty()) {
                included.put(to.hash(), gone);
                forgetOldest();
            }
            gone.forEach(entry -> entry.validity.provides().forEach(this::promote));
            expire();
            urgent = ready.count > 0;
        }
        revalidate();
        if (urgent) {
            whenReady.run();
        }
    }

    /** Watchers wait for finality no longer than upstream's: so many blocks. */
    private void forgetOldest() {
        if (included.size() > WAITING_FOR_FINALITY) {
            var oldest = included.entrySet().iterator().next();
            included.remove(oldest.getKey());
            oldest.getValue().forEach(entry -> entry.tell(new Status.FinalityTimeout(oldest.getKey())));
        }
    }

    private void expire() {
        List<Waiting> over = all.values().stream()
                .filter(entry -> Long.compareUnsigned(entry.validTill, head.number()) < 0)
                .toList();
        over.forEach(entry -> drop(entry, Status.Plain.INVALID));
    }

    /** Looks at the longest waiting ones again: the state has changed under them. */
    private void revalidate() {
        List<Waiting> oldest;
        synchronized (this) {
            long before = head.number() - REVALIDATED_AFTER;
            oldest = all.values().stream()
                    .filter(entry -> entry.checkedAt < before)
                    .limit(REVALIDATED_A_BLOCK)
                    .toList();
        }
        for (Waiting entry : oldest) {
            Head on = head();
            @Nullable Validity validity = null;
            try {
                validity = Validation.of(on, entry.bytes, entry.source, rules.get());
            } catch (Rejected refused) {
                validity = null;
            }
            synchronized (this) {
                if (all.get(entry.hash) == entry && on == head) {
                    again(entry, validity);
                }
            }
        }
    }

    private void again(Waiting entry, @Nullable Validity validity) {
        if (validity == null) {
            banned.add(entry.hash);
            drop(entry, Status.Plain.INVALID);
            return;
        }
        boolean wasReady = entry.isReady();
        take(entry);
        entry.validity = validity;
        entry.checkedAt = head.number();
        entry.missing = missing(validity);
        put(entry, entry.isReady() != wasReady);
    }

    /** Blocks are final: so are their extrinsics. */
    public synchronized void finalized(List<Hash32> blocks) {
        for (Hash32 block : blocks) {
            List<Waiting> entries = included.remove(block);
            if (entries != null) {
                entries.forEach(entry -> entry.tell(new Status.Finalized(block, entry.index)));
            }
        }
    }

    /** Blocks were taken back: their extrinsics come back, and all is validated anew on an older head. */
    public void retract(Head to, List<Hash32> blocks) {
        List<Waiting> anew = new ArrayList<>();
        synchronized (this) {
            head = to;
            for (Hash32 block : blocks.reversed()) {
                List<Waiting> back = included.remove(block);
                if (back != null) {
                    back.forEach(entry -> entry.tell(new Status.Retracted(block)));
                    anew.addAll(back);
                }
            }
            anew.addAll(all.values());
            List.copyOf(all.values()).forEach(this::take);
            waiting.clear();
        }
        anew.forEach(entry -> {
            try {
                if (enter(entry)) {
                    whenReady.run();
                }
            } catch (Rejected refused) {
                entry.tell(Status.Plain.INVALID);
            }
        });
    }

    // ---- for people

    /** Takes extrinsics out by hash; those that were there. They may come back. */
    public synchronized List<Hash32> remove(Collection<Hash32> hashes) {
        List<Hash32> removed = new ArrayList<>();
        for (Hash32 hash : hashes) {
            Waiting entry = all.get(hash);
            if (entry != null) {
                drop(entry, Status.Plain.DROPPED);
                removed.add(hash);
            }
        }
        return removed;
    }

    /** Stops telling a watcher. */
    public synchronized void unwatch(Hash32 hash, Consumer<Status> watcher) {
        Optional.ofNullable(all.get(hash)).ifPresent(entry -> entry.watchers.remove(watcher));
        included.values().forEach(entries -> entries.forEach(entry -> entry.watchers.remove(watcher)));
    }

    /** How many are ready, and how many wait for others. */
    public synchronized Counts counts() {
        return new Counts(ready.count, future.count, ready.bytes + future.bytes);
    }

    /** Sizes of the pool. */
    public record Counts(int ready, int future, long bytes) {}
}
