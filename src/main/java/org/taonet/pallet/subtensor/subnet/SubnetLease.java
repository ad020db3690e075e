package org.taonet.pallet.subtensor.subnet;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * A subnet that one runs with the money of many.
 *
 * @param beneficiary who runs it
 * @param coldkey the lease's account, which owns the subnet
 * @param hotkey the lease's hotkey
 * @param emissionsShare what the contributors get of the owner's part, in hundredths
 * @param endBlock when the beneficiary may take the subnet over, if ever
 * @param netuid the subnet
 * @param cost what creating it cost
 */
public record SubnetLease(
        AccountId beneficiary,
        AccountId coldkey,
        AccountId hotkey,
        int emissionsShare,
        Optional<Long> endBlock,
        NetUid netuid,
        Rao cost) {
    public static final Codec<SubnetLease> CODEC = struct(
                    "pallet_subtensor::subnets::leasing::SubnetLease",
                    field("beneficiary", Codecs.ACCOUNT, "AccountId", SubnetLease::beneficiary),
                    field("coldkey", Codecs.ACCOUNT, "AccountId", SubnetLease::coldkey),
                    field("hotkey", Codecs.ACCOUNT, "AccountId", SubnetLease::hotkey),
                    field("emissions_share", FixedPoint.PERCENT, "Percent", SubnetLease::emissionsShare),
                    field("end_block", Codecs.option(Codecs.U32), "Option<BlockNumber>", SubnetLease::endBlock),
                    field("netuid", Codecs.NET_UID, "NetUid", SubnetLease::netuid),
                    field("cost", Codecs.RAO, "Balance", SubnetLease::cost),
                    SubnetLease::new)
            .with(
                    new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()),
                    new TypeDef.Param("BlockNumber", TypeDef.U32),
                    new TypeDef.Param("Balance", TypeDef.U64));
}
