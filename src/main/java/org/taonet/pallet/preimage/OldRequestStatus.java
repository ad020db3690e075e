package org.taonet.pallet.preimage;

import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/** Older form of {@link RequestStatus}, whose deposits are reserves. Mirrors pallet_preimage::OldRequestStatus. */
public sealed interface OldRequestStatus {
    /** Put down by an account for a deposit in rao; its length in bytes. */
    record Unrequested(Codecs.Pair<AccountId, Rao> deposit, long len) implements OldRequestStatus {}

    /** Asked for so many times; who put it down, if an account did. */
    record Requested(Optional<Codecs.Pair<AccountId, Rao>> deposit, long count, Optional<Long> len)
            implements OldRequestStatus {}

    Codec<OldRequestStatus> CODEC = OneOf.of(
            "pallet_preimage::OldRequestStatus",
            List.of(new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()), new TypeDef.Param("Balance", TypeDef.U64)),
            List.of(
                    variant(
                            0,
                            Unrequested.class,
                            struct(
                                    "Unrequested",
                                    field(
                                            "deposit",
                                            Codecs.pair(Codecs.ACCOUNT, Codecs.RAO),
                                            "(AccountId, Balance)",
                                            Unrequested::deposit),
                                    field("len", Codecs.U32, "u32", Unrequested::len),
                                    Unrequested::new)),
                    variant(
                            1,
                            Requested.class,
                            struct(
                                    "Requested",
                                    field(
                                            "deposit",
                                            Codecs.option(Codecs.pair(Codecs.ACCOUNT, Codecs.RAO)),
                                            "Option<(AccountId, Balance)>",
                                            Requested::deposit),
                                    field("count", Codecs.U32, "u32", Requested::count),
                                    field("len", Codecs.option(Codecs.U32), "Option<u32>", Requested::len),
                                    Requested::new))));
}
