package org.taonet.rpc;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.chain.Head;
import org.taonet.crypto.Hash;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.state.Cursor;
import org.taonet.state.Proof;
import org.taonet.state.Reader;
import org.taonet.state.Trie;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** {@code state_*} and {@code payment_*}: storage, runtime APIs, metadata, versions, proofs, fees. */
final class StateMethods {
    private static final int PAGE = 1000;
    private static final int BLOCKS = 10_000;

    private final View view;
    private final Feeds feeds;

    StateMethods(View view, Feeds feeds) {
        this.view = view;
        this.feeds = feeds;
    }

    List<Method> all() {
        List<Method> all = new ArrayList<>(reading());
        all.addAll(calling());
        return all;
    }

    private List<Method> reading() {
        return List.of(
                Method.of(
                                "state_getStorage",
                                "key at?",
                                "The value under a key.",
                                (p, s) -> Answer.of(View.orNull(value(p))))
                        .also("state_getStorageAt"),
                Method.of("state_getStorageHash", "key at?", "The hash of the value under a key.", (p, s) -> {
                            byte[] value = value(p);
                            return Answer.of(View.orNull(value == null ? null : Hash.blake2b256(value)));
                        })
                        .also("state_getStorageHashAt"),
                Method.of("state_getStorageSize", "key at?", "The length of the value under a key.", (p, s) -> {
                            byte[] value = value(p);
                            return Answer.of(value == null ? Json.none() : Json.of(value.length));
                        })
                        .also("state_getStorageSizeAt"),
                Method.of(
                                "state_getKeysPaged",
                                "prefix count start? at?",
                                "Keys with a prefix, after another, so many at most.",
                                (p, s) -> keysPaged(p))
                        .also("state_getKeysPagedAt"),
                Method.of("state_getKeys", "prefix? at?", "All keys with a prefix.", (p, s) -> keys(p)),
                Method.of(
                                "state_getPairs",
                                "prefix? at?",
                                "All keys with a prefix and their values.",
                                (p, s) -> pairs(p))
                        .only(Method.Group.UNSAFE),
                Method.of(
                        "state_queryStorageAt",
                        "keys at?",
                        "The values under keys, in their order.",
                        (p, s) -> queryAt(p)),
                Method.of(
                                "state_queryStorage",
                                "keys from to?",
                                "What changed under keys from block to block.",
                                (p, s) -> query(p))
                        .only(Method.Group.UNSAFE),
                Method.of(
                        "state_getReadProof",
                        "keys at?",
                        "The nodes that prove the values under keys.",
                        (p, s) -> proof(p)),
                Method.of("state_subscribeStorage", "keys?", "Values under keys, now and when they change.", (p, s) -> {
                    List<Bytes> keys = p.has(0) ? p.list(0) : List.of();
                    if (keys.isEmpty()) {
                        throw RpcError.params("name the keys to watch");
                    }
                    Subscription made = s.open("state_storage");
                    feeds.storage(made, keys);
                    return new Answer.Started(made);
                }),
                ChainMethods.unsubscribe("state_unsubscribeStorage"));
    }

    private List<Method> calling() {
        return List.of(
                Method.of(
                                "state_call",
                                "method data at?",
                                "Calls a runtime API.",
                                (p, s) -> new Answer.Text(view.callText(view.at(p, 2), p.text(0), p.bytes(1))))
                        .also("state_callAt"),
                Method.of(
                        "state_getMetadata",
                        "at?",
                        "Metadata 14.",
                        (p, s) -> new Answer.Text(view.metadataText(view.at(p, 0)))),
                Method.of(
                                "state_getRuntimeVersion",
                                "at?",
                                "Which runtime a block's state names.",
                                (p, s) -> Answer.of(
                                        View.version(view.at(p, 0).runtime().version(), false)))
                        .also("chain_getRuntimeVersion"),
                Method.of("state_subscribeRuntimeVersion", "", "The runtime, now and when it changes.", (p, s) -> {
                            Subscription made = s.open("state_runtimeVersion");
                            feeds.version(made);
                            return new Answer.Started(made);
                        })
                        .also("chain_subscribeRuntimeVersion"),
                ChainMethods.unsubscribe("state_unsubscribeRuntimeVersion").also("chain_unsubscribeRuntimeVersion"),
                Method.of(
                        "payment_queryInfo",
                        "extrinsic at?",
                        "Weight, class and fee of an extrinsic.",
                        (p, s) -> queryInfo(p)),
                Method.of(
                        "payment_queryFeeDetails",
                        "extrinsic at?",
                        "The parts of an extrinsic's fee.",
                        (p, s) -> feeDetails(p)));
    }

    private byte @Nullable [] value(Params params) {
        return view.storage(view.at(params, 1)).get(params.bytes(0).shared());
    }

    private Answer keysPaged(Params params) {
        long count = params.number(1);
        if (count > PAGE || count < 0) {
            throw new RpcError(4002, "count exceeds maximum value. value: " + count + ", max: " + PAGE);
        }
        byte[] prefix = params.has(0) ? params.bytes(0).shared() : new byte[0];
        byte @Nullable [] start = params.has(2) ? params.bytes(2).shared() : null;
        return Answer.of(texts(view.storage(view.at(params, 3)).keys(prefix, start, (int) count)));
    }

    private static Json texts(List<byte[]> keys) {
        return Json.texts(keys.stream().map(Hex::encode).toList());
    }

    private Answer keys(Params params) {
        byte[] prefix = params.has(0) ? params.bytes(0).shared() : new byte[0];
        return Answer.of(texts(view.storage(view.at(params, 1)).keys(prefix, null, Integer.MAX_VALUE)));
    }

    private Answer pairs(Params params) {
        byte[] prefix = params.has(0) ? params.bytes(0).shared() : new byte[0];
        List<Json> pairs = new ArrayList<>();
        for (Cursor at = view.storage(view.at(params, 1)).cursor(prefix, null); at.next(); ) {
            pairs.add(Json.array(Json.of(Hex.encode(at.key())), Json.of(Hex.encode(at.value()))));
        }
        return Answer.of(Json.array(pairs));
    }

    private Answer queryAt(Params params) {
        Head head = view.at(params, 1);
        return Answer.of(Json.array(changes(head, params.list(0))));
    }

    private Json changes(Head head, List<Bytes> keys) {
        Reader storage = view.storage(head);
        List<Json> changes = new ArrayList<>();
        for (Bytes key : keys) {
            changes.add(Json.array(Json.of(key.hex()), View.orNull(storage.get(key.shared()))));
        }
        return Json.object()
                .put("block", head.hash().hex())
                .put("changes", Json.array(changes))
                .build();
    }

    private Answer query(Params params) {
        List<Bytes> keys = params.list(0);
        Head from = view.at(Optional.of(params.hash(1)));
        Head to = view.at(params, 2);
        if (to.number() < from.number() || to.number() - from.number() > BLOCKS) {
            throw new RpcError(4001, "Cannot resolve a block range ['" + from.hash() + "' ... '" + to.hash() + "].");
        }
        List<Json> sets = new ArrayList<>();
        byte @Nullable [][] last = new byte[keys.size()][];
        for (long number = from.number(); number <= to.number(); number++) {
            Hash32 hash = view.chain().hashOf(number).orElseThrow();
            Head head = view.at(Optional.of(hash));
            Reader storage = view.storage(head);
            List<Json> changes = new ArrayList<>();
            for (int i = 0; i < last.length; i++) {
                byte[] now = storage.get(keys.get(i).shared());
                if (number == from.number() || !Arrays.equals(now, last[i])) {
                    changes.add(Json.array(Json.of(keys.get(i).hex()), View.orNull(now)));
                }
                last[i] = now;
            }
            if (!changes.isEmpty()) {
                sets.add(Json.object()
                        .put("block", hash.hex())
                        .put("changes", Json.array(changes))
                        .build());
            }
        }
        return Answer.of(Json.array(sets));
    }

    private Answer proof(Params params) {
        Head head = view.at(params, 1);
        if (!(head.state() instanceof Trie trie) || !head.patch().isEmpty()) {
            throw RpcError.client(
                    "this state has parts that no header's root covers (a fork, or storage set by hand after"
                            + " the block), so nothing can be proven of it");
        }
        Proof proof = Proof.of(trie, params.list(0).stream().map(Bytes::shared).toList());
        return Answer.of(Json.object()
                .put("at", head.hash().hex())
                .put("proof", Json.texts(proof.nodes().stream().map(Bytes::hex).toList()))
                .build());
    }

    // ---- fees

    private Input payment(Params params, String api) {
        Bytes extrinsic = params.bytes(0);
        byte[] args = new Output(extrinsic.length() + 4)
                .bytes(extrinsic.shared())
                .u32(extrinsic.length())
                .toArray();
        return Input.of(view.call(view.at(params, 1), api, Bytes.owning(args)));
    }

    private Answer queryInfo(Params params) {
        Input in = payment(params, "TransactionPaymentApi_query_info");
        BigInteger time = in.compactBig();
        BigInteger proof = in.compactBig();
        String[] classes = {"normal", "operational", "mandatory"};
        int kind = in.u8();
        return Answer.of(Json.object()
                .put(
                        "weight",
                        Json.object()
                                .put("ref_time", Json.of(time))
                                .put("proof_size", Json.of(proof))
                                .build())
                .put("class", classes[kind])
                .put("partialFee", balance(in).toString())
                .build());
    }

    /** Balances are as wide as what is left: 64 bits on this network. */
    private static BigInteger balance(Input in) {
        return in.unsigned(Math.min(in.remaining(), 8));
    }

    private Answer feeDetails(Params params) {
        Input in = payment(params, "TransactionPaymentApi_query_fee_details");
        Json fee = Json.none();
        if (in.u8() == 1) {
            fee = Json.object()
                    .put("baseFee", "0x" + balance(in).toString(16))
                    .put("lenFee", "0x" + balance(in).toString(16))
                    .put("adjustedWeightFee", "0x" + balance(in).toString(16))
                    .build();
        }
        return Answer.of(Json.object().put("inclusionFee", fee).build());
    }
}
