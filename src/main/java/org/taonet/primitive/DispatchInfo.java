package org.taonet.primitive;

/** What is known of a call before it runs. Mirrors frame_support::dispatch::DispatchInfo. */
public record DispatchInfo(Weight callWeight, Weight extensionWeight, DispatchClass kind, Pays pays) {
    /** A normal call that pays. */
    public static DispatchInfo normal(Weight weight) {
        return new DispatchInfo(weight, Weight.ZERO, DispatchClass.NORMAL, Pays.YES);
    }

    /** An operational call that pays. */
    public static DispatchInfo operational(Weight weight) {
        return new DispatchInfo(weight, Weight.ZERO, DispatchClass.OPERATIONAL, Pays.YES);
    }

    /** A normal call that is free. */
    public static DispatchInfo free(Weight weight) {
        return new DispatchInfo(weight, Weight.ZERO, DispatchClass.NORMAL, Pays.NO);
    }

    /** The same with another weight of the call itself. */
    public DispatchInfo weighing(Weight weight) {
        return new DispatchInfo(weight, extensionWeight, kind, pays);
    }

    /** The same with another class. */
    public DispatchInfo as(DispatchClass other) {
        return new DispatchInfo(callWeight, extensionWeight, other, pays);
    }

    /** The same with weight for the extensions around it. */
    public DispatchInfo extended(Weight weight) {
        return new DispatchInfo(callWeight, weight, kind, pays);
    }

    /** Call and extensions together. */
    public Weight total() {
        return callWeight.plus(extensionWeight);
    }
}
