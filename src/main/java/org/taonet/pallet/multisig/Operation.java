package org.taonet.pallet.multisig;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/**
 * A call that waits: since when, the deposit in rao and whose it is, and who approved. Mirrors
 * pallet_multisig::Multisig.
 */
public record Operation(Timepoint when, Rao deposit, AccountId depositor, List<AccountId> approvals) {
    public static final Struct<Operation> CODEC = struct(
                    "pallet_multisig::Multisig",
                    field("when", Timepoint.CODEC, "Timepoint<BlockNumber>", Operation::when),
                    field("deposit", Codecs.RAO, "Balance", Operation::deposit),
                    field("depositor", Codecs.ACCOUNT, "AccountId", Operation::depositor),
                    field(
                            "approvals",
                            Codecs.bounded(Codecs.ACCOUNT, 100),
                            "BoundedVec<AccountId, MaxApprovals>",
                            Operation::approvals),
                    Operation::new)
            .with(
                    new TypeDef.Param("BlockNumber", TypeDef.U32),
                    new TypeDef.Param("Balance", TypeDef.U64),
                    new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()),
                    new TypeDef.Param("MaxApprovals", null));
}
