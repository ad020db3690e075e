package org.taonet.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.taonet.state.Changes;
import org.taonet.state.Checkpoint;
import org.taonet.state.Hasher;
import org.taonet.state.MemorySource;
import org.taonet.state.Overlay;
import org.taonet.state.Pages;
import org.taonet.state.Trie;

/** Measures the trie at a number of keys (argument, a million if none): prints figures, judges nothing. */
public final class TrieBench {
    /** Of this thread alone: other work on the machine does not count. */
    private static final java.lang.management.ThreadMXBean CPU =
            java.lang.management.ManagementFactory.getThreadMXBean();

    private static final Random RANDOM = new Random(1);

    private TrieBench() {}

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        byte[][] keys = keys(count);
        long before = used();
        Trie trie = build(keys);
        say(
                "heap of the trie with its hashes: %d MB, %d bytes a key",
                (used() - before) >> 20, (used() - before) / count);
        for (int round = 0; round < 3; round++) {
            reads(trie, keys);
            roots(trie, keys, 1000);
            roots(trie, keys, 2500);
            blocks(trie, keys);
            overlays(trie, keys);
            walk(trie, count);
        }
        blocks(trie.with(changes(keys, 10)), Arrays.copyOf(keys, 300), Trie.of(entries(keys, 1000)));
        pages(trie, keys);
    }

    /** As of 100 maps: 32 bytes of prefix, a hash, then from nothing to a number and an account. */
    private static byte[][] keys(int count) {
        byte[][] prefixes = new byte[100][32];
        for (byte[] prefix : prefixes) {
            RANDOM.nextBytes(prefix);
        }
        byte[][] keys = new byte[count][];
        for (int i = 0; i < count; i++) {
            byte[] own = new byte[i % 3 == 0 ? 33 : i % 3 == 1 ? 16 : 4];
            RANDOM.nextBytes(own);
            byte[] hashed = (i % 2 == 0 ? Hasher.BLAKE2_128_CONCAT : Hasher.TWOX_64_CONCAT).hash(own);
            byte[] prefix = prefixes[RANDOM.nextInt(prefixes.length)];
            keys[i] = Arrays.copyOf(prefix, 32 + hashed.length);
            System.arraycopy(hashed, 0, keys[i], 32, hashed.length);
        }
        return keys;
    }

    private static byte[] value() {
        byte[] value = new byte[RANDOM.nextInt(4) == 0 ? 80 : 8];
        RANDOM.nextBytes(value);
        return value;
    }

    private static Changes entries(byte[][] keys, int count) {
        TreeMap<byte[], byte[]> map = Changes.sorted();
        for (int i = 0; i < count; i++) {
            map.put(keys[i], value());
        }
        return Changes.of(map);
    }

    private static Trie build(byte[][] keys) {
        Changes entries = entries(keys, keys.length);
        long start = CPU.getCurrentThreadCpuTime();
        Trie trie = Trie.of(entries);
        say("insert in bulk: %.2f us a key", micros(start, keys.length));
        start = CPU.getCurrentThreadCpuTime();
        trie.root();
        say("first root: %.2f us a key", micros(start, keys.length));
        return trie;
    }

    private static void reads(Trie trie, byte[][] keys) {
        long start = CPU.getCurrentThreadCpuTime();
        int found = 0;
        for (int i = 0; i < 1_000_000; i++) {
            found += trie.get(keys[RANDOM.nextInt(keys.length)]).length;
        }
        say("read at random: %.3f us (%d)", micros(start, 1_000_000), found);
        start = CPU.getCurrentThreadCpuTime();
        for (int i = 0; i < 1_000_000; i++) {
            found += trie.get(keys[i & 1023]).length;
        }
        say("read among 1 024 keys: %.3f us (%d)", micros(start, 1_000_000), found);
    }

    private static Changes changes(byte[][] keys, int count) {
        TreeMap<byte[], byte[]> map = Changes.sorted();
        while (map.size() < count) {
            map.put(keys[RANDOM.nextInt(keys.length)], value());
        }
        return Changes.of(map);
    }

    private static void roots(Trie trie, byte[][] keys, int changed) {
        long write = 0;
        long root = 0;
        Trie now = trie;
        for (int i = 0; i < 50; i++) {
            Changes changes = changes(keys, changed);
            long start = CPU.getCurrentThreadCpuTime();
            now = now.with(changes);
            write += CPU.getCurrentThreadCpuTime() - start;
            start = CPU.getCurrentThreadCpuTime();
            now.root();
            root += CPU.getCurrentThreadCpuTime() - start;
        }
        say("%d changed keys: write %.2f ms, root %.2f ms", changed, write / 50 / 1e6, root / 50 / 1e6);
    }

    private static void blocks(Trie trie, byte[][] keys) {
        blocks(trie, keys, trie);
    }

    private static void blocks(Trie named, byte[][] keys, Trie trie) {
        Trie now = trie;
        long start = CPU.getCurrentThreadCpuTime();
        int blocks = 20_000;
        for (int i = 0; i < blocks; i++) {
            Overlay overlay = new Overlay(now);
            for (int k = 0; k < 10; k++) {
                byte[] key = keys[(k * 7919 + (k < 6 ? 0 : i)) % keys.length];
                overlay.begin();
                overlay.get(key);
                overlay.put(key, new byte[] {(byte) i, (byte) (i >> 8), (byte) k});
                overlay.commit();
            }
            now = now.with(overlay.changes());
            now.root();
        }
        double seconds = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
        say("blocks of 10 changed keys with root%s: %.0f/s", trie == named ? "" : " at 1 000 keys", blocks / seconds);
    }

    private static void overlays(Trie trie, byte[][] keys) {
        Overlay overlay = new Overlay(trie);
        for (int i = 0; i < 2500; i++) {
            overlay.put(keys[i], keys[i]);
        }
        long start = CPU.getCurrentThreadCpuTime();
        int found = 0;
        for (int i = 0; i < 500_000; i++) {
            found += overlay.get(keys[RANDOM.nextInt(2500)]).length;
        }
        say("read of one of 2 500 written keys: %.3f us (%d)", micros(start, 500_000), found);
        start = CPU.getCurrentThreadCpuTime();
        for (int i = 0; i < 500_000; i++) {
            found += overlay.get(keys[RANDOM.nextInt(20_000)]).length;
        }
        say("read through them: %.3f us (%d)", micros(start, 500_000), found);
        start = CPU.getCurrentThreadCpuTime();
        overlay = new Overlay(trie);
        for (int i = 0; i < 500_000; i++) {
            overlay.put(keys[i & 4095], keys[i & 1023]);
        }
        say("write: %.3f us (%d)", micros(start, 500_000), found);
    }

    private static void walk(Trie trie, int count) {
        long start = CPU.getCurrentThreadCpuTime();
        int walked = 0;
        for (var cursor = trie.cursor(new byte[0], null); cursor.next(); ) {
            walked += cursor.key().length;
        }
        say("walk: %.3f us a key (%d)", micros(start, count), walked);
    }

    private static void pages(Trie trie, byte[][] keys) {
        MemorySource source = new MemorySource();
        long start = CPU.getCurrentThreadCpuTime();
        Checkpoint.forward(Trie.EMPTY, trie, source);
        say("checkpoint of all: %.2f s, %s", (CPU.getCurrentThreadCpuTime() - start) / 1e9, source);
        long plain = 0;
        for (var cursor = trie.cursor(new byte[0], null); cursor.next(); ) {
            plain += cursor.key().length + cursor.value().length;
        }
        say("keys and values alone: %d MB", plain >> 20);
        for (int round = 0; round < 5; round++) {
            source.resetCounts();
            Trie lazy = Trie.open(trie.root(), new Pages(source, 64 << 20));
            start = CPU.getCurrentThreadCpuTime();
            for (int i = 0; i < 1000; i++) {
                lazy.get(keys[RANDOM.nextInt(keys.length)]);
            }
            say("1 000 first reads: %.1f us each, %s", micros(start, 1000), source);
            source.resetCounts();
            start = CPU.getCurrentThreadCpuTime();
            Trie written = lazy.with(changes(keys, 1000));
            written.root();
            say("1 000 first writes and root: %.1f ms, %s", micros(start, 1000), source);
            source.resetCounts();
            start = CPU.getCurrentThreadCpuTime();
            source.keepDropped();
            Checkpoint.forward(lazy, written, source);
            say("forward: %.1f ms, %s", micros(start, 1000), source);
        }
    }

    private static double micros(long start, int count) {
        return (CPU.getCurrentThreadCpuTime() - start) / 1e3 / count;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String format, Object... figures) {
        System.out.printf(format + "%n", figures);
    }
}
