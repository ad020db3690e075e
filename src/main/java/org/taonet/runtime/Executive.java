package org.taonet.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taonet.primitive.Digest;
import org.taonet.primitive.DispatchClass;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Header;
import org.taonet.primitive.Invalidity;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.PerDispatchClass;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Signature;
import org.taonet.primitive.Validity;
import org.taonet.primitive.Weight;
import org.taonet.scale.ScaleException;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;

/**
 * Runs a block on a state: initialise, extrinsics, idle and finalise. Building a block and executing a foreign one
 * share every step. Mirrors frame_executive 41. One instance is one block at work.
 */
public final class Executive {
    private final Context on;
    private final Signature.Verifier verifier;

    /** On a state, with something to check signatures. */
    public Executive(Context on, Signature.Verifier verifier) {
        this.on = on;
        this.verifier = verifier;
    }

    /** What came of an extrinsic: it was applied, well or not, or it does not belong into a block. */
    public sealed interface Applied {
        /** It was applied; a dispatch error is part of the block. */
        record Included(Outcome outcome, DispatchInfo info) implements Applied {}

        /** It is invalid. What it wrote until then is the caller's to undo. */
        record Refused(Validity.Error error) implements Applied {}
    }

    /** The state at work. */
    public Context context() {
        return on;
    }

    private Runtime runtime() {
        return on.runtime();
    }

    /** Begins a block: its number, the block before, and what the consensus engine says in advance. */
    public void initialize(long number, Hash32 parent, Digest digest) {
        FrameSystem.resetEvents(on);
        Weight weight = Weight.ZERO;
        if (FrameSystem.upgraded(on)) {
            for (Pallet pallet : runtime().pallets()) {
                weight = weight.plus(pallet.hooks().onRuntimeUpgrade(on));
            }
            FrameSystem.LAST_RUNTIME_UPGRADE.put(
                    on, FrameSystem.LastUpgrade.of(runtime().version()));
        }
        FrameSystem.initialize(on, number, parent, digest.preRuntime());
        for (Pallet pallet : runtime().pallets()) {
            weight = weight.plus(pallet.hooks().onInitialize(on, number));
        }
        FrameSystem.addWeight(on, weight.plus(FrameSystem.BLOCK_WEIGHTS.in(on).baseBlock()), DispatchClass.MANDATORY);
        FrameSystem.noteFinishedInitialize(on);
    }

    /** The inherents of the block at work, in the order of the pallets, as extrinsics. */
    public List<byte[]> inherents(Inherents.Data data) {
        List<byte[]> all = new ArrayList<>();
        for (Pallet pallet : runtime().pallets()) {
            pallet.inherents()
                    .create(on, data)
                    .ifPresent(call ->
                            all.add(Extrinsic.encode(runtime(), new Extrinsic.Bare(Extrinsic.GENERAL_VERSION, call))));
        }
        return all;
    }

    /** Whether an extrinsic is an inherent. */
    public boolean isInherent(Extrinsic extrinsic) {
        return extrinsic instanceof Extrinsic.Bare
                && runtime().pallets().stream().anyMatch(p -> p.inherents().isInherent(extrinsic.call()));
    }

    /** Why an inherent in somebody else's block is not to be accepted, if so. */
    public Optional<String> refusesInherent(Extrinsic extrinsic, Inherents.Data data) {
        return runtime().pallets().stream()
                .filter(p ->
                        extrinsic instanceof Extrinsic.Bare && p.inherents().isInherent(extrinsic.call()))
                .flatMap(p -> p.inherents().refuse(on, extrinsic.call(), data).stream())
                .findFirst();
    }

    /** Applies an extrinsic, given with its length prefix. */
    public Applied apply(byte[] bytes) {
        try {
            Extrinsic extrinsic = decode(bytes);
            Checked checked = check(extrinsic);
            DispatchInfo info = runtime().info(extrinsic.call());
            if (!isInherent(extrinsic)) {
                applyInherents();
            }
            FrameSystem.noteExtrinsic(on, bytes);
            Outcome outcome = dispatch(checked, info, bytes.length);
            if (!outcome.isOk() && info.kind() == DispatchClass.MANDATORY) {
                return new Applied.Refused(Validity.Invalid.Reason.BAD_MANDATORY);
            }
            FrameSystem.noteApplied(on, outcome, info);
            return new Applied.Included(outcome, info);
        } catch (Invalidity invalid) {
            return new Applied.Refused(invalid.error());
        }
    }

    private Extrinsic decode(byte[] bytes) {
        try {
            return Extrinsic.decode(runtime(), bytes);
        } catch (ScaleException undecodable) {
            throw Validity.Invalid.Reason.CALL.refuse();
        }
    }

    /** An extrinsic whose signature holds: on whose word, and the extensions' data if it has any. */
    private record Checked(Extrinsic extrinsic, Origin origin, Optional<List<Object>> extra) {}

    private Checked check(Extrinsic extrinsic) {
        return switch (extrinsic) {
            case Extrinsic.Bare bare -> new Checked(bare, Origin.NONE, Optional.empty());
            case Extrinsic.General general -> new Checked(general, Origin.NONE, Optional.of(general.extra()));
            case Extrinsic.Signed signed -> {
                if (!(signed.signer() instanceof MultiAddress.Id(AccountId signer))) {
                    throw Validity.Unknown.Reason.CANNOT_LOOKUP.refuse();
                }
                byte[] payload = Extrinsic.payload(on, signed.call(), signed.extra());
                if (!verifier.holds(signed.signature(), payload, signer)) {
                    throw Validity.Invalid.Reason.BAD_PROOF.refuse();
                }
                yield new Checked(signed, Origin.signed(signer), Optional.of(signed.extra()));
            }
        };
    }

    private Outcome dispatch(Checked checked, DispatchInfo info, int length) {
        RuntimeCall call = checked.extrinsic.call();
        var subject = new Extension.Subject(on, checked.origin, call, info, length, Validity.Source.IN_BLOCK);
        if (checked.extra.isEmpty()) {
            return dispatchBare(subject);
        }
        List<Extension.Run> runs = start(checked.extra.get(), subject);
        validate(runs);
        authorized(subject);
        runs.forEach(Extension.Run::prepare);
        Outcome outcome = on.dispatch(call, checked.origin);
        PostInfo post = extended(outcome.post(), info);
        runs.forEach(run -> run.after(post, outcome.error()));
        return new Outcome(outcome.error(), post);
    }

    private Outcome dispatchBare(Extension.Subject subject) {
        Optional<Pallet.Unsigned> unsigned = unsigned(subject.call());
        if (unsigned.isPresent()) {
            unsigned.get().validate(on, Validity.Source.IN_BLOCK, subject.call());
        }
        for (Extension<?> extension : runtime().extensions()) {
            extension.prepareBare(subject);
        }
        Outcome outcome = on.dispatch(subject.call(), Origin.NONE);
        PostInfo post = extended(outcome.post(), subject.info());
        for (Extension<?> extension : runtime().extensions()) {
            extension.afterBare(subject, post);
        }
        return new Outcome(outcome.error(), post);
    }

    /** The weight of the extensions counts as used. */
    private static PostInfo extended(PostInfo post, DispatchInfo info) {
        Weight call = post.actual().map(a -> a.min(info.callWeight())).orElse(info.callWeight());
        return new PostInfo(Optional.of(call.plus(info.extensionWeight())), post.pays());
    }

    private Optional<Pallet.Unsigned> unsigned(RuntimeCall call) {
        return runtime().pallets().stream()
                .filter(p -> p.index() == call.call().palletIndex())
                .findFirst()
                .flatMap(Pallet::unsigned);
    }

    private List<Extension.Run> start(List<Object> extra, Extension.Subject subject) {
        List<Extension.Run> runs = new ArrayList<>();
        for (int i = 0; i < extra.size(); i++) {
            runs.add(start(runtime().extensions().get(i), extra.get(i), subject));
        }
        return runs;
    }

    @SuppressWarnings("unchecked")
    private static <E> Extension.Run start(Extension<E> extension, Object data, Extension.Subject subject) {
        return extension.start((E) data, subject);
    }

    private static Validity validate(List<Extension.Run> runs) {
        Validity validity = Validity.DEFAULT;
        for (Extension.Run run : runs) {
            validity = validity.and(run.validate());
        }
        return validity;
    }

    private static void authorized(Extension.Subject subject) {
        if (subject.origin().isNone()) {
            throw Validity.Invalid.Reason.UNKNOWN_ORIGIN.refuse();
        }
    }

    private void applyInherents() {
        if (!FrameSystem.INHERENTS_APPLIED.get(on)) {
            FrameSystem.INHERENTS_APPLIED.put(on, true);
        }
    }

    /** Ends the block: idle and finalise hooks; the header, whose state root is still to be filled in. */
    public Header finish() {
        applyInherents();
        FrameSystem.noteFinishedExtrinsics(on);
        long number = FrameSystem.NUMBER.get(on);
        idle(number);
        for (Pallet pallet : runtime().pallets()) {
            pallet.hooks().onFinalize(on, number);
        }
        return FrameSystem.finish(on);
    }

    private void idle(long number) {
        PerDispatchClass<Weight> used = FrameSystem.BLOCK_WEIGHT.get(on);
        Weight left = FrameSystem.BLOCK_WEIGHTS.in(on).maxBlock().minus(total(used));
        if (!left.allAboveZero()) {
            return;
        }
        Weight taken = Weight.ZERO;
        for (Pallet pallet : runtime().pallets()) {
            taken = taken.plus(pallet.hooks().onIdle(on, number, left.minus(taken)));
        }
        FrameSystem.addWeight(on, taken, DispatchClass.MANDATORY);
    }

    static Weight total(PerDispatchClass<Weight> used) {
        return used.normal().plus(used.operational()).plus(used.mandatory());
    }

    /** Whether an extrinsic may enter the pool on this state, which is spoilt by the question. */
    public Validity validate(Validity.Source source, byte[] bytes, Hash32 head) {
        FrameSystem.initialize(on, FrameSystem.NUMBER.get(on) + 1, head, Digest.EMPTY);
        Extrinsic extrinsic = decode(bytes);
        Checked checked = check(extrinsic);
        DispatchInfo info = runtime().info(extrinsic.call());
        if (info.kind() == DispatchClass.MANDATORY) {
            throw Validity.Invalid.Reason.MANDATORY_VALIDATION.refuse();
        }
        var subject = new Extension.Subject(on, checked.origin, extrinsic.call(), info, bytes.length, source);
        if (checked.extra.isPresent()) {
            Validity validity = validate(start(checked.extra.get(), subject));
            authorized(subject);
            return validity;
        }
        Validity validity = unsigned(extrinsic.call())
                .orElseThrow(Validity.Unknown.Reason.NO_UNSIGNED_VALIDATOR::refuse)
                .validate(on, source, extrinsic.call());
        for (Extension<?> extension : runtime().extensions()) {
            validity = validity.and(extension.validateBare(subject));
        }
        return validity;
    }
}
