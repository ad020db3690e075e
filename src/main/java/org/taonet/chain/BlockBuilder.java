package org.taonet.chain;

import java.util.ArrayList;
import java.util.List;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Header;
import org.taonet.primitive.PerDispatchClass;
import org.taonet.primitive.Signature;
import org.taonet.primitive.Validity;
import org.taonet.primitive.Weight;
import org.taonet.runtime.BlockRefused;
import org.taonet.runtime.Context;
import org.taonet.runtime.Executive;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Inherents;
import org.taonet.state.State;
import org.taonet.state.StateGone;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/**
 * One block in the making over a parent. Building one's own and executing another's go through here alike. An extrinsic
 * that is refused leaves no trace.
 */
public final class BlockBuilder {
    private final Head parent;
    private final Rules rules;
    private final Context on;
    private final Executive executive;
    private final List<Bytes> extrinsics = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private boolean trusted;
    private PerDispatchClass<Weight> weight = new PerDispatchClass<>(Weight.ZERO, Weight.ZERO, Weight.ZERO);

    /** Begins the block after a parent, with what the consensus engine says in advance. */
    public BlockBuilder(Head parent, Digest digest, Rules rules) {
        this.parent = parent;
        this.rules = rules;
        this.on = parent.context();
        on.hashWith(rules.hashing());
        this.executive = new Executive(on, this::holds);
        executive.initialize(parent.number() + 1, parent.hash(), digest.preRuntime());
    }

    private boolean holds(Signature signature, byte[] message, AccountId signer) {
        if (rules.trusted().test(signer)) {
            trusted = true;
            return true;
        }
        return rules.verifier().holds(signature, message, signer);
    }

    /** The block at work, for reading. */
    public Context context() {
        return on;
    }

    Executive executive() {
        return executive;
    }

    /** Puts the inherents in that the author knows. */
    public void inherents(Inherents.Data data) {
        for (byte[] inherent : executive.inherents(data)) {
            if (add(inherent) instanceof Executive.Applied.Refused(var error)) {
                throw new IllegalStateException("an inherent was refused: " + error);
            }
        }
    }

    /** Applies an extrinsic, given with its length prefix. */
    public Executive.Applied add(byte[] extrinsic) {
        trusted = false;
        on.begin();
        if (rules.lifted()) {
            lift();
        }
        long firstEvent = FrameSystem.EVENT_COUNT.get(on);
        Executive.Applied applied = apply(extrinsic);
        switch (applied) {
            case Executive.Applied.Included(var outcome, var info) -> {
                if (rules.lifted()) {
                    lower();
                }
                on.commit();
                extrinsics.add(Bytes.owning(extrinsic));
                receipts.add(new Receipt(
                        outcome.error(),
                        outcome.post().weight(info),
                        firstEvent,
                        FrameSystem.EVENT_COUNT.get(on) - firstEvent,
                        trusted));
            }
            case Executive.Applied.Refused _ -> on.rollback();
        }
        return applied;
    }

    /** What upstream's runtime would panic at keeps an extrinsic out. */
    private Executive.Applied apply(byte[] extrinsic) {
        int depth = on.depth();
        try {
            return executive.apply(extrinsic);
        } catch (StateGone gone) {
            throw gone;
        } catch (BlockRefused | IllegalStateException | ArithmeticException panicked) {
            while (on.depth() > depth) {
                on.rollback();
            }
            return new Executive.Applied.Refused(Validity.Invalid.Reason.CALL);
        }
    }

    /** Each extrinsic finds an empty block. */
    private void lift() {
        weight = FrameSystem.BLOCK_WEIGHT.get(on);
        FrameSystem.BLOCK_WEIGHT.remove(on);
        FrameSystem.ALL_EXTRINSICS_LEN.remove(on);
    }

    private void lower() {
        PerDispatchClass<Weight> used = FrameSystem.BLOCK_WEIGHT.get(on);
        FrameSystem.BLOCK_WEIGHT.put(
                on,
                new PerDispatchClass<>(
                        weight.normal().plus(used.normal()),
                        weight.operational().plus(used.operational()),
                        weight.mandatory().plus(used.mandatory())));
    }

    /** Ends the block: the last hooks, roots, header. */
    public Built finish() {
        Header open = executive.finish();
        var changes = on.changes();
        State state = on.commitTo(parent.state());
        Header header = new Header(
                open.parentHash(), open.number(), state.root(rules.hashing()), open.extrinsicsRoot(), open.digest());
        Head head = new Head(
                Block.of(header, extrinsics), state, rules.runtimes().of(state), org.taonet.state.Changes.NONE);
        Receipts all = new Receipts(List.copyOf(receipts), parent.patch(), rules.lifted());
        return new Built(head, all, parent.patch().then(changes));
    }
}
