package org.taonet.pallet.evm.data;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.unit.H160;

/** What a transaction does. Mirrors ethereum::transaction::legacy::TransactionAction. */
public sealed interface Action {
    /** Calls a contract, or pays an address. */
    record Call(H160 address) implements Action {}

    /** Deploys a contract. */
    record Create() implements Action {}

    Codec<Action> CODEC = OneOf.<Action>oneOf(
            "ethereum::transaction::legacy::TransactionAction",
            variant(0, Call.class, struct("Call", field(Codecs.ETH_ADDRESS, "H160", Call::address), Call::new)),
            unit(1, "Create", new Create()));
}
