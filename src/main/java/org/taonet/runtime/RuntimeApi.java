package org.taonet.runtime;

import java.util.List;
import org.taonet.crypto.Hash;
import org.taonet.scale.Codec;
import org.taonet.scale.Input;
import org.taonet.unit.Bytes;

/** A set of functions that clients call on the state: Rust's trait, its version, its methods. */
public record RuntimeApi(String name, long version, List<Method> methods) {
    /** A parameter: its name is part of the contract. */
    public record Param(String name, Codec<?> codec) {}

    /** One function: reads its arguments, answers in SCALE. The state it works on is thrown away after. */
    public record Method(String name, List<Param> params, Codec<?> result, Body body) {}

    /** What a function does. */
    @FunctionalInterface
    public interface Body {
        byte[] run(Context on, Input args);
    }

    /** blake2b-64 of the name: how runtime versions list it. */
    public Bytes id() {
        return Bytes.owning(Hash.blake2b64(org.taonet.unit.Bytes.utf8(name).shared()));
    }
}
