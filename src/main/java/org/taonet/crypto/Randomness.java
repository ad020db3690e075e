package org.taonet.crypto;

import java.security.SecureRandom;

/** A source of random bytes, injected where it matters that a run can be repeated. */
@FunctionalInterface
public interface Randomness {
    /** Overwrites the whole array with random bytes. */
    void fill(byte[] out);

    /** The operating system's source. Made anew each time: a seeded source must not be baked into a native image. */
    static Randomness system() {
        return new SecureRandom()::nextBytes;
    }

    /** {@code length} fresh bytes. */
    default byte[] bytes(int length) {
        byte[] out = new byte[length];
        fill(out);
        return out;
    }
}
