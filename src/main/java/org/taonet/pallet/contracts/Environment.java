package org.taonet.pallet.contracts;

import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.TypeDef;

/**
 * Which types contracts on this chain work with: metadata only, without bytes. Mirrors pallet_contracts::Environment.
 */
final class Environment {
    static final Codec<Codecs.Unit> CODEC = Codecs.UNIT.as(new TypeDef.Composite(
            "pallet_contracts::Environment",
            List.of(new TypeDef.Param("T", null)),
            List.of(
                    field("account_id", Codecs.ACCOUNT.type(), "AccountIdOf<T>"),
                    field("balance", TypeDef.U64, "BalanceOf<T>"),
                    field("hash", Codecs.HASH.type(), "<T as frame_system::Config>::Hash"),
                    field("hasher", new TypeDef.Outer("BlakeTwo256"), "<T as frame_system::Config>::Hashing"),
                    field("timestamp", TypeDef.U64, "MomentOf<T>"),
                    field("block_number", TypeDef.U32, "BlockNumberFor<T>"))));

    /** The version of the interface that contracts are offered. */
    static final Codec<Integer> API_VERSION =
            Codecs.U16.as(TypeDef.newtype("pallet_contracts::ApiVersion", TypeDef.U16, "u16"));

    private Environment() {}

    private static TypeDef.Field field(String name, TypeDef type, String typeName) {
        TypeDef marker = new TypeDef.Composite(
                "pallet_contracts::EnvironmentType", List.of(new TypeDef.Param("T", type)), List.of());
        return new TypeDef.Field(name, marker, "EnvironmentType<" + typeName + ">");
    }
}
