package org.taonet.pallet.proxy;

import static org.taonet.scale.OneOf.unit;

import org.taonet.scale.Codec;
import org.taonet.scale.OneOf;

/** Which calls a proxy may make. Mirrors subtensor_runtime_common::ProxyType. */
public enum ProxyType {
    ANY,
    OWNER,
    NON_CRITICAL,
    NON_TRANSFER,
    SENATE,
    NON_FUNGIBLE,
    TRIUMVIRATE,
    GOVERNANCE,
    STAKING,
    REGISTRATION,
    TRANSFER,
    SMALL_TRANSFER,
    ROOT_WEIGHTS,
    CHILD_KEYS,
    SUDO_UNCHECKED_SET_CODE,
    SWAP_HOTKEY,
    SUBNET_LEASE_BENEFICIARY,
    ROOT_CLAIM;

    public static final Codec<ProxyType> CODEC = OneOf.<ProxyType>oneOf(
            "subtensor_runtime_common::ProxyType",
            unit(0, "Any", ANY),
            unit(1, "Owner", OWNER),
            unit(2, "NonCritical", NON_CRITICAL),
            unit(3, "NonTransfer", NON_TRANSFER),
            unit(4, "Senate", SENATE),
            unit(5, "NonFungible", NON_FUNGIBLE),
            unit(6, "Triumvirate", TRIUMVIRATE),
            unit(7, "Governance", GOVERNANCE),
            unit(8, "Staking", STAKING),
            unit(9, "Registration", REGISTRATION),
            unit(10, "Transfer", TRANSFER),
            unit(11, "SmallTransfer", SMALL_TRANSFER),
            unit(12, "RootWeights", ROOT_WEIGHTS),
            unit(13, "ChildKeys", CHILD_KEYS),
            unit(14, "SudoUncheckedSetCode", SUDO_UNCHECKED_SET_CODE),
            unit(15, "SwapHotkey", SWAP_HOTKEY),
            unit(16, "SubnetLeaseBeneficiary", SUBNET_LEASE_BENEFICIARY),
            unit(17, "RootClaim", ROOT_CLAIM));
}
