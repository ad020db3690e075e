package org.taonet.node;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.taonet.state.Reader;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Hash32;

/**
 * The state of another chain at a block, read key by key as it is asked for. Walking reads pages ahead, with their
 * values.
 */
final class RemoteState implements Reader {
    private static final int PAGE = 256;

    private final Remote remote;
    private final Json at;
    private final NavigableMap<byte[], byte[]> following = new ConcurrentSkipListMap<>(Arrays::compareUnsigned);

    RemoteState(Remote remote, Hash32 block) {
        this.remote = remote;
        this.at = Json.of(block.hex());
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        Json value = remote.call("state_getStorage", Json.of(Hex.encode(key)), at);
        return value.isNull() ? null : Hex.decode(value.text());
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
