package org.taonet.replay;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.taonet.metadata.DynamicCodec;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.StorageKeys;
import org.taonet.metadata.ValueJson;
import org.taonet.runtime.Context;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.state.Changes;
import org.taonet.state.Reader;
import org.taonet.state.StorageItem;
import org.taonet.text.Hex;

/** Finds the first difference between what was recorded and what we have, and says it decoded. */
final class Differences {
    /** Items that pallets not built yet write to as well: their values are no proof against a built one. */
    private static final List<String> SHARED =
            List.of("System.Account", "System.Digest", "System.BlockWeight", "System.EventCount", "System.Events");

    /** Pallets that hooks of other pallets write to. */
    private static final List<String> WRITTEN = List.of("Balances", "Swap", "AlphaAssets");

    /** What follows from a block's whole state, hash or weight, which is not ours while hooks are missing. */
    private static final List<String> OF_ALL = List.of(
            "System.ParentHash",
            "System.BlockHash",
            "RandomnessCollectiveFlip.RandomMaterial",
            "Ethereum.CurrentBlock",
            "Ethereum.BlockHash",
            "BaseFee.BaseFeePerGas");

    /** The first key whose recorded change is not ours, if there is one. */
    Optional<String> storage(Runtime runtime, Reader before, Changes recorded, Changes ours) {
        TreeMap<byte[], byte[]> expected = map(recorded);
        TreeMap<byte[], byte[]> got = map(ours);
        TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        keys.addAll(expected.keySet());
        keys.addAll(got.keySet());
        for (byte[] key : keys) {
            byte @Nullable [] should = expected.containsKey(key) ? expected.get(key) : before.get(key);
            byte @Nullable [] is = got.containsKey(key) ? got.get(key) : before.get(key);
            if (!Arrays.equals(should, is)) {
                return Optional.of(say(runtime, key, should, is));
            }
        }
        return Optional.empty();
    }

    /** Of the keys that only built pallets write, the first that differs, in a line whose other hooks are not built. */
    Optional<String> ownKeys(Context before, Changes recorded, Played played) {
        Set<String> met = played.unbuilt().keySet();
        return storage(before.runtime(), EMPTY, own(before, recorded, met), own(before, played.changes(), met));
    }

    /** The first key that differs, but for those whose values are hashes of the whole state or follow from one. */
    Optional<String> besideHashes(Context before, Changes recorded, Played played) {
        return storage(
                before.runtime(),
                before,
                beside(before.runtime(), recorded),
                beside(before.runtime(), Omissions.without(played.changes())));
    }

    private static Changes beside(Runtime runtime, Changes changes) {
        List<byte[]> hashes = runtime.pallets().stream()
                .flatMap(pallet -> pallet.storage().stream())
                .filter(item -> OF_ALL.contains(item.label()) || item.label().equals("System.Digest"))
                .map(StorageItem::prefix)
                .toList();
        Changes.Builder beside = new Changes.Builder();
        for (int i = 0; i < changes.size(); i++) {
            byte[] key = changes.key(i);
            if (hashes.stream().noneMatch(prefix -> Reader.startsWith(key, prefix))) {
                beside.add(key, changes.value(i));
            }
        }
        return beside.build();
    }

    private static final Reader EMPTY = org.taonet.state.Trie.EMPTY;

    private static Changes own(Context before, Changes changes, Set<String> met) {
        Changes.Builder own = new Changes.Builder();
        for (int i = 0; i < changes.size(); i++) {
            byte[] key = changes.key(i);
            Optional<StorageItem> item = item(before, key, met);
            if (item.isPresent()
                    && !WRITTEN.contains(item.get().pallet())
                    && !SHARED.contains(item.get().label())
                    && !OF_ALL.contains(item.get().label())) {
                own.add(key, changes.value(i));
            }
        }
        return own.build();
    }

    private static Optional<StorageItem> item(Context before, byte[] key, Set<String> met) {
        for (Pallet pallet : before.runtime().pallets()) {
            for (StorageItem item : pallet.storage()) {
                if (Reader.startsWith(key, item.prefix())) {
                    return pallet.hooks().built(before) && !met.contains(pallet.name())
                            ? Optional.of(item)
                            : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static TreeMap<byte[], byte[]> map(Changes changes) {
        TreeMap<byte[], byte[]> map = new TreeMap<>(Arrays::compareUnsigned);
        for (int i = 0; i < changes.size(); i++) {
            map.put(changes.key(i), changes.value(i));
        }
        return map;
    }

    /** Whether the events are the recorded ones, in order; the first that is not. */
    Optional<String> events(Runtime runtime, List<byte[]> recorded, List<byte[]> ours) {
        byte[] expected = concat(recorded);
        byte[] got = concat(ours);
        if (Arrays.equals(expected, got)) {
            return Optional.empty();
        }
        int at = 0;
        for (int i = 0; i < recorded.size(); i++) {
            byte[] event = recorded.get(i);
            if (at + event.length > got.length
                    || !Arrays.equals(event, Arrays.copyOfRange(got, at, at + event.length))) {
                return Optional.of("event " + i + ": expected " + event(runtime, event) + ", got "
                        + event(runtime, Arrays.copyOfRange(got, Math.min(at, got.length), got.length)));
            }
            at += event.length;
        }
        return Optional.of("events: " + recorded.size() + " expected, then got also "
                + event(runtime, Arrays.copyOfRange(got, at, got.length)));
    }

    private static byte[] concat(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static DynamicCodec codec(Runtime runtime) {
        return new DynamicCodec(Metadata.parse(runtime.metadata(15).orElseThrow()));
    }

    private static String event(Runtime runtime, byte[] record) {
        if (record.length == 0) {
            return "none";
        }
        try {
            DynamicCodec codec = codec(runtime);
            int type = codec.metadata().outer().event();
            org.taonet.scale.Input in = org.taonet.scale.Input.of(record);
            if (in.u8() == 0) {
                in.u32();
            }
            return ValueJson.of(codec.decode(type, in)).write();
        } catch (RuntimeException unknown) {
            return Hex.encode(record);
        }
    }

    private static String say(Runtime runtime, byte[] key, byte @Nullable [] expected, byte @Nullable [] got) {
        DynamicCodec codec = codec(runtime);
        StorageKeys keys = new StorageKeys(codec);
        Optional<Metadata.Entry> entry = keys.entry(key);
        if (entry.isEmpty()) {
            return "key " + Hex.encode(key) + ": expected " + hex(expected) + ", got " + hex(got);
        }
        return entry.get().label() + keys(keys, entry.get(), key) + ": expected " + value(codec, entry.get(), expected)
                + ", got " + value(codec, entry.get(), got);
    }

    private static String keys(StorageKeys keys, Metadata.Entry entry, byte[] key) {
        try {
            List<String> parts = keys.decode(entry, key).stream()
                    .map(value -> ValueJson.of(value).write())
                    .toList();
            return parts.isEmpty() ? "" : "(" + Results.join(parts) + ")";
        } catch (RuntimeException opaque) {
            return "(" + Hex.encode(key) + ")";
        }
    }

    private static String value(DynamicCodec codec, Metadata.Entry entry, byte @Nullable [] bytes) {
        if (bytes == null) {
            return "nothing";
        }
        try {
            return ValueJson.of(codec.decode(entry.valueType(), bytes)).write();
        } catch (RuntimeException undecodable) {
            return hex(bytes);
        }
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "nothing" : Hex.encode(bytes);
    }
}
