package org.taonet.pallet.commitments;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.NetUid;

/** Calls of {@link Commitments}. */
public final class CommitmentsCalls {
    static final Declarations ON = Declarations.of("Commitments", 18, "pallet_commitments");

    private CommitmentsCalls() {}

    /** Arguments of {@code set_commitment}. */
    public record SetCommitment(NetUid netuid, CommitmentInfo info) {
        static final Struct<SetCommitment> ARGS = struct(
                "set_commitment",
                field("netuid", Codecs.NET_UID, "NetUid", SetCommitment::netuid),
                field("info", CommitmentInfo.CODEC, "Box<CommitmentInfo<T::MaxFields>>", SetCommitment::info),
                SetCommitment::new);
    }

    /** Arguments of {@code set_max_space}. */
    public record SetMaxSpace(long newLimit) {
        static final Struct<SetMaxSpace> ARGS =
                struct("set_max_space", field("new_limit", Codecs.U32, "u32", SetMaxSpace::newLimit), SetMaxSpace::new);
    }

    public static final Call<SetCommitment> SET_COMMITMENT = ON.unavailable(
            0,
            SetCommitment.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(33_480_000, 0, 5, 4)),
            "Publishes data of a hotkey in a subnet, in the clear or locked until a drand round. Free.");
    public static final Call<SetMaxSpace> SET_MAX_SPACE = ON.unavailable(
            2,
            SetMaxSpace.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(2_856_000, 0, 0, 1)),
            "Says how many bytes a hotkey can commit in an epoch. Root.");
}
