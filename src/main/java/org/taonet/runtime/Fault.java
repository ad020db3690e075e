package org.taonet.runtime;

import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Refusal;
import org.taonet.unit.Bytes;

/**
 * An error that a pallet declares: name and index as upstream's, and a sentence for whoever meets it. Made by
 * {@link Declarations#error}.
 */
public final class Fault {
    private final int pallet;
    private final int index;
    private final String name;
    private final String doc;

    Fault(int pallet, int index, String name, String doc) {
        this.pallet = pallet;
        this.index = index;
        this.name = name;
        this.doc = doc;
    }

    public int index() {
        return index;
    }

    public String name() {
        return name;
    }

    /** What it means and what to do. */
    public String doc() {
        return doc;
    }

    /** As a dispatch error. */
    public DispatchError error() {
        return new DispatchError.Module(pallet, Bytes.owning(new byte[] {(byte) index, 0, 0, 0}));
    }

    /** Ends the call with this. */
    public Refusal refuse() {
        return new Refusal(error());
    }

    /** Ends the call with this unless the condition holds. */
    public void unless(boolean condition) {
        if (!condition) {
            throw refuse();
        }
    }

    /** Ends the call with this if the condition holds. */
    public void when(boolean condition) {
        unless(!condition);
    }
}
