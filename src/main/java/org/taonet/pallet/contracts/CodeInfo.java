package org.taonet.pallet.contracts;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/** Owner, deposit in rao, number of users, determinism and length of code. Mirrors pallet_contracts::wasm::CodeInfo. */
public record CodeInfo(AccountId owner, Rao deposit, long refcount, Determinism determinism, long codeLen) {
    public static final Struct<CodeInfo> CODEC = struct(
                    "pallet_contracts::wasm::CodeInfo",
                    field("owner", Codecs.ACCOUNT, "AccountIdOf<T>", CodeInfo::owner),
                    field("deposit", Codecs.COMPACT_RAO, "BalanceOf<T>", CodeInfo::deposit),
                    field("refcount", Codecs.COMPACT_U64, "u64", CodeInfo::refcount),
                    field("determinism", Determinism.CODEC, "Determinism", CodeInfo::determinism),
                    field("code_len", Codecs.U32, "u32", CodeInfo::codeLen),
                    CodeInfo::new)
            .with(new TypeDef.Param("T", null));
}
