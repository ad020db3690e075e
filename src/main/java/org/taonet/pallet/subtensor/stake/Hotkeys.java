package org.taonet.pallet.subtensor.stake;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.Reader;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** Which coldkey owns a hotkey, and which hotkeys it stakes to. Mirrors staking/helpers.rs and swap/swap_hotkey.rs. */
public final class Hotkeys {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Rao> KEY_SWAP_COST = ON.constant(
            "KeySwapCost", Codecs.RAO, new Rao(100_000_000L), "What swapping a hotkey everywhere costs, in rao.");
    public static final Constant<Rao> KEY_SWAP_ON_SUBNET_COST = ON.constant(
            "KeySwapOnSubnetCost",
            Codecs.RAO,
            new Rao(1_000_000L),
            "What swapping a hotkey in one subnet costs, in rao.");
    public static final Constant<Long> HOTKEY_SWAP_ON_SUBNET_INTERVAL = ON.constant(
            "HotkeySwapOnSubnetInterval",
            Codecs.U64,
            7200L,
            "Blocks between two swaps of hotkeys in one subnet by a coldkey.");

    public static final StorageMap<AccountId, AccountId> OWNER = ON.map(
            "Owner",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.ACCOUNT,
            AccountId.ZERO,
            "The coldkey that owns a hotkey.");
    public static final StorageMap<AccountId, List<AccountId>> OWNED_HOTKEYS = ON.map(
            "OwnedHotkeys",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.list(Codecs.ACCOUNT),
            List.of(),
            "The hotkeys that a coldkey owns.");
    public static final StorageMap<AccountId, List<AccountId>> STAKING_HOTKEYS = ON.map(
            "StakingHotkeys",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.list(Codecs.ACCOUNT),
            List.of(),
            "The hotkeys that a coldkey stakes to.");
    public static final StorageMap<AccountId, Integer> DELEGATES = ON.map(
            "Delegates",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.U16,
            StakeParameters.INITIAL_DEFAULT_DELEGATE_TAKE.declared(),
            "What a delegate keeps of its nominators' dividends, in parts of 65535.");
    public static final StorageMap<AccountId, BigInteger> ACCOUNT_FLAGS = ON.map(
            "AccountFlags",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.U128,
            BigInteger.ZERO,
            "What an account allows, one bit each: the lowest lets it be given locked alpha.");
    public static final StorageDoubleMap<NetUid, AccountId, Long> LAST_HOTKEY_SWAP_ON_NETUID = ON.doubleMap(
            "LastHotkeySwapOnNetuid",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.U64,
            0L,
            "The block in which a coldkey last swapped a hotkey in a subnet.");
    public static final StorageDoubleMap<AccountId, AccountId, Long> LAST_COLDKEY_HOTKEY_STAKE_BLOCK =
            ON.optionalDoubleMap(
                    "LastColdkeyHotkeyStakeBlock",
                    Hasher.TWOX_64_CONCAT,
                    Codecs.ACCOUNT,
                    Hasher.TWOX_64_CONCAT,
                    Codecs.ACCOUNT,
                    Codecs.U64,
                    "The block in which a coldkey last staked to a hotkey.");
    static final StorageValue<Long> NEXT_STAKE_JOB_ID =
            ON.value("NextStakeJobId", Codecs.U64, 0L, "Unused: the number of the next staking job.");

    private Hotkeys() {}

    /** Whether a hotkey belongs to a coldkey. */
    public static boolean exists(Context on, AccountId hotkey) {
        return OWNER.exists(on, hotkey);
    }

    /** Whether a hotkey belongs to this coldkey. */
    public static boolean owns(Reader on, AccountId coldkey, AccountId hotkey) {
        return OWNER.find(on, hotkey).map(coldkey::equals).orElse(false);
    }

    /** Gives a hotkey to a coldkey, whoever has it; CannotUseSystemAccount if the chain itself uses it. */
    static void give(Context on, AccountId coldkey, AccountId hotkey) {
        HotkeyCalls.CANNOT_USE_SYSTEM_ACCOUNT.when(SubnetAccounts.isOne(on, hotkey));
        OWNER.put(on, hotkey, coldkey);
    }

    /** Gives a hotkey that nobody has to a coldkey, which stakes to it from now on. */
    public static void createIfAbsent(Context on, AccountId coldkey, AccountId hotkey) {
        if (exists(on, hotkey)) {
            return;
        }
        OWNER.put(on, hotkey, coldkey);
        OWNED_HOTKEYS.mutate(on, coldkey, all -> with(all, hotkey));
        STAKING_HOTKEYS.mutate(on, coldkey, all -> with(all, hotkey));
    }

    /** Notes that a coldkey stakes to a hotkey, if it did not before. */
    static void stakes(Context on, AccountId coldkey, AccountId hotkey) {
        if (!STAKING_HOTKEYS.get(on, coldkey).contains(hotkey)) {
            STAKING_HOTKEYS.append(on, coldkey, Codecs.ACCOUNT, hotkey);
        }
    }

    private static List<AccountId> with(List<AccountId> all, AccountId one) {
        return all.contains(one)
                ? all
                : Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
