package org.taonet.pallet.subtensor.stake;

import java.util.List;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** Where a miner's income is staked by itself. */
public final class AutoStake {
    static final Declarations ON = Concept.declarations();

    public static final StorageDoubleMap<AccountId, NetUid, AccountId> AUTO_STAKE_DESTINATION = ON.optionalDoubleMap(
            "AutoStakeDestination",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ACCOUNT,
            "The hotkey to which a coldkey's income in a subnet is staked.");
    public static final StorageDoubleMap<AccountId, NetUid, List<AccountId>> AUTO_STAKE_DESTINATION_COLDKEYS =
            ON.doubleMap(
                    "AutoStakeDestinationColdkeys",
                    Hasher.BLAKE2_128_CONCAT,
                    Codecs.ACCOUNT,
                    Hasher.IDENTITY,
                    Codecs.NET_UID,
                    Codecs.list(Codecs.ACCOUNT),
                    List.of(),
                    "The coldkeys whose income in a subnet is staked to a hotkey.");

    private AutoStake() {}
}
