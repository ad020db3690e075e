package org.taonet.runtime;

import java.util.ArrayList;
import java.util.List;
import org.taonet.primitive.Header;
import org.taonet.primitive.Signature;
import org.taonet.scale.ScaleException;
import org.taonet.state.Hashing;
import org.taonet.state.State;

/**
 * Executes somebody else's block and checks that it is what this runtime would have built: place of the inherents,
 * every extrinsic, digest, extrinsics root, state root. Mirrors execute_block of frame_executive 41.
 */
public final class Execution {
    private Execution() {}

    /** What came of a block: the state after it, and of each extrinsic. */
    public record Executed(State state, List<Executive.Applied.Included> applied) {}

    /** Runs a block on its parent's state; {@link BlockRefused} if it does not hold. */
    public static Executed of(Context on, State parent, Signature.Verifier verifier, Block block, Hashing hashing) {
        Header header = block.header();
        on.hashWith(hashing);
        Executive executive = new Executive(on, verifier);
        executive.initialize(header.number(), header.parentHash(), header.digest());
        List<Executive.Applied.Included> applied = new ArrayList<>();
        boolean inherentsOver = false;
        for (int i = 0; i < block.extrinsics().size(); i++) {
            byte[] bytes = block.extrinsics().get(i).shared();
            boolean inherent = isInherent(executive, bytes, i);
            if (inherent && inherentsOver) {
                throw new BlockRefused("extrinsic " + i + " is an inherent behind other extrinsics");
            }
            inherentsOver |= !inherent;
            applied.add(apply(executive, bytes, i));
        }
        Header built = executive.finish();
        check("digest", header.digest(), built.digest());
        check("extrinsics root", header.extrinsicsRoot(), built.extrinsicsRoot());
        State after = on.commitTo(parent);
        check("state root", header.stateRoot(), after.root(hashing));
        return new Executed(after, List.copyOf(applied));
    }

    private static boolean isInherent(Executive executive, byte[] bytes, int index) {
        try {
            return executive.isInherent(Extrinsic.decode(executive.context().runtime(), bytes));
        } catch (ScaleException undecodable) {
            throw new BlockRefused("extrinsic " + index + " cannot be read: " + undecodable.getMessage());
        }
    }

    private static Executive.Applied.Included apply(Executive executive, byte[] bytes, int index) {
        return switch (executive.apply(bytes)) {
            case Executive.Applied.Included included -> included;
            case Executive.Applied.Refused(var error) ->
                throw new BlockRefused("extrinsic " + index + " does not belong into a block: " + error);
        };
    }

    private static void check(String what, Object said, Object found) {
        if (!said.equals(found)) {
            throw new BlockRefused("the header's " + what + " is " + said + ", execution gives " + found);
        }
    }
}
