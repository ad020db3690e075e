package org.taonet.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taonet.metadata.Calls;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Value;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * What an extrinsic would do, tried on a state that is thrown away afterwards. Nodes of ours offer it as
 * {@code dev_dryRun}, others do not.
 *
 * @param failure why it would fail; empty if it would succeed
 * @param invalid why the pool would refuse it, as the node's enum says it; empty if it would not
 * @param changes the storage it would change
 */
public record DryRun(Optional<Failure> failure, Optional<Json> invalid, List<Event> events, List<Change> changes) {
    /** The method of the node. */
    public static final String METHOD = "dev_dryRun";

    /** A storage key with its value before and after; empty where there is none. */
    public record Change(Bytes key, Optional<Bytes> before, Optional<Bytes> after) {}

    /**
     * Tries a plan on the state after a block; empty if the node cannot do that. The signature is not needed.
     *
     * <p>The node is given the extrinsic and a block, and answers {@code result} (SCALE of ApplyExtrinsicResult),
     * {@code events} (SCALE of Vec&lt;EventRecord>) and {@code changes} (lists of key, value before, value after).
     */
    public static Optional<DryRun> of(Chain chain, Plan plan, Hash32 at) {
        Json answer;
        try {
            answer = chain.connection().call(METHOD, Json.of(Hex.encode(plan.pretended())), Json.of(at.hex()));
        } catch (RpcException refused) {
            if (refused.code() == RpcException.METHOD_NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
        return Optional.of(read(plan.runtime(), answer));
    }

    private static DryRun read(ChainRuntime runtime, Json answer) {
        Metadata.Method apply = Calls.method(runtime.metadata(), "BlockBuilder", "apply_extrinsic");
        Value result = runtime.codec()
                .decode(apply.output(), Hex.decode(answer.field("result").text()));
        Metadata.Entry records = Calls.entry(runtime.metadata(), "System", "Events");
        List<Event> events = Event.all(
                runtime,
                runtime.codec()
                        .decode(
                                records.valueType(),
                                Hex.decode(answer.field("events").text())));
        var changes = new ArrayList<Change>();
        for (Json change : answer.field("changes").items()) {
            changes.add(new Change(Bytes.fromHex(change.item(0).text()), bytes(change.item(1)), bytes(change.item(2))));
        }
        Optional<Failure> failure = result.at("Ok").flatMap(r -> r.at("Err")).map(e -> Failure.of(runtime, e));
        // A field is looked for within alternatives too: only the outer Err is the pool's.
        Optional<Json> invalid =
                result instanceof Value.Choice(var name, var content) && name.equals("Err") && content != null
                        ? Optional.of(org.taonet.metadata.ValueJson.of(content))
                        : Optional.empty();
        return new DryRun(failure, invalid, events, changes);
    }

    private static Optional<Bytes> bytes(Json value) {
        return value.isNull() ? Optional.empty() : Optional.of(Bytes.fromHex(value.text()));
    }

    /** Whether it would be taken and would succeed. */
    public boolean succeeds() {
        return failure.isEmpty() && invalid.isEmpty();
    }
}
