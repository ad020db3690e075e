package org.taonet.pallet.subtensor;

import org.taonet.pallet.shield.MevShieldCalls;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Guard;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;

/**
 * Moving all that a coldkey has to another: announced first, so that the owner of a stolen key can dispute it.
 * Meanwhile the coldkey can do nothing else. Mirrors pallets/subtensor/src/guards/check_coldkey_swap.rs.
 */
public final class ColdkeySwap {
    public static final Declarations ON = Concept.declarations();

    public static final Constant<Long> INITIAL_ANNOUNCEMENT_DELAY = ON.constant(
            "InitialColdkeySwapAnnouncementDelay",
            Codecs.U32,
            36_000L,
            "Blocks between announcing a swap and the swap, to begin with.");
    public static final Constant<Long> INITIAL_REANNOUNCEMENT_DELAY = ON.constant(
            "InitialColdkeySwapReannouncementDelay",
            Codecs.U32,
            7200L,
            "Blocks after a swap is due before another may be announced, to begin with.");

    public static final StorageValue<Long> ANNOUNCEMENT_DELAY = ON.value(
            "ColdkeySwapAnnouncementDelay",
            Codecs.U32,
            INITIAL_ANNOUNCEMENT_DELAY.declared(),
            "Blocks between announcing a swap and the swap.");
    public static final StorageValue<Long> REANNOUNCEMENT_DELAY = ON.value(
            "ColdkeySwapReannouncementDelay",
            Codecs.U32,
            INITIAL_REANNOUNCEMENT_DELAY.declared(),
            "Blocks after a swap is due before another may be announced.");

    private static final Codec<Announcement> ANNOUNCEMENT =
            Codecs.pair(Codecs.U32, Codecs.HASH, Announcement::new, Announcement::block, Announcement::newColdkeyHash);

    static final StorageMap<AccountId, Announcement> ANNOUNCEMENTS = ON.optionalMap(
            "ColdkeySwapAnnouncements",
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            ANNOUNCEMENT,
            "Swaps announced by coldkeys: from which block on, and the hash of the new coldkey.");
    static final StorageMap<AccountId, Long> DISPUTES = ON.optionalMap(
            "ColdkeySwapDisputes",
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            Codecs.U32,
            "Coldkeys whose swap is disputed, and since which block.");

    static final Fault ANNOUNCED = ON.error(
            130, "ColdkeySwapAnnounced", "This coldkey has announced its swap: swap it, or clear the announcement.");
    static final Fault DISPUTED =
            ON.error(131, "ColdkeySwapDisputed", "The swap of this coldkey is disputed: root must decide.");

    /** Keeps a coldkey that has announced its swap from everything else. */
    public static final Guard GUARD = new Guard() {
        @Override
        public Weight weight(RuntimeCall call) {
            return Weight.of(17_583_000, 4198, 2, 0);
        }

        @Override
        public void check(Context on, AccountId who, RuntimeCall call) {
            if (ANNOUNCEMENTS.exists(on, who)) {
                DISPUTED.when(DISPUTES.exists(on, who));
                ANNOUNCED.unless(isOpen(call));
            }
        }
    };

    private ColdkeySwap() {}

    /** What can be done meanwhile: with the swap itself, and without telling what. */
    private static boolean isOpen(RuntimeCall call) {
        return call.is(ColdkeySwapCalls.ANNOUNCE_COLDKEY_SWAP)
                || call.is(ColdkeySwapCalls.SWAP_COLDKEY_ANNOUNCED)
                || call.is(ColdkeySwapCalls.DISPUTE_COLDKEY_SWAP)
                || call.is(ColdkeySwapCalls.CLEAR_COLDKEY_SWAP_ANNOUNCEMENT)
                || call.is(MevShieldCalls.SUBMIT_ENCRYPTED);
    }

    /** A swap to come. */
    record Announcement(long block, Hash32 newColdkeyHash) {}
}
