package org.taonet.runtime;

import java.util.Optional;

/**
 * What holds after every block, whatever was called: declared by the pallet that keeps it, by
 * {@link Declarations#invariant}.
 *
 * @param name what it is about, for people
 * @param check what is wrong in a state: a sentence that names the item; nothing if all is well
 */
public record Invariant(String name, Check check) {
    /** Looks at a state after a block. */
    @FunctionalInterface
    public interface Check {
        Optional<String> broken(Context on);
    }
}
