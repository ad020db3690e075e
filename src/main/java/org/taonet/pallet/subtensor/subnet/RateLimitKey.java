package org.taonet.pallet.subtensor.subnet;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** A thing that may be done only so often, and who does it. */
public sealed interface RateLimitKey {
    /** Naming another hotkey for a subnet's owner. */
    record SubnetOwnerHotkey(NetUid netuid) implements RateLimitKey {}

    /** Changing a hyperparameter as owner. */
    record OwnerHyperparam(NetUid netuid, Hyperparameter parameter) implements RateLimitKey {}

    /** Things that have no one of their own. */
    enum Global implements RateLimitKey {
        /** Creating a subnet. */
        NETWORK_LAST_REGISTERED
    }

    /** Swapping a hotkey. */
    record LastTxBlock(AccountId account) implements RateLimitKey {}

    /** Changing a child's take. */
    record ChildKeyTake(AccountId account) implements RateLimitKey {}

    /** Raising a delegate's take. */
    record DelegateTake(AccountId account) implements RateLimitKey {}

    /** Staking and burning in a subnet. */
    record AddStakeBurn(NetUid netuid) implements RateLimitKey {}

    Codec<RateLimitKey> CODEC = OneOf.of(
            "pallet_subtensor::RateLimitKey",
            List.of(new TypeDef.Param("AccountId", Codecs.ACCOUNT.type())),
            List.of(
                    variant(
                            0,
                            SubnetOwnerHotkey.class,
                            struct(
                                    "SetSNOwnerHotkey",
                                    field(Codecs.NET_UID, "NetUid", SubnetOwnerHotkey::netuid),
                                    SubnetOwnerHotkey::new)),
                    variant(
                            1,
                            OwnerHyperparam.class,
                            struct(
                                    "OwnerHyperparamUpdate",
                                    field(Codecs.NET_UID, "NetUid", OwnerHyperparam::netuid),
                                    field(Hyperparameter.CODEC, "Hyperparameter", OwnerHyperparam::parameter),
                                    OwnerHyperparam::new)),
                    unit(2, "NetworkLastRegistered", Global.NETWORK_LAST_REGISTERED),
                    variant(
                            3,
                            LastTxBlock.class,
                            struct(
                                    "LastTxBlock",
                                    field(Codecs.ACCOUNT, "AccountId", LastTxBlock::account),
                                    LastTxBlock::new)),
                    variant(
                            4,
                            ChildKeyTake.class,
                            struct(
                                    "LastTxBlockChildKeyTake",
                                    field(Codecs.ACCOUNT, "AccountId", ChildKeyTake::account),
                                    ChildKeyTake::new)),
                    variant(
                            5,
                            DelegateTake.class,
                            struct(
                                    "LastTxBlockDelegateTake",
                                    field(Codecs.ACCOUNT, "AccountId", DelegateTake::account),
                                    DelegateTake::new)),
                    variant(
                            6,
                            AddStakeBurn.class,
                            struct(
                                    "AddStakeBurn",
                                    field(Codecs.NET_UID, "NetUid", AddStakeBurn::netuid),
                                    AddStakeBurn::new))));
}
