package org.taonet.node;

import org.taonet.chain.Clock;

/** A clock that a developer can move; it goes on from where it was put. */
final class DevClock implements Clock {
    private final Clock real;
    private volatile long offset;

    DevClock(Clock real) {
        this.real = real;
    }

    @Override
    public long millis() {
        return real.millis() + offset;
    }

    void moveTo(long millis) {
        offset = millis - real.millis();
    }

    void reset() {
        offset = 0;
    }
}
