package org.taonet.primitive;

import java.util.Optional;

/** What is known of a call after it ran: its true weight, if less than announced, and whether it pays after all. */
public record PostInfo(Optional<Weight> actual, Pays pays) {
    /** As announced. */
    public static final PostInfo AS_ANNOUNCED = new PostInfo(Optional.empty(), Pays.YES);

    /** It took so much, and pays. */
    public static PostInfo of(Weight actual) {
        return new PostInfo(Optional.of(actual), Pays.YES);
    }

    /** It took so much, and is free. */
    public static PostInfo free(Weight actual) {
        return new PostInfo(Optional.of(actual), Pays.NO);
    }

    /** The weight to count: never more than announced. */
    public Weight weight(DispatchInfo info) {
        return actual.map(a -> a.min(info.total())).orElse(info.total());
    }

    /** Whether a fee is due: both before and after must say so. */
    public Pays pays(DispatchInfo info) {
        return info.pays() == Pays.NO || pays == Pays.NO ? Pays.NO : Pays.YES;
    }
}
