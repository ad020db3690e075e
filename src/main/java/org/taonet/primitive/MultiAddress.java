package org.taonet.primitive;

import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** How a call or an extrinsic names an account. Mirrors sp_runtime::MultiAddress; only Id can be looked up here. */
public sealed interface MultiAddress {
    /** The account itself. */
    record Id(AccountId account) implements MultiAddress {}

    /** An index, which this chain has none of. */
    record Index(Codecs.Unit none) implements MultiAddress {}

    /** Arbitrary bytes. */
    record Raw(Bytes bytes) implements MultiAddress {}

    /** 32 bytes that are not an account. */
    record Address32(Bytes bytes) implements MultiAddress {}

    /** 20 bytes, of the EVM. */
    record Address20(Bytes bytes) implements MultiAddress {}

    Codec<MultiAddress> CODEC = OneOf.of(
            "sp_runtime::multiaddress::MultiAddress",
            List.of(
                    new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()),
                    new TypeDef.Param("AccountIndex", Codecs.UNIT.type())),
            List.of(
                    variant(0, Id.class, struct("Id", field(Codecs.ACCOUNT, "AccountId", Id::account), Id::new)),
                    variant(
                            1,
                            Index.class,
                            struct(
                                    "Index",
                                    field(
                                            Codecs.UNIT.as(new TypeDef.Compact(TypeDef.UNIT)),
                                            "AccountIndex",
                                            Index::none),
                                    Index::new)),
                    variant(2, Raw.class, struct("Raw", field(Codecs.BYTES, "Vec<u8>", Raw::bytes), Raw::new)),
                    variant(
                            3,
                            Address32.class,
                            struct(
                                    "Address32",
                                    field(Codecs.byteArray(32), "[u8; 32]", Address32::bytes),
                                    Address32::new)),
                    variant(
                            4,
                            Address20.class,
                            struct(
                                    "Address20",
                                    field(Codecs.byteArray(20), "[u8; 20]", Address20::bytes),
                                    Address20::new))));

    /** The account meant; CannotLookup for every form but Id. */
    default AccountId account() {
        if (this instanceof Id(var account)) {
            return account;
        }
        throw DispatchError.Plain.CANNOT_LOOKUP.refuse();
    }

    /** An account as an address. */
    static MultiAddress of(AccountId account) {
        return new Id(account);
    }
}
