package org.taonet.runtime;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Refusal;
import org.taonet.scale.Input;
import org.taonet.state.Overlay;
import org.taonet.state.Reader;
import org.taonet.state.StorageItem;

/**
 * What a rule works on: the state, under the runtime that the block runs under. Writes go into layers that a refusal
 * undoes. Not for several threads.
 */
public final class Context extends Overlay {
    private final Runtime runtime;
    private final SortedMap<String, SortedSet<String>> unbuilt = new TreeMap<>();

    /** Over a state that stays as it is. */
    public Context(Reader base, Runtime runtime) {
        super(base);
        this.runtime = runtime;
    }

    public Runtime runtime() {
        return runtime;
    }

    /** Notes that a hook of a pallet has come to something that upstream does and we do not yet. */
    public void unbuilt(String pallet, String what) {
        unbuilt.computeIfAbsent(pallet, name -> new TreeSet<>()).add(what);
    }

    /** What hooks have come to that is not built, by pallet. */
    public SortedMap<String, SortedSet<String>> unbuilt() {
        return Collections.unmodifiableSortedMap(unbuilt);
    }

    /** Deposits an encoded event: pallet index, event index, fields. */
    void deposit(byte[] event) {
        FrameSystem.deposit(this, event);
    }

    /** Runs a call as a call within a call does: filter, guards, a layer of its own. */
    public Outcome dispatch(RuntimeCall call, Origin origin) {
        if (!origin.isRoot()) {
            if (!origin.allows(call) || !runtime.allows(this, call)) {
                return Outcome.failed(FrameSystem.CALL_FILTERED.error(), PostInfo.AS_ANNOUNCED);
            }
            begin();
            try {
                runtime.guard(this, origin, call);
            } catch (Refusal refusal) {
                return Outcome.failed(refusal.error(), refusal.post());
            } finally {
                rollback();
            }
        }
        return dispatchUnfiltered(call, origin);
    }

    /** Runs a call past the filter and the guards, in a layer of its own. */
    public Outcome dispatchUnfiltered(RuntimeCall call, Origin origin) {
        begin();
        try {
            PostInfo post = call.call().run(this, origin, call.args());
            commit();
            return Outcome.ok(post);
        } catch (Refusal refusal) {
            rollback();
            return Outcome.failed(refusal.error(), refusal.post());
        }
    }

    /** Runs something in a layer of its own: a refusal undoes it and goes on up. */
    public void layered(Runnable rule) {
        begin();
        try {
            rule.run();
            commit();
        } catch (Refusal refusal) {
            rollback();
            throw refusal;
        }
    }

    /** An input over bytes that may hold calls of this runtime. */
    public Input input(byte[] bytes) {
        return Input.of(bytes, runtime);
    }

    @Override
    public <T> T defaultOf(StorageItem item, T declared) {
        return runtime.defaultOf(item, declared);
    }
}
