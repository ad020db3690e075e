package org.taonet.pallet.admin;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Fault;
import org.taonet.scale.Codec;
import org.taonet.scale.Struct;
import org.taonet.state.StorageValue;

/** What root sets for the whole network: one item, kept and told. */
public final class NetworkSetting<V> implements Setting {
    private final StorageValue<V> item;
    private final Call<Value<V>> call;
    private final String range;

    private NetworkSetting(StorageValue<V> item, Call<Value<V>> call, String range) {
        this.item = item;
        this.call = call;
        this.range = range;
    }

    /** What a call that sets it says. */
    public record Value<V>(V value) {}

    /** Says what was set. */
    @FunctionalInterface
    public interface Told<V> {
        void tell(Context on, V value);
    }

    /** A setting of an item: the call's index and name, how upstream calls and types the argument, its weight. */
    static <V> Made<V> of(
            Declarations on, int index, String call, String argument, Codec<V> codec, String type, Weight weight) {
        return new Made<>(
                on, index, struct(call, field(argument, codec, type, Value<V>::value), Value<V>::new), weight);
    }

    /** A setting in the making. */
    static final class Made<V> {
        private final Declarations on;
        private final int index;
        private final Struct<Value<V>> args;
        private final Weight weight;
        private Told<V> told = (context, value) -> {};
        private Predicate<V> taken = value -> true;
        private @Nullable Fault refusal;
        private String range = "";

        private Made(Declarations on, int index, Struct<Value<V>> args, Weight weight) {
            this.on = on;
            this.index = index;
            this.args = args;
            this.weight = weight;
        }

        /** Emits this once it is set. */
        Made<V> told(Told<V> event) {
            told = event;
            return this;
        }

        /** Takes only such values; else this error. */
        Made<V> within(String sentence, Predicate<V> values, Fault otherwise) {
            range = sentence;
            taken = values;
            refusal = otherwise;
            return this;
        }

        /** Declares the call, which puts the value into an item. */
        NetworkSetting<V> into(StorageValue<V> item, String sentence) {
            Predicate<V> values = taken;
            Fault otherwise = refusal;
            Told<V> event = told;
            Call<Value<V>> call = on.call(
                    index,
                    args,
                    (runtime, a) -> DispatchInfo.normal(weight),
                    sentence + (range.isEmpty() ? "" : " Range: " + range + ".") + " Root.",
                    (context, origin, a) -> {
                        origin.ensureRoot();
                        if (otherwise != null) {
                            otherwise.unless(values.test(a.value));
                        }
                        item.put(context, a.value);
                        event.tell(context, a.value);
                    });
            return Admin.keep(new NetworkSetting<>(item, call, range));
        }
    }

    @Override
    public Call<Value<V>> call() {
        return call;
    }

    @Override
    public StorageValue<V> item() {
        return item;
    }

    @Override
    public Who who() {
        return Who.ROOT;
    }

    @Override
    public boolean frozen() {
        return false;
    }

    @Override
    public boolean limited() {
        return false;
    }

    @Override
    public String range() {
        return range;
    }
}
