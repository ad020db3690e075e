package org.taonet.pallet.contracts;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.SortedMap;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;
import org.taonet.unit.Rao;

/**
 * Where a contract's storage is, its code, what it stores and the deposits for it in rao. Mirrors
 * pallet_contracts::storage::ContractInfo.
 */
public record ContractInfo(
        Bytes trieId,
        Hash32 codeHash,
        long storageBytes,
        long storageItems,
        Rao storageByteDeposit,
        Rao storageItemDeposit,
        Rao storageBaseDeposit,
        SortedMap<Hash32, Rao> delegateDependencies) {
    private static final Codec<SortedMap<Hash32, Rao>> MAP = Codecs.map(Codecs.HASH, Codecs.RAO);

    private static final Codec<SortedMap<Hash32, Rao>> DEPENDENCIES = MAP.as(new TypeDef.Composite(
            "bounded_collections::bounded_btree_map::BoundedBTreeMap",
            List.of(
                    new TypeDef.Param("K", Codecs.HASH.type()),
                    new TypeDef.Param("V", TypeDef.U64),
                    new TypeDef.Param("S", null)),
            List.of(new TypeDef.Field(null, MAP.type(), "BTreeMap<K, V>"))));

    public static final Struct<ContractInfo> CODEC = struct(
                    "pallet_contracts::storage::ContractInfo",
                    field("trie_id", Codecs.boundedBytes(128), "TrieId", ContractInfo::trieId),
                    field("code_hash", Codecs.HASH, "CodeHash<T>", ContractInfo::codeHash),
                    field("storage_bytes", Codecs.U32, "u32", ContractInfo::storageBytes),
                    field("storage_items", Codecs.U32, "u32", ContractInfo::storageItems),
                    field("storage_byte_deposit", Codecs.RAO, "BalanceOf<T>", ContractInfo::storageByteDeposit),
                    field("storage_item_deposit", Codecs.RAO, "BalanceOf<T>", ContractInfo::storageItemDeposit),
                    field("storage_base_deposit", Codecs.RAO, "BalanceOf<T>", ContractInfo::storageBaseDeposit),
                    field(
                            "delegate_dependencies",
                            DEPENDENCIES,
                            "BoundedBTreeMap<CodeHash<T>, BalanceOf<T>, T::\nMaxDelegateDependencies>",
                            ContractInfo::delegateDependencies),
                    ContractInfo::new)
            .with(new TypeDef.Param("T", null));
}
