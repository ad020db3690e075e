package org.taonet.pallet.subtensor.stake;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.taonet.math.I96F32;
import org.taonet.math.U128;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageTripleMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** What stakers on root have earned in subnets, to be claimed as TAO or as alpha. Mirrors staking/claim_root.rs. */
public final class RootClaims {
    static final Declarations ON = Concept.declarations();

    public static final StorageMap<NetUid, I96F32> ROOT_CLAIMABLE_THRESHOLD = ON.map(
            "RootClaimableThreshold",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.NET_UID,
            FixedPoint.I96F32,
            new I96F32(0, 2_147_483_648_000_000L),
            "The least that is worth being claimed in a subnet, in alpha.");
    public static final StorageMap<AccountId, SortedMap<NetUid, I96F32>> ROOT_CLAIMABLE = ON.map(
            "RootClaimable",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.map(Codecs.NET_UID, FixedPoint.I96F32),
            Collections.emptySortedMap(),
            "Alpha that each unit of root stake on a hotkey has earned so far, by subnet.");
    public static final StorageTripleMap<NetUid, AccountId, AccountId, U128> ROOT_CLAIMED = ON.tripleMap(
            "RootClaimed",
            List.of(Hasher.IDENTITY, Hasher.BLAKE2_128_CONCAT, Hasher.BLAKE2_128_CONCAT),
            Codecs.NET_UID,
            Codecs.ACCOUNT,
            Codecs.ACCOUNT,
            FixedPoint.U128,
            U128.ZERO,
            "Alpha that a coldkey has claimed or forgone on a hotkey in a subnet.");
    public static final StorageMap<AccountId, RootClaimType> ROOT_CLAIM_TYPE = ON.map(
            "RootClaimType",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            RootClaimType.CODEC,
            RootClaimType.SWAP,
            "What a coldkey wants of its claims: TAO, or alpha of all or of some subnets.");
    public static final StorageMap<Long, AccountId> STAKING_COLDKEYS_BY_INDEX = ON.optionalMap(
            "StakingColdkeysByIndex",
            Hasher.IDENTITY,
            Codecs.U64,
            Codecs.ACCOUNT,
            "Coldkeys with stake on root, numbered.");
    public static final StorageMap<AccountId, Long> STAKING_COLDKEYS = ON.optionalMap(
            "StakingColdkeys",
            Hasher.IDENTITY,
            Codecs.ACCOUNT,
            Codecs.U64,
            "The number of a coldkey with stake on root.");
    public static final StorageValue<Long> NUM_STAKING_COLDKEYS =
            ON.value("NumStakingColdkeys", Codecs.U64, 0L, "How many coldkeys have stake on root.");
    public static final StorageValue<Long> NUM_ROOT_CLAIM =
            ON.value("NumRootClaim", Codecs.U64, 5L, "How many coldkeys have their claims paid in each block.");
    public static final StorageMap<NetUid, Rao> SUBNET_ROOT_SELL_TAO = ON.map(
            "SubnetRootSellTao",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.RAO,
            Rao.ZERO,
            "TAO that root claims took out of a pool in this block, in rao.");

    private RootClaims() {}
}
