package org.taonet.runtime;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taonet.primitive.Invalidity;
import org.taonet.primitive.Validity;
import org.taonet.state.StorageItem;

/**
 * A pallet of the runtime: the sum of the declarations of its concepts, and its hooks. Calls, events and errors are in
 * the order of their indices; storage and constants in the order declared.
 */
public record Pallet(
        String name,
        int index,
        String module,
        List<StorageItem> storage,
        List<Call<?>> calls,
        List<Event> events,
        List<Fault> errors,
        List<Constant<?>> constants,
        Hooks hooks,
        Inherents inherents,
        Optional<Unsigned> unsigned,
        Generics generics,
        Extras extras) {
    /**
     * What only metadata shows (the crate's alias, named types, notes on what is going away), and the storage's layout.
     */
    public record Extras(
            String alias,
            List<Declarations.Associated> associated,
            Map<Object, String> deprecations,
            int storageVersion,
            List<Invariant> invariants) {}

    /** What holds after every block. */
    public List<Invariant> invariants() {
        return extras.invariants;
    }

    /** The layout of its storage, the largest that its concepts say. */
    public int storageVersion() {
        return extras.storageVersion;
    }

    String alias() {
        return extras.alias;
    }

    List<Declarations.Associated> associated() {
        return extras.associated;
    }

    Map<Object, String> deprecations() {
        return extras.deprecations;
    }

    /** Which type parameters Rust's enums of this pallet have in metadata. */
    public record Generics(List<String> call, List<String> event, List<String> error) {
        /** All three over the runtime alone. */
        public static final Generics PLAIN = new Generics(List.of("T"), List.of("T"), List.of("T"));

        /** As most, but an event without parameters. */
        public static final Generics BARE_EVENT = new Generics(List.of("T"), List.of(), List.of("T"));

        /** All three over the runtime and an instance. */
        public static final Generics INSTANCE = new Generics(List.of("T", "I"), List.of("T", "I"), List.of("T", "I"));
    }

    /** Of one or more concepts that share the pallet. */
    public static Pallet of(Hooks hooks, Generics generics, Declarations... parts) {
        Declarations first = parts[0];
        List<Declarations> all = List.of(parts);
        return new Pallet(
                first.name(),
                first.index(),
                first.module(),
                all.stream().flatMap(p -> p.storage().stream()).toList(),
                all.stream()
                        .<Call<?>>flatMap(p -> p.calls().stream())
                        .sorted(Comparator.comparingInt(Call::index))
                        .toList(),
                all.stream()
                        .flatMap(p -> p.events().stream())
                        .sorted(Comparator.comparingInt(Event::index))
                        .toList(),
                all.stream()
                        .flatMap(p -> p.errors().stream())
                        .sorted(Comparator.comparingInt(Fault::index))
                        .toList(),
                all.stream().<Constant<?>>flatMap(p -> p.constants().stream()).toList(),
                hooks,
                Inherents.NONE,
                Optional.empty(),
                generics,
                extras(all));
    }

    private static Extras extras(List<Declarations> parts) {
        Map<Object, String> notes = new IdentityHashMap<>();
        parts.forEach(part -> notes.putAll(part.deprecations()));
        return new Extras(
                parts.getFirst().alias(),
                parts.stream().flatMap(p -> p.associated().stream()).toList(),
                notes,
                parts.stream().mapToInt(Declarations::storageVersion).max().orElse(0),
                parts.stream().flatMap(p -> p.invariants().stream()).toList());
    }

    /** Without hooks, with the usual generics. */
    public static Pallet of(Declarations... parts) {
        return of(Hooks.NONE, Generics.PLAIN, parts);
    }

    /** The same with inherents. */
    public Pallet with(Inherents made) {
        return new Pallet(
                name, index, module, storage, calls, events, errors, constants, hooks, made, unsigned, generics,
                extras);
    }

    /** The same with more items of storage. */
    Pallet with(List<StorageItem> more) {
        return new Pallet(
                name,
                index,
                module,
                Stream.concat(storage.stream(), more.stream()).toList(),
                calls,
                events,
                errors,
                constants,
                hooks,
                inherents,
                unsigned,
                generics,
                extras);
    }

    /** The same with calls that need no signature. */
    public Pallet with(Unsigned validation) {
        return new Pallet(
                name,
                index,
                module,
                storage,
                calls,
                events,
                errors,
                constants,
                hooks,
                inherents,
                Optional.of(validation),
                generics,
                extras);
    }

    /** Whether a call without signature may enter. */
    @FunctionalInterface
    public interface Unsigned {
        /** {@link Invalidity} if it may not. */
        Validity validate(Context on, Validity.Source source, RuntimeCall call);
    }
}
