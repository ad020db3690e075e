package org.taonet.primitive;

import static org.taonet.scale.Struct.field;

import org.taonet.scale.Codec;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/** One value for each class of calls. Mirrors frame_support::dispatch::PerDispatchClass. */
public record PerDispatchClass<T>(T normal, T operational, T mandatory) {
    /** The codec over a value's. */
    public static <T> Codec<PerDispatchClass<T>> of(Codec<T> each) {
        Struct<PerDispatchClass<T>> codec = Struct.struct(
                "frame_support::dispatch::PerDispatchClass",
                field("normal", each, "T", PerDispatchClass<T>::normal),
                field("operational", each, "T", PerDispatchClass<T>::operational),
                field("mandatory", each, "T", PerDispatchClass<T>::mandatory),
                PerDispatchClass::new);
        return codec.with(new TypeDef.Param("T", each.type()));
    }

    /** The value of a class. */
    public T of(DispatchClass kind) {
        return switch (kind) {
            case NORMAL -> normal;
            case OPERATIONAL -> operational;
            case MANDATORY -> mandatory;
        };
    }

    /** With another value for a class. */
    public PerDispatchClass<T> with(DispatchClass kind, T value) {
        return switch (kind) {
            case NORMAL -> new PerDispatchClass<>(value, operational, mandatory);
            case OPERATIONAL -> new PerDispatchClass<>(normal, value, mandatory);
            case MANDATORY -> new PerDispatchClass<>(normal, operational, value);
        };
    }
}
