package org.taonet.runtime;

import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Refusal;
import org.taonet.scale.Struct;

/**
 * A call that a pallet declares: index and arguments as on the wire, what it weighs, and its rule. Made by
 * {@link Declarations#call}.
 */
public final class Call<A> {
    private final Declarations home;
    private final int index;
    private final Struct<A> args;
    private final Info<A> info;
    private final Rule<A> rule;
    private final String doc;
    private final boolean built;

    Call(Declarations home, int index, Struct<A> args, Info<A> info, Rule<A> rule, String doc, boolean built) {
        this.home = home;
        this.index = index;
        this.args = args;
        this.info = info;
        this.rule = rule;
        this.doc = doc;
        this.built = built;
    }

    /** What is known before it runs, from the arguments. */
    @FunctionalInterface
    public interface Info<A> {
        DispatchInfo of(Runtime runtime, A args);
    }

    /** The rule: checks, effects, events; a {@link Refusal} undoes all of it. */
    @FunctionalInterface
    public interface Rule<A> {
        PostInfo run(Context on, Origin origin, A args);
    }

    /** A rule that takes the weight announced. */
    @FunctionalInterface
    public interface Plain<A> {
        void run(Context on, Origin origin, A args);
    }

    /** The pallet's name. */
    public String pallet() {
        return home.name();
    }

    public int palletIndex() {
        return home.index();
    }

    public int index() {
        return index;
    }

    /** Snake case, as in metadata. */
    public String name() {
        return args.name();
    }

    public Struct<A> args() {
        return args;
    }

    public String doc() {
        return doc;
    }

    /** Whether its rule exists; if not it answers Unavailable. */
    public boolean built() {
        return built;
    }

    /** With arguments, ready to dispatch. */
    public RuntimeCall with(A arguments) {
        return new RuntimeCall(this, arguments);
    }

    @SuppressWarnings("unchecked")
    DispatchInfo info(Runtime runtime, Object arguments) {
        return info.of(runtime, (A) arguments);
    }

    @SuppressWarnings("unchecked")
    PostInfo run(Context on, Origin origin, Object arguments) {
        return rule.run(on, origin, (A) arguments);
    }

    @SuppressWarnings("unchecked")
    void write(Object arguments, org.taonet.scale.Output out) {
        args.encode((A) arguments, out);
    }

    @Override
    public String toString() {
        return pallet() + "." + name();
    }
}
