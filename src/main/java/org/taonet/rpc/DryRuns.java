package org.taonet.rpc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taonet.chain.BlockBuilder;
import org.taonet.chain.Head;
import org.taonet.chain.Rules;
import org.taonet.chain.Slots;
import org.taonet.crypto.Hash;
import org.taonet.node.Node;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Context;
import org.taonet.runtime.Executive;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Inherents;
import org.taonet.scale.Codecs;
import org.taonet.scale.Output;
import org.taonet.scale.Result;
import org.taonet.state.Changes;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/** Tries an extrinsic on a state that is thrown away afterwards. The signature is not looked at. */
final class DryRuns {
    private static final byte[] NO_EVENTS = {0};
    /** What every block writes for its own book-keeping. */
    private static final Set<String> KEPT_BY_BLOCKS = Set.of(
            "EventCount",
            "Events",
            "BlockWeight",
            "ExtrinsicData",
            "AllExtrinsicsLen",
            "ExecutionPhase",
            "InherentsApplied",
            "ExtrinsicWeightReclaimed",
            "ExtrinsicCount");

    private final Node node;
    private final View view;

    DryRuns(Node node, View view) {
        this.node = node;
        this.view = view;
    }

    Answer run(Params params) {
        Head head = view.at(params, 1);
        long slot = Slots.next(head, node.clock().millis());
        BlockBuilder builder = new BlockBuilder(
                head,
                Slots.digest(slot),
                Rules.of(node.genesis().runtimes(), node.signatures())
                        .with(who -> true, node.dev().lifted()));
        builder.inherents(new Inherents.Data(slot * Slots.millis(head.runtime())));
        Context on = builder.context();
        FrameSystem.EVENTS.remove(on);
        FrameSystem.EVENT_COUNT.remove(on);
        TreeMap<byte[], byte @Nullable []> before = map(on.changes());
        Result<Result<Codecs.Unit, DispatchError>, Validity.Error> result =
                switch (builder.add(params.bytes(0).toArray())) {
                    case Executive.Applied.Included(var outcome, var _) -> new Result.Ok<>(outcome.result());
                    case Executive.Applied.Refused(var error) -> new Result.Err<>(error);
                };
        byte[] events = on.get(FrameSystem.EVENTS.key());
        return Answer.of(Json.object()
                .put(
                        "result",
                        Hex.encode(Codecs.result(Outcome.RESULT, Validity.Error.CODEC)
                                .bytes(result)))
                .put("events", Hex.encode(events == null ? NO_EVENTS : events))
                .put("changes", Json.array(changes(head, on, before)))
                .build());
    }

    private static TreeMap<byte[], byte @Nullable []> map(Changes changes) {
        var map = Changes.<byte @Nullable []>sorted();
        for (int i = 0; i < changes.size(); i++) {
            map.put(changes.key(i), changes.value(i));
        }
        return map;
    }

    private static List<Json> changes(Head head, Context on, TreeMap<byte[], byte @Nullable []> before) {
        List<Bytes> hidden = KEPT_BY_BLOCKS.stream()
                .map(item -> Bytes.owning(new Output(32)
                        .bytes(Hash.twox128(Bytes.utf8("System").shared()))
                        .bytes(Hash.twox128(Bytes.utf8(item).shared()))
                        .toArray()))
                .toList();
        List<Json> list = new ArrayList<>();
        Changes after = on.changes();
        for (int i = 0; i < after.size(); i++) {
            Bytes key = Bytes.owning(after.key(i));
            byte[] then = before.containsKey(after.key(i))
                    ? before.get(after.key(i))
                    : head.state().get(after.key(i));
            boolean told = !Arrays.equals(then, after.value(i))
                    && key.at(0) != ':'
                    && hidden.stream().noneMatch(key::startsWith);
            if (told) {
                list.add(Json.array(Json.of(key.hex()), View.orNull(then), View.orNull(after.value(i))));
            }
        }
        return list;
    }
}
