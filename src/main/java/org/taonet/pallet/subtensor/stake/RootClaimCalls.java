package org.taonet.pallet.subtensor.stake;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.SortedSet;
import org.taonet.math.I96F32;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.SubnetAuthority;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * Joining root, and what root stake earns in the subnets: alpha that is kept or sold when claimed. Mirrors
 * pallets/subtensor/src/staking/claim_root.rs and coinbase/root.rs.
 */
public final class RootClaimCalls {
    public static final Declarations ON = Concept.declarations();

    private static final int MOST_SUBNETS = 5;
    private static final long MOST_CLAIMS = 50;
    private static final long MOST_THRESHOLD = 10_000_000;

    /** A hotkey. */
    public record RootRegister(AccountId hotkey) {
        public static final Struct<RootRegister> ARGS = struct(
                "root_register",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", RootRegister::hotkey),
                RootRegister::new);
    }

    /** One to five subnets. */
    public record ClaimRoot(SortedSet<NetUid> subnets) {
        public static final Struct<ClaimRoot> ARGS = struct(
                "claim_root",
                field("subnets", Codecs.set(Codecs.NET_UID), "BTreeSet<NetUid>", ClaimRoot::subnets),
                ClaimRoot::new);
    }

    /** What to do with it: sell, keep, or keep in some subnets. */
    public record SetRootClaimType(RootClaimType newRootClaimType) {
        public static final Struct<SetRootClaimType> ARGS = struct(
                "set_root_claim_type",
                field(
                        "new_root_claim_type",
                        RootClaimType.CODEC,
                        "RootClaimTypeEnum",
                        SetRootClaimType::newRootClaimType),
                SetRootClaimType::new);
    }

    /** A number up to 50. */
    public record SudoSetNumRootClaims(long newValue) {
        public static final Struct<SudoSetNumRootClaims> ARGS = struct(
                "sudo_set_num_root_claims",
                field("new_value", Codecs.U64, "u64", SudoSetNumRootClaims::newValue),
                SudoSetNumRootClaims::new);
    }

    /** Subnet, and alpha up to 10,000,000. */
    public record SudoSetRootClaimThreshold(NetUid netuid, long newValue) {
        public static final Struct<SudoSetRootClaimThreshold> ARGS = struct(
                "sudo_set_root_claim_threshold",
                field("netuid", Codecs.NET_UID, "NetUid", SudoSetRootClaimThreshold::netuid),
                field("new_value", Codecs.U64, "u64", SudoSetRootClaimThreshold::newValue),
                SudoSetRootClaimThreshold::new);
    }

    public static final Fault ROOT_NETWORK_DOES_NOT_EXIST =
            ON.error(0, "RootNetworkDoesNotExist", "The chain has no root network: begin with another genesis.");
    public static final Fault STAKE_TOO_LOW_FOR_ROOT =
            ON.error(43, "StakeTooLowForRoot", "Get more root stake: it must exceed that of the lowest on root.");
    public static final Fault NOT_ROOT_SUBNET =
            ON.error(46, "NotRootSubnet", "Not raised any more: only root is meant.");
    public static final Fault INVALID_NUM_ROOT_CLAIM = ON.error(122, "InvalidNumRootClaim", "Give a number up to 50.");
    public static final Fault INVALID_ROOT_CLAIM_THRESHOLD =
            ON.error(123, "InvalidRootClaimThreshold", "Give a threshold up to 10,000,000.");
    public static final Fault INVALID_SUBNET_NUMBER = ON.error(124, "InvalidSubnetNumber", "Name one to five subnets.");

    public static final Event.Of1<AccountId> ROOT_CLAIMED = ON.event(
            114, "RootClaimed", "A coldkey claimed its root dividends.", f("coldkey", Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of2<AccountId, RootClaimType> ROOT_CLAIM_TYPE_SET = ON.event(
            115,
            "RootClaimTypeSet",
            "A coldkey said what becomes of its root dividends.",
            f("coldkey", Codecs.ACCOUNT, "T::AccountId"),
            f("root_claim_type", RootClaimType.CODEC, "RootClaimTypeEnum"));

    public static final Call<RootRegister> ROOT_REGISTER = ON.call(
            62,
            RootRegister.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(103_934_000, 4981, 19, 16)),
            "Registers a hotkey on root; where all 64 places are taken it must have more root "
                    + "stake than the lowest.",
            RootClaimCalls::register);
    public static final Call<ClaimRoot> CLAIM_ROOT = ON.callWithPost(
            121,
            ClaimRoot.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(138_999_000, 7875, 16, 4)),
            "Claims what the signer's root stake has earned in these subnets.",
            RootClaimCalls::claim);
    public static final Call<SetRootClaimType> SET_ROOT_CLAIM_TYPE = ON.call(
            122,
            SetRootClaimType.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(18_283_000, 3941, 2, 4)),
            "Says what becomes of the signer's root dividends when they are claimed.",
            RootClaimCalls::setType);
    public static final Call<SudoSetNumRootClaims> SUDO_SET_NUM_ROOT_CLAIMS = ON.call(
            123,
            SudoSetNumRootClaims.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(2_735_000, 0, 0, 1)),
            "Sets for how many coldkeys a block claims by itself. Root.",
            RootClaimCalls::setNumber);
    public static final Call<SudoSetRootClaimThreshold> SUDO_SET_ROOT_CLAIM_THRESHOLD = ON.call(
            124,
            SudoSetRootClaimThreshold.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(5_681_000, 0, 0, 1)),
            "Sets from which amount on dividends can be claimed in a subnet. By its owner or root.",
            RootClaimCalls::setThreshold);

    private RootClaimCalls() {}

    private static void register(Context on, Origin origin, RootRegister a) {
        ROOT_NETWORK_DOES_NOT_EXIST.unless(RootSeats.exist(on));
        RootSeats.register(on, origin.signer(), a.hotkey);
    }

    private static PostInfo claim(Context on, Origin origin, ClaimRoot a) {
        AccountId coldkey = origin.signer();
        INVALID_SUBNET_NUMBER.when(a.subnets.isEmpty() || a.subnets.size() > MOST_SUBNETS);
        RootColdkeys.note(on, coldkey);
        return PostInfo.of(RootDividends.claim(on, coldkey, a.subnets::contains));
    }

    private static void setType(Context on, Origin origin, SetRootClaimType a) {
        AccountId coldkey = origin.signer();
        if (a.newRootClaimType instanceof RootClaimType.KeepSubnets some) {
            INVALID_SUBNET_NUMBER.when(some.subnets().isEmpty());
        }
        RootColdkeys.note(on, coldkey);
        RootClaims.ROOT_CLAIM_TYPE.put(on, coldkey, a.newRootClaimType);
        ROOT_CLAIM_TYPE_SET.emit(on, coldkey, a.newRootClaimType);
    }

    private static void setNumber(Context on, Origin origin, SudoSetNumRootClaims a) {
        origin.ensureRoot();
        INVALID_NUM_ROOT_CLAIM.unless(Long.compareUnsigned(a.newValue, MOST_CLAIMS) <= 0);
        RootClaims.NUM_ROOT_CLAIM.put(on, a.newValue);
    }

    private static void setThreshold(Context on, Origin origin, SudoSetRootClaimThreshold a) {
        SubnetAuthority.ownerOrRoot(on, origin, a.netuid);
        INVALID_ROOT_CLAIM_THRESHOLD.unless(Long.compareUnsigned(a.newValue, MOST_THRESHOLD) <= 0);
        RootClaims.ROOT_CLAIMABLE_THRESHOLD.put(on, a.netuid, I96F32.ofU64(a.newValue));
    }
}
