package org.taonet.runtime;

import static org.taonet.runtime.TypeRegistry.docs;
import static org.taonet.runtime.TypeRegistry.text;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Signature;
import org.taonet.scale.Output;
import org.taonet.scale.TypeDef;
import org.taonet.state.StorageItem;

/**
 * A runtime's description of itself in versions 14, 15 and 16, read off the declarations. Numbers of types are the same
 * in all three. Mirrors frame-metadata 23.
 */
public final class Metadata {
    /** The versions there are, oldest first. */
    public static final List<Integer> VERSIONS = List.of(14, 15, 16);

    private static final int MAGIC = 0x6174656d;

    private final Runtime runtime;
    private final OuterTypes outer;
    private final TypeRegistry types;

    private Metadata(Runtime runtime) {
        this.runtime = runtime;
        this.outer = new OuterTypes(runtime);
        this.types = new TypeRegistry(outer);
        types.id(org.taonet.scale.Codecs.ACCOUNT.type());
        writeV14(new Output(1 << 19));
        writeV15(new Output(1 << 19));
        writeV16(new Output(1 << 19));
    }

    /** The bytes of a version, or nothing if there is no such version. */
    public static Optional<byte[]> of(Runtime runtime, int version) {
        if (!VERSIONS.contains(version)) {
            return Optional.empty();
        }
        Metadata metadata = new Metadata(runtime);
        Output body = new Output(1 << 19);
        switch (version) {
            case 14 -> metadata.writeV14(body);
            case 15 -> metadata.writeV15(body);
            default -> metadata.writeV16(body);
        }
        Output out = new Output(1 << 19).u32(MAGIC).u8(version);
        metadata.types.write(out);
        return Optional.of(out.bytes(body.toArray()).toArray());
    }

    private void writeV14(Output out) {
        out.compact(runtime.pallets().size());
        for (Pallet pallet : runtime.pallets()) {
            writePallet(pallet, 14, out);
        }
        type(OuterTypes.EXTRINSIC, out).u8(Extrinsic.VERSION);
        writeExtensions(out);
        type(OuterTypes.RUNTIME, out);
    }

    private void writeV15(Output out) {
        out.compact(runtime.pallets().size());
        for (Pallet pallet : runtime.pallets()) {
            writePallet(pallet, 15, out);
        }
        out.u8(Extrinsic.VERSION);
        type(MultiAddress.CODEC.type(), out);
        type(new TypeDef.Outer(RuntimeCall.NAME), out);
        type(Signature.CODEC.type(), out);
        type(outer.extra(), out);
        writeExtensions(out);
        type(OuterTypes.RUNTIME, out);
        writeApis(15, out);
        writeOuterEnums(out);
        out.compact(0);
    }

    private void writeV16(Output out) {
        out.compact(runtime.pallets().size());
        for (Pallet pallet : runtime.pallets()) {
            writePallet(pallet, 16, out);
        }
        out.compact(2).u8(Extrinsic.VERSION).u8(Extrinsic.GENERAL_VERSION);
        type(MultiAddress.CODEC.type(), out);
        type(new TypeDef.Outer(RuntimeCall.NAME), out);
        type(Signature.CODEC.type(), out);
        out.compact(1).u8(0).compact(runtime.extensions().size());
        for (int i = 0; i < runtime.extensions().size(); i++) {
            out.compact(i);
        }
        writeExtensions(out);
        writeApis(16, out);
        writeOuterEnums(out);
        out.compact(0);
    }

    private Output type(TypeDef type, Output out) {
        return out.compact(types.id(type));
    }

    private void writePallet(Pallet pallet, int version, Output out) {
        text(pallet.name(), out);
        out.bool(!pallet.storage().isEmpty());
        if (!pallet.storage().isEmpty()) {
            text(pallet.name(), out);
            out.compact(pallet.storage().size());
            pallet.storage().forEach(item -> writeItem(pallet, item, version, out));
        }
        writeEnum(pallet, OuterTypes.callsOf(pallet), pallet.calls(), Call::index, version, out);
        writeEnum(pallet, OuterTypes.eventsOf(pallet), pallet.events(), Event::index, version, out);
        out.compact(pallet.constants().size());
        for (Constant<?> constant : pallet.constants()) {
            text(constant.name(), out);
            type(constant.codec().type(), out);
            bytes(constant.bytes(runtime), out);
            docs(constant.doc(), out);
            deprecation(pallet, constant, version, out);
        }
        writeEnum(pallet, OuterTypes.errorsOf(pallet), pallet.errors(), Fault::index, version, out);
        if (version == 16) {
            out.compact(pallet.associated().size());
            for (Declarations.Associated associated : pallet.associated()) {
                text(associated.name(), out);
                type(associated.type(), out);
                docs("", out);
            }
            out.compact(0);
        }
        out.u8(pallet.index());
        if (version >= 15) {
            docs("", out);
        }
        deprecation(pallet, pallet, version, out);
    }

    /** The enum of calls, events or errors; from version 16 with the indices of those that are going away. */
    private <V> void writeEnum(
            Pallet pallet, TypeDef type, List<V> variants, ToIntFunction<V> index, int version, Output out) {
        out.bool(!variants.isEmpty());
        if (variants.isEmpty()) {
            return;
        }
        type(type, out);
        if (version == 16) {
            List<V> going = variants.stream()
                    .filter(variant -> pallet.deprecations().containsKey(variant))
                    .toList();
            out.compact(going.size());
            for (V variant : going) {
                deprecation(pallet, variant, version, out.u8(index.applyAsInt(variant)));
            }
        }
    }

    private static void deprecation(Pallet pallet, Object declared, int version, Output out) {
        if (version < 16) {
            return;
        }
        String note = pallet.deprecations().get(declared);
        if (note == null) {
            out.u8(0);
        } else {
            out.u8(2);
            text(note, out);
            out.u8(0);
        }
    }

    private void writeItem(Pallet pallet, StorageItem item, int version, Output out) {
        text(item.name(), out);
        out.u8(item.isOptional() ? 0 : 1);
        if (item.hashers().isEmpty()) {
            type(item.value().type(), out.u8(0));
        } else {
            out.u8(1).compact(item.hashers().size());
            item.hashers().forEach(hasher -> out.u8(hasher.ordinal()));
            type(item.keyType(), out);
            type(item.value().type(), out);
        }
        bytes(runtime.defaultBytes(item), out);
        docs(item.doc(), out);
        deprecation(pallet, item, version, out);
    }

    private void writeExtensions(Output out) {
        out.compact(runtime.extensions().size());
        for (Extension<?> extension : runtime.extensions()) {
            text(extension.identifier(), out);
            type(extension.codec().type(), out);
            type(extension.implicitType(), out);
        }
    }

    private void writeApis(int version, Output out) {
        out.compact(runtime.apis().size());
        for (RuntimeApi api : runtime.apis()) {
            text(api.name(), out);
            out.compact(api.methods().size());
            for (RuntimeApi.Method method : api.methods()) {
                text(method.name(), out);
                out.compact(method.params().size());
                for (RuntimeApi.Param param : method.params()) {
                    text(param.name(), out);
                    type(param.codec().type(), out);
                }
                type(method.result().type(), out);
                docs("", out);
                if (version == 16) {
                    out.u8(0);
                }
            }
            docs("", out);
            if (version == 16) {
                out.compact(api.version()).u8(0);
            }
        }
    }

    private void writeOuterEnums(Output out) {
        type(new TypeDef.Outer(RuntimeCall.NAME), out);
        type(new TypeDef.Outer("RuntimeEvent"), out);
        type(new TypeDef.Outer("RuntimeError"), out);
    }

    private static void bytes(byte[] bytes, Output out) {
        out.compact(bytes.length).bytes(bytes);
    }
}
