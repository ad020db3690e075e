package org.taonet.pallet.subtensor;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** All that a hotkey has, moved to another. Mirrors pallets/subtensor/src/swap/swap_hotkey.rs. */
public final class HotkeySwapCalls {
    public static final Declarations ON = Concept.declarations();

    /** From which hotkey to which, and in one subnet or all. */
    public record SwapHotkey(AccountId hotkey, AccountId newHotkey, Optional<NetUid> netuid) {
        public static final Struct<SwapHotkey> ARGS = struct(
                "swap_hotkey",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", SwapHotkey::hotkey),
                field("new_hotkey", Codecs.ACCOUNT, "T::AccountId", SwapHotkey::newHotkey),
                field("netuid", Codecs.option(Codecs.NET_UID), "Option<NetUid>", SwapHotkey::netuid),
                SwapHotkey::new);
    }

    /** As SwapHotkey, and whether the stake stays behind. */
    public record SwapHotkeyV2(AccountId hotkey, AccountId newHotkey, Optional<NetUid> netuid, boolean keepStake) {
        public static final Struct<SwapHotkeyV2> ARGS = struct(
                "swap_hotkey_v2",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", SwapHotkeyV2::hotkey),
                field("new_hotkey", Codecs.ACCOUNT, "T::AccountId", SwapHotkeyV2::newHotkey),
                field("netuid", Codecs.option(Codecs.NET_UID), "Option<NetUid>", SwapHotkeyV2::netuid),
                field("keep_stake", Codecs.BOOL, "bool", SwapHotkeyV2::keepStake),
                SwapHotkeyV2::new);
    }

    public static final Fault NEW_HOT_KEY_IS_SAME_WITH_OLD =
            ON.error(22, "NewHotKeyIsSameWithOld", "Name a hotkey other than the old one.");
    public static final Fault NEW_HOT_KEY_NOT_CLEAN_FOR_ROOT_SWAP = ON.error(
            23,
            "NewHotKeyNotCleanForRootSwap",
            "Choose a fresh hotkey: this one has root stake or root dividends of its own.");
    public static final Fault HOT_KEY_SET_TX_RATE_LIMIT_EXCEEDED =
            ON.error(35, "HotKeySetTxRateLimitExceeded", "Wait: hotkeys may be swapped only so often.");
    public static final Fault NOT_ENOUGH_BALANCE_TO_PAY_SWAP_HOT_KEY =
            ON.error(45, "NotEnoughBalanceToPaySwapHotKey", "Fund the coldkey: it cannot pay for the swap.");
    public static final Fault HOT_KEY_SWAP_ON_SUBNET_INTERVAL_NOT_PASSED = ON.error(
            95, "HotKeySwapOnSubnetIntervalNotPassed", "Wait: a coldkey may swap hotkeys in a subnet only so often.");

    public static final Event.Of3<AccountId, AccountId, AccountId> HOTKEY_SWAPPED = ON.event(
            66,
            "HotkeySwapped",
            "A hotkey gave all it had to another.",
            f("coldkey", Codecs.ACCOUNT, "T::AccountId"),
            f("old_hotkey", Codecs.ACCOUNT, "T::AccountId"),
            f("new_hotkey", Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of4<AccountId, AccountId, AccountId, NetUid> HOTKEY_SWAPPED_ON_SUBNET = ON.event(
            102,
            "HotkeySwappedOnSubnet",
            "A hotkey gave all it had in one subnet to another.",
            f("coldkey", Codecs.ACCOUNT, "T::AccountId"),
            f("old_hotkey", Codecs.ACCOUNT, "T::AccountId"),
            f("new_hotkey", Codecs.ACCOUNT, "T::AccountId"),
            f("netuid", Codecs.NET_UID, "NetUid"));

    public static final Call<SwapHotkey> SWAP_HOTKEY = ON.callWithPost(
            70,
            SwapHotkey.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(1_242_038_000, 28_912, 182, 99)),
            "Moves a hotkey's neurons, stake, weights and children to a new hotkey; costs 0.1 "
                    + "TAO, or 0.001 in one subnet.",
            (on, origin, a) ->
                    HotkeySwap.run(on, origin.signer(), new SwapHotkeyV2(a.hotkey, a.newHotkey, a.netuid, false)));
    public static final Call<SwapHotkeyV2> SWAP_HOTKEY_V2 = ON.callWithPost(
            72,
            SwapHotkeyV2.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(275_300_000, 0, 52, 35)),
            "As swap_hotkey; the stake may stay on the old hotkey.",
            (on, origin, a) -> HotkeySwap.run(on, origin.signer(), a));

    private HotkeySwapCalls() {}
}
