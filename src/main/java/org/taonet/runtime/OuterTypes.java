package org.taonet.runtime;

import java.util.ArrayList;
import java.util.List;
import org.taonet.primitive.Header;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Signature;
import org.taonet.scale.Codecs;
import org.taonet.scale.TypeDef;
import org.taonet.scale.TypeDef.Composite;
import org.taonet.scale.TypeDef.Field;
import org.taonet.scale.TypeDef.Outer;
import org.taonet.scale.TypeDef.Param;
import org.taonet.scale.TypeDef.Tuple;
import org.taonet.scale.TypeDef.Variant;
import org.taonet.scale.TypeDef.Variants;

/**
 * The types that a runtime as a whole has: the sum of its pallets' calls, events and errors, its extrinsics and blocks.
 */
public final class OuterTypes {
    /** The extrinsic, whose body is opaque. */
    public static final TypeDef EXTRINSIC = new Outer("UncheckedExtrinsic");

    /** Header and extrinsics. */
    public static final TypeDef BLOCK = new Outer("Block");

    /** The runtime itself, where a type has it as parameter. */
    public static final TypeDef RUNTIME = new Outer("Runtime");

    static final TypeDef HEADER = new Composite(
            "sp_runtime::generic::header::Header",
            List.of(new Param("Number", TypeDef.U32), new Param("Hash", null)),
            Header.CODEC.type().fields());

    private final Runtime runtime;

    OuterTypes(Runtime runtime) {
        this.runtime = runtime;
    }

    /** What a name stands for here. */
    TypeDef resolve(String name) {
        return switch (name) {
            case "RuntimeCall" -> calls();
            case "RuntimeEvent" -> events();
            case "RuntimeError" -> errors();
            case "OriginCaller" -> runtime.originCaller();
            case "Runtime" -> new Composite(path("Runtime"), List.of(), List.of());
            case "BlakeTwo256" -> new Composite("sp_runtime::traits::BlakeTwo256", List.of(), List.of());
            case "UncheckedExtrinsic" -> extrinsic();
            case "Block" ->
                new Composite(
                        "sp_runtime::generic::block::Block",
                        List.of(new Param("Header", HEADER), new Param("Extrinsic", EXTRINSIC)),
                        List.of(
                                new Field("header", HEADER, "Header"),
                                new Field("extrinsics", new TypeDef.Sequence(EXTRINSIC), "Vec<Extrinsic>")));
            default -> throw new IllegalStateException("no outer type " + name);
        };
    }

    private String path(String name) {
        return runtime.crate() + "::" + name;
    }

    private TypeDef calls() {
        List<Variant> variants = new ArrayList<>();
        for (Pallet pallet : runtime.pallets()) {
            if (!pallet.calls().isEmpty()) {
                String typeName = "self::sp_api_hidden_includes_construct_runtime::hidden_include::dispatch\n"
                        + "::CallableCallFor<" + pallet.name() + ", Runtime>";
                variants.add(of(pallet, callsOf(pallet), typeName));
            }
        }
        return new Variants(path("RuntimeCall"), List.of(), variants);
    }

    private TypeDef events() {
        List<Variant> variants = new ArrayList<>();
        for (Pallet pallet : runtime.pallets()) {
            if (!pallet.events().isEmpty()) {
                variants.add(of(
                        pallet,
                        eventsOf(pallet),
                        generic(pallet, "Event", pallet.generics().event())));
            }
        }
        return new Variants(path("RuntimeEvent"), List.of(), variants);
    }

    private TypeDef errors() {
        List<Variant> variants = new ArrayList<>();
        for (Pallet pallet : runtime.pallets()) {
            if (!pallet.errors().isEmpty()) {
                variants.add(of(
                        pallet,
                        errorsOf(pallet),
                        generic(pallet, "Error", pallet.generics().error())));
            }
        }
        return new Variants(path("RuntimeError"), List.of(), variants);
    }

    private static Variant of(Pallet pallet, TypeDef type, String typeName) {
        return new Variant(pallet.index(), pallet.name(), List.of(new Field(null, type, typeName)), "");
    }

    private static String generic(Pallet pallet, String name, List<String> params) {
        return pallet.alias() + "::" + name + (params.isEmpty() ? "" : "<Runtime>");
    }

    /** The enum of a pallet's calls. */
    static TypeDef callsOf(Pallet pallet) {
        return new Variants(
                pallet.module() + "::pallet::Call",
                params(pallet.generics().call()),
                pallet.calls().stream()
                        .map(c ->
                                new Variant(c.index(), c.name(), c.args().type().fields(), c.doc()))
                        .toList());
    }

    /** The enum of a pallet's events. */
    static TypeDef eventsOf(Pallet pallet) {
        return new Variants(
                pallet.module() + "::pallet::Event",
                params(pallet.generics().event()),
                pallet.events().stream()
                        .map(e -> new Variant(e.index(), e.name(), e.fields(), e.doc()))
                        .toList());
    }

    /** The enum of a pallet's errors. */
    static TypeDef errorsOf(Pallet pallet) {
        return new Variants(
                pallet.module() + "::pallet::Error",
                params(pallet.generics().error()),
                pallet.errors().stream()
                        .map(e -> new Variant(e.index(), e.name(), List.of(), e.doc()))
                        .toList());
    }

    private static List<Param> params(List<String> names) {
        return names.stream().map(name -> new Param(name, null)).toList();
    }

    /** The extensions' data: tuples of at most seven, as upstream groups them. */
    TypeDef extra() {
        List<TypeDef> groups = new ArrayList<>();
        int from = 0;
        for (int size : runtime.extensionGroups()) {
            List<TypeDef> group = runtime.extensions().subList(from, from + size).stream()
                    .map(Extension::outerType)
                    .toList();
            groups.add(group.size() == 1 ? group.getFirst() : new Tuple(group));
            from += size;
        }
        return new Tuple(groups);
    }

    private TypeDef extrinsic() {
        List<Param> params = List.of(
                new Param("Address", MultiAddress.CODEC.type()),
                new Param("Call", new Outer("RuntimeCall")),
                new Param("Signature", Signature.CODEC.type()),
                new Param("Extension", extra()));
        TypeDef generic = new Composite(
                "sp_runtime::generic::unchecked_extrinsic::UncheckedExtrinsic",
                List.of(params.get(0), params.get(1), params.get(2), new Param("Extra", extra())),
                List.of(new Field(null, Codecs.BYTES.type(), null)));
        return new Composite(
                "fp_self_contained::unchecked_extrinsic::UncheckedExtrinsic",
                params,
                List.of(new Field(null, generic, "generic::UncheckedExtrinsic<Address, Call, Signature, Extension>")));
    }
}
