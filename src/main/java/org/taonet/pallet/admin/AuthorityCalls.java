package org.taonet.pallet.admin;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.taonet.pallet.Aura;
import org.taonet.pallet.Grandpa;
import org.taonet.primitive.AuraId;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;

/** AdminUtils' say in who makes blocks and who makes them final. */
public final class AuthorityCalls {
    static final Declarations ON = Admin.part();

    static {
        ON.associate("AuthorityId", AuraId.CODEC.type());
    }

    private AuthorityCalls() {}

    /** The keys of those who will author blocks, in order of their turns. */
    public record SwapAuthorities(List<AccountId> newAuthorities) {
        static final Struct<SwapAuthorities> ARGS = struct(
                "swap_authorities",
                field(
                        "new_authorities",
                        Aura.AUTHORITY_LIST,
                        "BoundedVec<<T as Config>::AuthorityId, T::MaxAuthorities>",
                        SwapAuthorities::newAuthorities),
                SwapAuthorities::new);
    }

    /** Who will make blocks final, after how many blocks, and by force from which block on, if so. */
    public record ScheduleGrandpaChange(List<Grandpa.Authority> nextAuthorities, long inBlocks, Optional<Long> forced) {
        static final Struct<ScheduleGrandpaChange> ARGS = struct(
                "schedule_grandpa_change",
                field(
                        "next_authorities",
                        Grandpa.AUTHORITY_LIST,
                        "AuthorityList",
                        ScheduleGrandpaChange::nextAuthorities),
                field("in_blocks", Codecs.U32, "BlockNumberFor<T>", ScheduleGrandpaChange::inBlocks),
                field("forced", Codecs.option(Codecs.U32), "Option<BlockNumberFor<T>>", ScheduleGrandpaChange::forced),
                ScheduleGrandpaChange::new);
    }

    public static final Call<SwapAuthorities> SWAP_AUTHORITIES = ON.call(
            0,
            SwapAuthorities.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    Weight.of(4_442_146, 0, 0, 1).plus(new Weight(29_392, 0).times(a.newAuthorities.size()))),
            "Sets who authors blocks. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                Aura.changeAuthorities(on, a.newAuthorities);
            });
    public static final Call<ScheduleGrandpaChange> SCHEDULE_GRANDPA_CHANGE = ON.call(
            59,
            ScheduleGrandpaChange.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    Weight.of(7_972_506, 2779, 1, 1).plus(new Weight(15_444, 0).times(a.nextAuthorities.size()))),
            "Signals others to make blocks final, some blocks from now. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                Grandpa.scheduleChange(on, a.nextAuthorities, a.inBlocks, a.forced);
            });
}
