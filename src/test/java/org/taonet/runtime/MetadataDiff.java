package org.taonet.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Type;

/**
 * Compares what our metadata claims with upstream's: every pallet, item, call, event, error, constant, extension and
 * API that ours has must be there with the same names, indices, hashers, defaults and types, paths and source names
 * included. Docs are our own, and upstream may have more.
 */
final class MetadataDiff {
    /** Enums of the runtime as a whole: ours may have fewer variants. */
    private static final Set<String> OPEN =
            Set.of("RuntimeCall", "RuntimeEvent", "RuntimeError", "RuntimeHoldReason", "OriginCaller");

    private final Metadata ours;
    private final Metadata theirs;
    private final Set<Long> seen = new HashSet<>();
    private final List<String> differences = new ArrayList<>();

    private MetadataDiff(Metadata ours, Metadata theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    static List<String> of(Metadata ours, Metadata theirs) {
        MetadataDiff diff = new MetadataDiff(ours, theirs);
        ours.pallets().forEach(diff::pallet);
        diff.extrinsic();
        ours.apis().forEach(diff::api);
        return diff.differences;
    }

    private void same(String where, Object mine, Object yours) {
        if (!Objects.deepEquals(mine, yours)) {
            differences.add(where + ": ours " + mine + ", upstream " + yours);
        }
    }

    private void pallet(Metadata.Pallet mine) {
        Optional<Metadata.Pallet> found = theirs.pallet(mine.name());
        if (found.isEmpty()) {
            differences.add(mine.name() + ": upstream has no such pallet");
            return;
        }
        Metadata.Pallet yours = found.get();
        same(mine.name() + " index", mine.index(), yours.index());
        same(mine.name() + " prefix", mine.prefix(), yours.prefix());
        for (Metadata.Entry entry : mine.storage()) {
            entry(entry, yours.entry(entry.name()));
        }
        for (Metadata.Constant constant : mine.constants()) {
            constant(mine.name() + "." + constant.name(), constant, yours.constant(constant.name()));
        }
        variants(mine.name() + " calls", mine.calls(), yours.calls());
        variants(mine.name() + " events", mine.events(), yours.events());
        variants(mine.name() + " errors", mine.errors(), yours.errors());
    }

    private void entry(Metadata.Entry mine, Optional<Metadata.Entry> found) {
        String where = mine.label();
        if (found.isEmpty()) {
            differences.add(where + ": upstream has no such item");
            return;
        }
        Metadata.Entry yours = found.get();
        same(where + " modifier", mine.optional(), yours.optional());
        same(where + " hashers", mine.hashers(), yours.hashers());
        same(where + " default", hex(mine.defaultValue()), hex(yours.defaultValue()));
        if (mine.isMap() && yours.isMap()) {
            type(where + " key", mine.keyType(), yours.keyType());
        }
        type(where + " value", mine.valueType(), yours.valueType());
    }

    private void constant(String where, Metadata.Constant mine, Optional<Metadata.Constant> found) {
        if (found.isEmpty()) {
            differences.add(where + ": upstream has no such constant");
            return;
        }
        type(where, mine.type(), found.get().type());
        if (!where.equals("System.Version")) {
            same(where, hex(mine.value()), hex(found.get().value()));
        }
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    /** The enum of a pallet's calls, events or errors: ours may not have all of them yet. */
    private void variants(String where, int mine, int yours) {
        if (mine < 0) {
            return;
        }
        if (yours < 0) {
            differences.add(where + ": upstream has none");
            return;
        }
        seen.add((long) mine << 32 | yours);
        heads(where, ours.type(mine), theirs.type(yours));
        cases(where, mine, yours);
    }

    private void cases(String where, int mine, int yours) {
        var theirShape = (Type.Shape.Variants) theirs.type(yours).shape();
        for (Type.Variant variant : ((Type.Shape.Variants) ours.type(mine).shape()).all()) {
            Optional<Type.Variant> found = theirShape.named(variant.name());
            if (found.isEmpty()) {
                differences.add(where + "." + variant.name() + ": upstream has none of this name");
            } else {
                same(
                        where + "." + variant.name() + " index",
                        variant.index(),
                        found.get().index());
                fields(
                        where + "." + variant.name(),
                        variant.fields(),
                        found.get().fields());
            }
        }
    }

    private void heads(String where, Type mine, Type yours) {
        same(where + " path", mine.path(), yours.path());
        same(
                where + " parameters",
                mine.params().stream().map(Type.Param::name).toList(),
                yours.params().stream().map(Type.Param::name).toList());
        for (int i = 0; i < Math.min(mine.params().size(), yours.params().size()); i++) {
            int a = mine.params().get(i).type();
            int b = yours.params().get(i).type();
            if (a < 0 || b < 0) {
                same(where + " parameter " + mine.params().get(i).name() + " is given", a < 0, b < 0);
            } else {
                type(where + "<" + mine.params().get(i).name() + ">", a, b);
            }
        }
    }

    private void fields(String where, List<Type.Field> mine, List<Type.Field> yours) {
        same(where + " field count", mine.size(), yours.size());
        for (int i = 0; i < Math.min(mine.size(), yours.size()); i++) {
            String at = where + "."
                    + (mine.get(i).name().isEmpty() ? i : mine.get(i).name());
            same(at + " name", mine.get(i).name(), yours.get(i).name());
            same(at + " type name", mine.get(i).typeName(), yours.get(i).typeName());
            type(at, mine.get(i).type(), yours.get(i).type());
        }
    }

    private void type(String where, int a, int b) {
        if (!seen.add((long) a << 32 | b)) {
            return;
        }
        Type mine = ours.type(a);
        Type yours = theirs.type(b);
        heads(where, mine, yours);
        if (!mine.shape().getClass().equals(yours.shape().getClass())) {
            differences.add(where + ": ours is " + ours.label(a) + ", upstream's " + theirs.label(b));
            return;
        }
        switch (mine.shape()) {
            case Type.Shape.Composite(var fields) ->
                fields(where, fields, ((Type.Shape.Composite) yours.shape()).fields());
            case Type.Shape.Variants(var all) -> {
                if (mine.path().isEmpty() || !OPEN.contains(mine.path().getLast())) {
                    same(
                            where + " variants",
                            all.size(),
                            ((Type.Shape.Variants) yours.shape()).all().size());
                }
                if (!isPalletEnum(mine)) {
                    cases(where, a, b);
                }
            }
            case Type.Shape.Sequence(var element) ->
                type(where + "[]", element, ((Type.Shape.Sequence) yours.shape()).element());
            case Type.Shape.Array(var length, var element) -> {
                same(where + " length", length, ((Type.Shape.Array) yours.shape()).length());
                type(where + "[]", element, ((Type.Shape.Array) yours.shape()).element());
            }
            case Type.Shape.Tuple(var elements) -> tuple(where, elements, (Type.Shape.Tuple) yours.shape());
            case Type.Shape.Primitive(var kind) -> same(where, kind, ((Type.Shape.Primitive) yours.shape()).kind());
            case Type.Shape.Compact(var inner) ->
                type(where + " compact", inner, ((Type.Shape.Compact) yours.shape()).inner());
            case Type.Shape.Bits(var store, var order) -> {
                type(where + " store", store, ((Type.Shape.Bits) yours.shape()).store());
                type(where + " order", order, ((Type.Shape.Bits) yours.shape()).order());
            }
        }
    }

    /** The enum of a pallet's calls, events or errors, which is compared as part of its pallet. */
    private static boolean isPalletEnum(Type type) {
        return type.path().size() >= 3
                && type.path().get(type.path().size() - 2).equals("pallet");
    }

    private void tuple(String where, List<Integer> mine, Type.Shape.Tuple yours) {
        same(where + " arity", mine.size(), yours.elements().size());
        for (int i = 0; i < Math.min(mine.size(), yours.elements().size()); i++) {
            type(where + "." + i, mine.get(i), yours.elements().get(i));
        }
    }

    private void extrinsic() {
        Metadata.Extrinsic mine = ours.extrinsic();
        Metadata.Extrinsic yours = theirs.extrinsic();
        same("extrinsic versions", mine.versions(), yours.versions());
        if (mine.address() >= 0 && yours.address() >= 0) {
            type("extrinsic address", mine.address(), yours.address());
            type("extrinsic signature", mine.signature(), yours.signature());
        }
        same(
                "extensions",
                mine.extensions().stream().map(Metadata.Extension::identifier).toList(),
                yours.extensions().stream().map(Metadata.Extension::identifier).toList());
        for (int i = 0;
                i < Math.min(mine.extensions().size(), yours.extensions().size());
                i++) {
            String where = mine.extensions().get(i).identifier();
            type(
                    where,
                    mine.extensions().get(i).type(),
                    yours.extensions().get(i).type());
            type(
                    where + " implicit",
                    mine.extensions().get(i).additional(),
                    yours.extensions().get(i).additional());
        }
    }

    private void api(Metadata.Api mine) {
        for (Metadata.Method method : mine.methods()) {
            Optional<Metadata.Method> found = theirs.method(mine.name(), method.name());
            if (found.isEmpty()) {
                differences.add(method.exported() + ": upstream has no such method");
                continue;
            }
            Metadata.Method yours = found.get();
            same(
                    method.exported() + " parameters",
                    method.params().stream().map(Type.Param::name).toList(),
                    yours.params().stream().map(Type.Param::name).toList());
            for (int i = 0; i < Math.min(method.params().size(), yours.params().size()); i++) {
                type(
                        method.exported() + "." + method.params().get(i).name(),
                        method.params().get(i).type(),
                        yours.params().get(i).type());
            }
            type(method.exported() + " result", method.output(), yours.output());
        }
    }
}
