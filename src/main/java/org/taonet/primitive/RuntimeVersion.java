package org.taonet.primitive;

import static org.taonet.scale.Struct.field;

import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.Bytes;

/** Which runtime this is. Mirrors sp_version::RuntimeVersion. */
public record RuntimeVersion(
        String specName,
        String implName,
        long authoringVersion,
        long specVersion,
        long implVersion,
        List<Codecs.Pair<Bytes, Long>> apis,
        long transactionVersion,
        int systemVersion) {
    /** A text behind a Cow. */
    public static final Codec<String> COW_STR = Codecs.STR.as(cow(TypeDef.STR));

    private static final Codec<List<Codecs.Pair<Bytes, Long>>> APIS =
            apis(Codecs.list(Codecs.pair(Codecs.byteArray(8), Codecs.U32)));

    public static final Struct<RuntimeVersion> CODEC = Struct.struct(
            "sp_version::RuntimeVersion",
            field("spec_name", COW_STR, "Cow<'static, str>", RuntimeVersion::specName),
            field("impl_name", COW_STR, "Cow<'static, str>", RuntimeVersion::implName),
            field("authoring_version", Codecs.U32, "u32", RuntimeVersion::authoringVersion),
            field("spec_version", Codecs.U32, "u32", RuntimeVersion::specVersion),
            field("impl_version", Codecs.U32, "u32", RuntimeVersion::implVersion),
            field("apis", APIS, "ApisVec", RuntimeVersion::apis),
            field("transaction_version", Codecs.U32, "u32", RuntimeVersion::transactionVersion),
            field("system_version", Codecs.U8, "u8", RuntimeVersion::systemVersion),
            RuntimeVersion::new);

    /** The same with other APIs listed. */
    public RuntimeVersion listing(List<Codecs.Pair<Bytes, Long>> others) {
        return new RuntimeVersion(
                specName,
                implName,
                authoringVersion,
                specVersion,
                implVersion,
                others,
                transactionVersion,
                systemVersion);
    }

    private static Codec<List<Codecs.Pair<Bytes, Long>>> apis(Codec<List<Codecs.Pair<Bytes, Long>>> list) {
        return list.as(cow(list.type()));
    }

    private static TypeDef cow(TypeDef of) {
        return new TypeDef.Composite(
                "Cow", List.of(new TypeDef.Param("T", of)), List.of(new TypeDef.Field(null, of, null)));
    }
}
