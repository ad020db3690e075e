package org.taonet.chain;

/** What time it is: a port, so that tests and developers can move it. */
@FunctionalInterface
public interface Clock {
    /** Milliseconds since 1970. */
    long millis();
}
