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

/**
 * Whether bytes were put down, by whom for which hold, and how often they are asked for. Mirrors
 * pallet_preimage::RequestStatus.
 */
public sealed interface RequestStatus {
    /** Put down by an account for a hold; its length in bytes. */
    record Unrequested(Codecs.Pair<AccountId, Ticket> ticket, long len) implements RequestStatus {}

    /** Asked for so many times; who put it down for which hold, if an account did. */
    record Requested(Optional<Codecs.Pair<AccountId, Ticket>> maybeTicket, long count, Optional<Long> maybeLen)
            implements RequestStatus {}

    Codec<RequestStatus> CODEC = OneOf.of(
            "pallet_preimage::RequestStatus",
            List.of(
                    new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()),
                    new TypeDef.Param("Ticket", Ticket.CODEC.type())),
            List.of(
                    variant(
                            0,
                            Unrequested.class,
                            struct(
                                    "Unrequested",
                                    field(
                                            "ticket",
                                            Codecs.pair(Codecs.ACCOUNT, Ticket.CODEC),
                                            "(AccountId, Ticket)",
                                            Unrequested::ticket),
                                    field("len", Codecs.U32, "u32", Unrequested::len),
                                    Unrequested::new)),
                    variant(
                            1,
                            Requested.class,
                            struct(
                                    "Requested",
                                    field(
                                            "maybe_ticket",
                                            Codecs.option(Codecs.pair(Codecs.ACCOUNT, Ticket.CODEC)),
                                            "Option<(AccountId, Ticket)>",
                                            Requested::maybeTicket),
                                    field("count", Codecs.U32, "u32", Requested::count),
                                    field("maybe_len", Codecs.option(Codecs.U32), "Option<u32>", Requested::maybeLen),
                                    Requested::new))));
}
