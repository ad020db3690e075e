package org.taonet.pallet.subtensor;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.crypto.Hash;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.NetworkSettings;
import org.taonet.pallet.subtensor.subnet.Tao;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Refusal;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;
import org.taonet.unit.Rao;

/**
 * All that a coldkey has, moved to another: announced by its hash, disputed, withdrawn, done. Mirrors
 * pallets/subtensor/src/swap/swap_coldkey.rs.
 */
public final class ColdkeySwapCalls {
    public static final Declarations ON = Concept.declarations();

    private static final String BALANCE =
            "<<T as Config>::Currency as fungible::Inspect<<T as frame_system::\nConfig>::AccountId,>>::Balance";

    /** The Blake2-256 hash of the new coldkey. */
    public record AnnounceColdkeySwap(Hash32 newColdkeyHash) {
        public static final Struct<AnnounceColdkeySwap> ARGS = struct(
                "announce_coldkey_swap",
                field("new_coldkey_hash", Codecs.HASH, "T::Hash", AnnounceColdkeySwap::newColdkeyHash),
                AnnounceColdkeySwap::new);
    }

    /** The new coldkey. */
    public record SwapColdkeyAnnounced(AccountId newColdkey) {
        public static final Struct<SwapColdkeyAnnounced> ARGS = struct(
                "swap_coldkey_announced",
                field("new_coldkey", Codecs.ACCOUNT, "T::AccountId", SwapColdkeyAnnounced::newColdkey),
                SwapColdkeyAnnounced::new);
    }

    /** A coldkey. */
    public record ResetColdkeySwap(AccountId coldkey) {
        public static final Struct<ResetColdkeySwap> ARGS = struct(
                "reset_coldkey_swap",
                field("coldkey", Codecs.ACCOUNT, "T::AccountId", ResetColdkeySwap::coldkey),
                ResetColdkeySwap::new);
    }

    /** From which coldkey to which, and what it costs in rao. */
    public record SwapColdkey(AccountId oldColdkey, AccountId newColdkey, Rao swapCost) {
        public static final Struct<SwapColdkey> ARGS = struct(
                "swap_coldkey",
                field("old_coldkey", Codecs.ACCOUNT, "T::AccountId", SwapColdkey::oldColdkey),
                field("new_coldkey", Codecs.ACCOUNT, "T::AccountId", SwapColdkey::newColdkey),
                field("swap_cost", Codecs.RAO, "TaoBalance", SwapColdkey::swapCost),
                SwapColdkey::new);
    }

    /** A coldkey. */
    public record ScheduleSwapColdkey(AccountId newColdkey) {
        public static final Struct<ScheduleSwapColdkey> ARGS = struct(
                "schedule_swap_coldkey",
                field("new_coldkey", Codecs.ACCOUNT, "T::AccountId", ScheduleSwapColdkey::newColdkey),
                ScheduleSwapColdkey::new);
    }

    public static final Fault COLD_KEY_ALREADY_ASSOCIATED =
            ON.error(58, "ColdKeyAlreadyAssociated", "Choose a fresh coldkey: this one has hotkeys of its own.");
    public static final Fault NOT_ENOUGH_BALANCE_TO_PAY_SWAP_COLD_KEY =
            ON.error(59, "NotEnoughBalanceToPaySwapColdKey", "Fund the coldkey: it cannot pay for the swap.");
    public static final Fault COLDKEY_SWAP_ANNOUNCEMENT_NOT_FOUND =
            ON.error(65, "ColdkeySwapAnnouncementNotFound", "Announce the swap first.");
    public static final Fault COLDKEY_SWAP_TOO_EARLY =
            ON.error(66, "ColdkeySwapTooEarly", "Wait: the announcement is not old enough.");
    public static final Fault COLDKEY_SWAP_REANNOUNCED_TOO_EARLY =
            ON.error(67, "ColdkeySwapReannouncedTooEarly", "Wait: an announcement may be replaced only after a while.");
    public static final Fault ANNOUNCED_COLDKEY_HASH_DOES_NOT_MATCH =
            ON.error(68, "AnnouncedColdkeyHashDoesNotMatch", "Name the coldkey whose hash was announced.");
    public static final Fault COLDKEY_SWAP_ALREADY_DISPUTED =
            ON.error(69, "ColdkeySwapAlreadyDisputed", "The swap is disputed already: root must decide.");
    public static final Fault NEW_COLD_KEY_IS_HOTKEY =
            ON.error(70, "NewColdKeyIsHotkey", "Choose another key: this one is a hotkey.");
    public static final Fault COLDKEY_SWAP_CLEAR_TOO_EARLY =
            ON.error(132, "ColdkeySwapClearTooEarly", "Wait: an announcement may be withdrawn only after a while.");

    public static final Event.Of2<AccountId, Hash32> SWAP_ANNOUNCED = ON.event(
            69,
            "ColdkeySwapAnnounced",
            "A coldkey announced its swap; with the hash of the new one.",
            f("who", Codecs.ACCOUNT, "T::AccountId"),
            f("new_coldkey_hash", Codecs.HASH, "T::Hash"));
    public static final Event.Of1<AccountId> SWAP_RESET = ON.event(
            70, "ColdkeySwapReset", "Root forgot a coldkey's announcement.", f("who", Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of2<AccountId, AccountId> COLDKEY_SWAPPED = ON.event(
            71,
            "ColdkeySwapped",
            "A coldkey gave all it had to another.",
            f("old_coldkey", Codecs.ACCOUNT, "T::AccountId"),
            f("new_coldkey", Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of1<AccountId> SWAP_DISPUTED = ON.event(
            72,
            "ColdkeySwapDisputed",
            "A coldkey disputed its own swap.",
            f("coldkey", Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of3<AccountId, AccountId, Rao> ALL_BALANCE_UNSTAKED_AND_TRANSFERRED_TO_NEW_COLDKEY =
            ON.event(
                    73,
                    "AllBalanceUnstakedAndTransferredToNewColdkey",
                    "Not emitted any more: a balance went to the new coldkey.",
                    f("current_coldkey", Codecs.ACCOUNT, "T::AccountId"),
                    f("new_coldkey", Codecs.ACCOUNT, "T::AccountId"),
                    f("total_balance", Codecs.RAO, BALANCE));
    public static final Event.Of1<AccountId> ARBITRATION_PERIOD_EXTENDED = ON.event(
            74,
            "ArbitrationPeriodExtended",
            "Not emitted any more: the arbitration of a coldkey's swap takes longer.",
            f("coldkey", Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of1<Long> COLDKEY_SWAP_ANNOUNCEMENT_DELAY_SET = ON.event(
            81,
            "ColdkeySwapAnnouncementDelaySet",
            "How many blocks an announcement must be old was set.",
            f(Codecs.U32, "BlockNumberFor<T>"));
    public static final Event.Of1<Long> COLDKEY_SWAP_REANNOUNCEMENT_DELAY_SET = ON.event(
            82,
            "ColdkeySwapReannouncementDelaySet",
            "How many blocks lie between two announcements was set.",
            f(Codecs.U32, "BlockNumberFor<T>"));
    public static final Event.Of1<AccountId> SWAP_CLEARED = ON.event(
            122,
            "ColdkeySwapCleared",
            "A coldkey withdrew its announcement.",
            f("who", Codecs.ACCOUNT, "T::AccountId"));

    public static final Call<AnnounceColdkeySwap> ANNOUNCE_COLDKEY_SWAP = ON.call(
            125,
            AnnounceColdkeySwap.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(47_248_000, 4159, 4, 3)),
            "Announces that all the signer has will move; the first time it costs 0.1 TAO.",
            ColdkeySwapCalls::announce);
    public static final Call<SwapColdkeyAnnounced> SWAP_COLDKEY_ANNOUNCED = ON.call(
            126,
            SwapColdkeyAnnounced.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(288_156_000, 13_000, 37, 15)),
            "Moves all the signer has to the coldkey announced, once the delay is over.",
            ColdkeySwapCalls::swapAnnounced);
    public static final Call<Codecs.Unit> DISPUTE_COLDKEY_SWAP = ON.call(
            127,
            Struct.empty("dispute_coldkey_swap", Codecs.Unit.UNIT),
            (runtime, a) -> DispatchInfo.normal(Weight.of(23_293_000, 4130, 2, 1)),
            "Disputes the signer's own announcement: the account stands still until root decides.",
            (on, origin, a) -> dispute(on, origin.signer()));
    public static final Call<Codecs.Unit> CLEAR_COLDKEY_SWAP_ANNOUNCEMENT = ON.call(
            133,
            Struct.empty("clear_coldkey_swap_announcement", Codecs.Unit.UNIT),
            (runtime, a) -> DispatchInfo.normal(Weight.of(17_890_000, 0, 2, 1)),
            "Withdraws the signer's own announcement, once the delay is over.",
            (on, origin, a) -> clear(on, origin.signer()));
    public static final Call<ResetColdkeySwap> RESET_COLDKEY_SWAP = ON.call(
            128,
            ResetColdkeySwap.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(8_857_000, 0, 0, 2)),
            "Forgets a coldkey's announcement and dispute. Root.",
            ColdkeySwapCalls::reset);
    public static final Call<SwapColdkey> SWAP_COLDKEY = ON.call(
            71,
            SwapColdkey.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(312_301_000, 13_056, 37, 19)),
            "Moves all that a coldkey has to another. Root.",
            ColdkeySwapCalls::swap);
    public static final Call<ScheduleSwapColdkey> SCHEDULE_SWAP_COLDKEY = ON.call(
            73,
            ScheduleSwapColdkey.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.db(5, 0)),
            "Does nothing any more: announce_coldkey_swap has taken its place.",
            (on, origin, a) -> {
                throw NetworkSettings.DEPRECATED.refuse();
            });

    private ColdkeySwapCalls() {}

    private static void announce(Context on, Origin origin, AnnounceColdkeySwap a) {
        AccountId coldkey = origin.signer();
        long now = FrameSystem.NUMBER.get(on);
        Optional<ColdkeySwap.Announcement> before = ColdkeySwap.ANNOUNCEMENTS.find(on, coldkey);
        if (before.isPresent()) {
            long soonest = plus(before.get().block(), ColdkeySwap.REANNOUNCEMENT_DELAY.get(on));
            COLDKEY_SWAP_REANNOUNCED_TOO_EARLY.when(now < soonest);
        } else {
            charge(on, coldkey, Hotkeys.KEY_SWAP_COST.in(on));
        }
        long due = plus(now, ColdkeySwap.ANNOUNCEMENT_DELAY.get(on));
        ColdkeySwap.ANNOUNCEMENTS.put(on, coldkey, new ColdkeySwap.Announcement(due, a.newColdkeyHash));
        SWAP_ANNOUNCED.emit(on, coldkey, a.newColdkeyHash);
    }

    /** Sum of two numbers of blocks, saturating. */
    private static long plus(long a, long b) {
        return Math.min(0xFFFF_FFFFL, a + b);
    }

    private static void charge(Context on, AccountId coldkey, Rao cost) {
        try {
            Tao.recycle(on, coldkey, cost);
        } catch (Refusal refused) {
            throw NOT_ENOUGH_BALANCE_TO_PAY_SWAP_COLD_KEY.refuse();
        }
    }

    private static void swapAnnounced(Context on, Origin origin, SwapColdkeyAnnounced a) {
        AccountId coldkey = origin.signer();
        ColdkeySwap.Announcement announced = ColdkeySwap.ANNOUNCEMENTS
                .takeIfPresent(on, coldkey)
                .orElseThrow(COLDKEY_SWAP_ANNOUNCEMENT_NOT_FOUND::refuse);
        Hash32 hash = Hash32.of(Hash.blake2b256(a.newColdkey.bytes()));
        ANNOUNCED_COLDKEY_HASH_DOES_NOT_MATCH.unless(announced.newColdkeyHash().equals(hash));
        COLDKEY_SWAP_TOO_EARLY.when(FrameSystem.NUMBER.get(on) < announced.block());
        ColdkeyHandover.run(on, coldkey, a.newColdkey);
    }

    private static void swap(Context on, Origin origin, SwapColdkey a) {
        origin.ensureRoot();
        if (!a.swapCost.isZero()) {
            charge(on, a.oldColdkey, a.swapCost);
        }
        ColdkeyHandover.run(on, a.oldColdkey, a.newColdkey);
        ColdkeySwap.ANNOUNCEMENTS.remove(on, a.oldColdkey);
        ColdkeySwap.DISPUTES.remove(on, a.oldColdkey);
    }

    private static void dispute(Context on, AccountId coldkey) {
        COLDKEY_SWAP_ANNOUNCEMENT_NOT_FOUND.unless(ColdkeySwap.ANNOUNCEMENTS.exists(on, coldkey));
        COLDKEY_SWAP_ALREADY_DISPUTED.when(ColdkeySwap.DISPUTES.exists(on, coldkey));
        ColdkeySwap.DISPUTES.put(on, coldkey, FrameSystem.NUMBER.get(on));
        SWAP_DISPUTED.emit(on, coldkey);
    }

    private static void reset(Context on, Origin origin, ResetColdkeySwap a) {
        origin.ensureRoot();
        ColdkeySwap.ANNOUNCEMENTS.remove(on, a.coldkey);
        ColdkeySwap.DISPUTES.remove(on, a.coldkey);
        SWAP_RESET.emit(on, a.coldkey);
    }

    private static void clear(Context on, AccountId coldkey) {
        long announced = ColdkeySwap.ANNOUNCEMENTS
                .find(on, coldkey)
                .orElseThrow(COLDKEY_SWAP_ANNOUNCEMENT_NOT_FOUND::refuse)
                .block();
        long soonest = plus(announced, ColdkeySwap.REANNOUNCEMENT_DELAY.get(on));
        COLDKEY_SWAP_CLEAR_TOO_EARLY.unless(FrameSystem.NUMBER.get(on) >= soonest);
        ColdkeySwap.ANNOUNCEMENTS.remove(on, coldkey);
        SWAP_CLEARED.emit(on, coldkey);
    }
}
