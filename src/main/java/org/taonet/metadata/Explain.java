package org.taonet.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What metadata says of a name: calls, storage, events, errors, constants, runtime APIs, types. */
public final class Explain {
    /** Kinds of things that have a name. */
    public enum Kind {
        PALLET,
        CALL,
        STORAGE,
        EVENT,
        ERROR,
        CONSTANT,
        API,
        TYPE
    }

    /**
     * One thing of a name.
     *
     * @param name with its pallet in front, as {@code Balances.transfer_all}
     * @param signature its parameters or type
     * @param doc what the chain says of it, a line each; may be empty
     */
    public record Item(Kind kind, String name, String signature, List<String> doc) {}

    private final Metadata metadata;

    public Explain(Metadata metadata) {
        this.metadata = metadata;
    }

    /** Everything that is called so, with or without its pallet, case aside: what {@code explain NAME} shows. */
    public List<Item> named(String name) {
        return all().stream()
                .filter(i -> i.name.equalsIgnoreCase(name) || last(i.name).equalsIgnoreCase(name))
                .toList();
    }

    /** Everything whose name contains a text, case aside: what to suggest. */
    public List<Item> containing(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(i -> i.name.toLowerCase(Locale.ROOT).contains(lower))
                .toList();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Everything that has a name, in the node's order; types last. */
    public List<Item> all() {
        var all = new ArrayList<Item>();
        for (Metadata.Pallet pallet : metadata.pallets()) {
            pallet(pallet, all);
        }
        for (Metadata.Api api : metadata.apis()) {
            for (Metadata.Method method : api.methods()) {
                String signature = parameters(method.params()) + " -> " + metadata.label(method.output());
                all.add(new Item(
                        Kind.API,
                        api.name() + "." + method.name(),
                        signature,
                        method.doc().lines()));
            }
        }
        for (int id = 0; id < metadata.typeCount(); id++) {
            Type type = metadata.type(id);
            if (!type.name().isEmpty()) {
                all.add(new Item(Kind.TYPE, type.name(), shape(type), type.doc().lines()));
            }
        }
        return all;
    }

    private void pallet(Metadata.Pallet pallet, List<Item> all) {
        String name = pallet.name();
        all.add(new Item(
                Kind.PALLET, name, "index " + pallet.index(), pallet.doc().lines()));
        variants(Kind.CALL, pallet, pallet.calls(), all);
        for (Metadata.Entry entry : pallet.storage()) {
            all.add(new Item(
                    Kind.STORAGE, entry.label(), storage(entry), entry.doc().lines()));
        }
        variants(Kind.EVENT, pallet, pallet.events(), all);
        variants(Kind.ERROR, pallet, pallet.errors(), all);
        for (Metadata.Constant constant : pallet.constants()) {
            String value = ValueJson.of(new DynamicCodec(metadata).decode(constant.type(), constant.value()))
                    .write();
            all.add(new Item(
                    Kind.CONSTANT,
                    name + "." + constant.name(),
                    metadata.label(constant.type()) + " = " + value,
                    constant.doc().lines()));
        }
    }

    private void variants(Kind kind, Metadata.Pallet pallet, int enumType, List<Item> all) {
        for (Type.Variant variant : metadata.variants(enumType)) {
            all.add(new Item(
                    kind,
                    pallet.name() + "." + variant.name(),
                    fields(variant.fields()),
                    variant.doc().lines()));
        }
    }

    /** Fields as a declaration has them: {@code (dest: MultiAddress, value: Compact<u64>)}. */
    public String fields(List<Type.Field> fields) {
        return fields.stream()
                .map(f -> (f.name().isEmpty() ? "" : f.name() + ": ") + metadata.label(f.type()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String parameters(List<Type.Param> params) {
        return params.stream()
                .map(p -> p.name() + ": " + metadata.label(p.type()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String storage(Metadata.Entry entry) {
        String value = metadata.label(entry.valueType());
        return (entry.isMap() ? metadata.label(entry.keyType()) + " -> " : "")
                + (entry.optional() ? "Option<" + value + ">" : value);
    }

    private String shape(Type type) {
        return switch (type.shape()) {
            case Type.Shape.Composite(var fields) -> fields(fields);
            case Type.Shape.Variants(var variants) ->
                variants.stream().limit(40).map(Type.Variant::name).collect(Collectors.joining(" | "));
            case Type.Shape.Sequence _,
                    Type.Shape.Array _,
                    Type.Shape.Tuple _,
                    Type.Shape.Primitive _,
                    Type.Shape.Compact _,
                    Type.Shape.Bits _ -> metadata.label(type.id());
        };
    }
}
