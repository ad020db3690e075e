package org.taonet.node;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taonet.state.Reader;
import org.taonet.state.StateGone;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * The state of another chain at a block, read key by key as it is asked for. Walking reads pages ahead, with their
 * values.
 */
final class RemoteState implements Reader {
    private static final int PAGE = 256;
    /** Bytes that all keys of an item begin with. */
    private static final int ITEM = 32;

    private final Remote remote;
    private final Json at;
    private final NavigableMap<byte[], byte[]> following = new ConcurrentSkipListMap<>(Arrays::compareUnsigned);

    private final Map<Bytes, Optional<Set<Bytes>>> small = new ConcurrentHashMap<>();

    RemoteState(Remote remote, Hash32 block) {
        this.remote = remote;
        this.at = Json.of(block.hex());
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        if (key.length > ITEM && isMissing(key)) {
            return null;
        }
        Json value = remote.call("state_getStorage", Json.of(Hex.encode(key)), at);
        return value.isNull() ? null : Hex.decode(value.text());
    }

    /**
     * Whether a map is so small that all its keys are known, and this is none of them. With each block the runtime
     * looks for something under that block's number: nobody is to be asked for ever that there is nothing.
     */
    private boolean isMissing(byte[] key) {
        Bytes item = Bytes.owning(Arrays.copyOf(key, ITEM));
        Optional<Set<Bytes>> keys = small.get(item);
        if (keys == null) {
            try {
                keys = keys(item);
            } catch (StateGone unreachable) {
                return false; // the key itself may have been read before
            }
            small.put(item, keys);
        }
        return keys.isPresent() && !keys.get().contains(Bytes.owning(key));
    }

    /** All keys of an item; nothing if they are more than a page. */
    private Optional<Set<Bytes>> keys(Bytes item) {
        List<Json> page = remote.call("state_getKeysPaged", Json.of(item.hex()), Json.of(PAGE), Json.none(), at)
                .items();
        return page.size() == PAGE
                ? Optional.empty()
                : Optional.of(
                        page.stream().map(each -> Bytes.fromHex(each.text())).collect(Collectors.toSet()));
    }

    /** The next key, from a page of keys: each is remembered with the one after it. An empty key says there is none. */
    @Override
    public byte @Nullable [] nextKey(byte[] after) {
        byte[] known = following.get(after);
        if (known == null) {
            List<Json> page = remote.call(
                            "state_getKeysPaged", Json.of("0x"), Json.of(PAGE), Json.of(Hex.encode(after)), at)
                    .items();
            byte[] before = after;
            for (Json next : page) {
                byte[] key = Hex.decode(next.text());
                following.put(before, key);
                before = key;
            }
            if (page.size() < PAGE) {
                following.put(before, new byte[0]);
            }
            values(page);
            known = following.get(after);
        }
        return known == null || known.length == 0 ? null : known;
    }

    /** Whoever walks keys reads their values next: they come with one question. */
    private void values(List<Json> keys) {
        List<Json> unknown =
                keys.stream().filter(key -> !remote.knows(question(key))).toList();
        if (unknown.isEmpty()) {
            return;
        }
        Json sets = remote.call("state_queryStorageAt", Json.array(unknown), at);
        for (Json change : sets.item(0).field("changes").items()) {
            remote.keep(question(change.item(0)), change.item(1).write());
        }
    }

    private String question(Json key) {
        return "state_getStorage" + Json.array(key, at).write();
    }
}
