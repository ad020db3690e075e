package org.taonet.pallet.crowdloan;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.pallet.preimage.BoundedCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/**
 * A crowdloan: whose, until when, amounts in rao, and what becomes of the money. Mirrors
 * pallet_crowdloan::CrowdloanInfo.
 */
public record CrowdloanInfo(
        AccountId creator,
        Rao deposit,
        Rao minContribution,
        long end,
        Rao cap,
        AccountId fundsAccount,
        Rao raised,
        Optional<AccountId> targetAddress,
        Optional<BoundedCall> call,
        boolean finalized,
        long contributorsCount) {
    public static final Struct<CrowdloanInfo> CODEC = struct(
                    "pallet_crowdloan::CrowdloanInfo",
                    field("creator", Codecs.ACCOUNT, "AccountId", CrowdloanInfo::creator),
                    field("deposit", Codecs.RAO, "Balance", CrowdloanInfo::deposit),
                    field("min_contribution", Codecs.RAO, "Balance", CrowdloanInfo::minContribution),
                    field("end", Codecs.U32, "BlockNumber", CrowdloanInfo::end),
                    field("cap", Codecs.RAO, "Balance", CrowdloanInfo::cap),
                    field("funds_account", Codecs.ACCOUNT, "AccountId", CrowdloanInfo::fundsAccount),
                    field("raised", Codecs.RAO, "Balance", CrowdloanInfo::raised),
                    field(
                            "target_address",
                            Codecs.option(Codecs.ACCOUNT),
                            "Option<AccountId>",
                            CrowdloanInfo::targetAddress),
                    field("call", Codecs.option(BoundedCall.CODEC), "Option<Call>", CrowdloanInfo::call),
                    field("finalized", Codecs.BOOL, "bool", CrowdloanInfo::finalized),
                    field("contributors_count", Codecs.U32, "u32", CrowdloanInfo::contributorsCount),
                    CrowdloanInfo::new)
            .with(
                    new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()),
                    new TypeDef.Param("Balance", TypeDef.U64),
                    new TypeDef.Param("BlockNumber", TypeDef.U32),
                    new TypeDef.Param("Call", BoundedCall.CODEC.type()));
}
