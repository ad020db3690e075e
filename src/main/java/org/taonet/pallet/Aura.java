package org.taonet.pallet;

import java.util.List;
import java.util.Optional;
import org.taonet.primitive.AuraId;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Weight;
import org.taonet.runtime.BlockRefused;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.scale.TypeDef;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/**
 * Who may author a block: time is cut into slots, and the authorities take turns. The slot is in the block's digest,
 * under {@code aura}. Mirrors pallet_aura 40.
 */
public final class Aura {
    static final Declarations ON = Declarations.of("Aura", 3, "pallet_aura");

    /** The engine's letters in digests. */
    public static final Bytes ENGINE = Digest.engine("aura");

    private static final int MAX_AUTHORITIES = 32;

    /** Up to 32 authorities. */
    public static final Codec<List<AccountId>> AUTHORITY_LIST = Codecs.bounded(AuraId.CODEC, MAX_AUTHORITIES);

    private static final Codec<Long> SLOT =
            Codecs.U64.as(TypeDef.newtype("sp_consensus_slots::Slot", TypeDef.U64, "u64"));

    public static final StorageValue<List<AccountId>> AUTHORITIES = ON.value(
            "Authorities", AUTHORITY_LIST, List.of(), "The keys of those who author blocks, in order of their turns.");
    public static final StorageValue<Long> CURRENT_SLOT =
            ON.value("CurrentSlot", SLOT, 0L, "The slot of the block at work.");

    public static final Constant<Long> SLOT_DURATION =
            ON.constant("SlotDuration", Codecs.U64, 12_000L, "How long a slot lasts, in milliseconds.");

    private Aura() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(
                new Hooks() {
                    @Override
                    public Weight onInitialize(Context on, long block) {
                        return takeSlot(on);
                    }
                },
                Pallet.Generics.PLAIN,
                ON);
    }

    /** The digest entry that says a block's slot. */
    public static Digest.Item slot(long number) {
        return new Digest.Item.PreRuntime(ENGINE, Bytes.owning(Codecs.U64.bytes(number)));
    }

    /** The slot that the digest of the block at work says. */
    public static Optional<Long> slot(Context on) {
        for (Digest.Item item : FrameSystem.DIGEST.get(on).logs()) {
            if (item instanceof Digest.Item.PreRuntime(var engine, var data) && engine.equals(ENGINE)) {
                try {
                    return Optional.of(Codecs.U64.decode(on.input(data.shared())));
                } catch (ScaleException undecodable) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** The account of the block's author, which gets the fees. */
    public static Optional<AccountId> author(Context on) {
        List<AccountId> authorities = AUTHORITIES.get(on);
        return slot(on).flatMap(slot -> author(slot, authorities));
    }

    /** Whose turn a slot is; nobody's where there are no authorities. */
    public static Optional<AccountId> author(long slot, List<AccountId> authorities) {
        return authorities.isEmpty()
                ? Optional.empty()
                : Optional.of(authorities.get((int) Long.remainderUnsigned(slot, authorities.size())));
    }

    private static Weight takeSlot(Context on) {
        Optional<Long> slot = slot(on);
        if (slot.isEmpty()) {
            return Weight.db(1, 0);
        }
        if (Long.compareUnsigned(CURRENT_SLOT.get(on), slot.get()) >= 0) {
            throw new BlockRefused("the slot must grow from block to block");
        }
        CURRENT_SLOT.put(on, slot.get());
        return Weight.db(2, 1);
    }

    /** The block's time must lie in the block's slot. */
    static void onTimestampSet(Context on, long now) {
        if (Long.divideUnsigned(now, SLOT_DURATION.in(on)) != CURRENT_SLOT.get(on)) {
            throw new BlockRefused("the timestamp must lie in the block's slot");
        }
    }

    /** Sets who authors blocks from now on, and says so in the digest; nobody is no answer. */
    public static void changeAuthorities(Context on, List<AccountId> authorities) {
        if (authorities.isEmpty()) {
            return;
        }
        AUTHORITIES.put(on, authorities);
        Output log = new Output().u8(1);
        AUTHORITY_LIST.encode(authorities, log);
        FrameSystem.depositLog(on, new Digest.Item.Consensus(ENGINE, Bytes.owning(log.toArray())));
    }

    /** What genesis holds of this pallet. */
    public static void genesis(Context on, List<AccountId> authorities) {
        if (!authorities.isEmpty()) {
            AUTHORITIES.put(on, List.copyOf(authorities));
        }
    }
}
