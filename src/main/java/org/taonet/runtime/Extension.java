package org.taonet.runtime;

import java.util.Optional;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Invalidity;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Validity;
import org.taonet.scale.Codec;
import org.taonet.scale.TypeDef;

/**
 * A transaction extension: data in each signed extrinsic, data that both sides know and sign, checks before the pool
 * and the block, and work around the dispatch. Mirrors sp_runtime's TransactionExtension.
 *
 * @param <E> its data in an extrinsic
 */
public interface Extension<E> {
    /** Its name on the wire. */
    String identifier();

    /** Its data in an extrinsic; the type is the extension's own in metadata. */
    Codec<E> codec();

    /** Its type as part of an extrinsic's, where upstream wraps it. */
    default TypeDef outerType() {
        return codec().type();
    }

    /** The type of what is signed but not sent. */
    default TypeDef implicitType() {
        return TypeDef.UNIT;
    }

    /** What is signed but not sent; {@link Invalidity} if it cannot be known. */
    default byte[] implicit(Context on, E data) {
        return new byte[0];
    }

    /** Checks one extrinsic, and goes with it through its dispatch. */
    default Run start(E data, Subject subject) {
        return Run.NOTHING;
    }

    /** Checks an extrinsic without signature for the pool. */
    default Validity validateBare(Subject subject) {
        return Validity.DEFAULT;
    }

    /** Checks an extrinsic without signature for the block, and takes note of it. */
    default void prepareBare(Subject subject) {}

    /** After the dispatch of an extrinsic without signature. */
    default void afterBare(Subject subject, PostInfo post) {}

    /** What is looked at: a call, on whose word, how long, from where. */
    record Subject(
            Context on, Origin origin, RuntimeCall call, DispatchInfo info, int length, Validity.Source source) {}

    /** One extrinsic on its way: validated, prepared, dispatched; in this order. */
    interface Run {
        /** Agrees to everything. */
        Run NOTHING = () -> Validity.DEFAULT;

        /** Whether it may enter; {@link Invalidity} if not. */
        Validity validate();

        /** Takes note of it before its dispatch; {@link Invalidity} keeps it out after all. */
        default void prepare() {}

        /** After the dispatch. */
        default void after(PostInfo post, Optional<DispatchError> error) {}
    }
}
