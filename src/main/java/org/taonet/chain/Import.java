package org.taonet.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Header;
import org.taonet.runtime.BlockRefused;
import org.taonet.runtime.Context;
import org.taonet.runtime.Executive;
import org.taonet.runtime.Extrinsic;
import org.taonet.runtime.Inherents;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.ScaleException;
import org.taonet.state.State;
import org.taonet.state.StateGone;
import org.taonet.unit.Bytes;

/** Executes a block made elsewhere and holds every word of it against the rules. */
public final class Import {
    private Import() {}

    /**
     * Executes a block after its parent.
     *
     * @throws BlockRefused that says in what it differs from what the rules make of it
     */
    public static Built execute(Head parent, Block block, Rules rules) {
        try {
            return checked(parent, block, rules);
        } catch (StateGone gone) {
            throw gone;
        } catch (IllegalStateException | ArithmeticException panicked) {
            throw new BlockRefused("The block is refused: " + panicked.getMessage() + ".");
        }
    }

    private static Built checked(Head parent, Block block, Rules rules) {
        Header header = block.header();
        require(header.hash().equals(block.hash()), "its hash is not that of its header");
        require(header.parentHash().equals(parent.hash()), "its parent is not " + parent.hash());
        require(header.number() == parent.number() + 1, "its number is not " + (parent.number() + 1));
        long slot = slot(parent, header.digest());
        BlockBuilder builder = new BlockBuilder(parent, header.digest(), rules);
        inherents(builder, block.extrinsics(), new Inherents.Data(slot * Slots.millis(parent.runtime())));
        int at = 0;
        for (Bytes extrinsic : block.extrinsics()) {
            if (builder.add(extrinsic.shared()) instanceof Executive.Applied.Refused(var error)) {
                throw new BlockRefused("block " + header.number() + ": extrinsic " + at + " does not apply: " + error);
            }
            at++;
        }
        Built built = builder.finish();
        compare(header, built.block().header());
        return built;
    }

    /** Executes a block again that a ledger holds, with what a developer did beside the rules. */
    public static Built replay(Head parent, Ledger.Stored stored, Rules rules) {
        Receipts receipts = stored.receipts();
        State patched = parent.state().with(receipts.patch());
        Head before = new Head(parent.block(), patched, rules.runtimes().of(patched), receipts.patch());
        boolean trust = receipts.extrinsics().stream().anyMatch(Receipt::trusted);
        Built built = execute(before, stored.block(), rules.with(who -> trust, receipts.lifted()));
        for (int i = 0; i < receipts.extrinsics().size(); i++) {
            Optional<?> said = receipts.extrinsics().get(i).error();
            require(
                    said.equals(built.receipts().extrinsics().get(i).error()),
                    "the receipt of extrinsic " + i + " says " + said);
        }
        return built;
    }

    private static long slot(Head parent, Digest digest) {
        OptionalLong slot = Slots.of(digest);
        OptionalLong before = Slots.of(parent.block().header().digest());
        require(slot.isPresent(), "its digest names no slot");
        require(before.isEmpty() || before.getAsLong() < slot.getAsLong(), "its slot is not after that of its parent");
        return slot.getAsLong();
    }

    private static void inherents(BlockBuilder builder, List<Bytes> extrinsics, Inherents.Data data) {
        Context on = builder.context();
        List<RuntimeCall> first = new ArrayList<>();
        boolean others = false;
        for (Bytes bytes : extrinsics) {
            Extrinsic extrinsic = decode(on, bytes);
            boolean inherent = builder.executive().isInherent(extrinsic);
            require(!inherent || !others, "an inherent stands behind other extrinsics");
            others |= !inherent;
            if (inherent) {
                first.add(extrinsic.call());
            }
        }
        for (Pallet pallet : on.runtime().pallets()) {
            List<RuntimeCall> its =
                    first.stream().filter(pallet.inherents()::isInherent).toList();
            boolean expected = pallet.inherents().create(on, data).isPresent();
            require(its.size() <= 1, "pallet " + pallet.name() + " has more than one inherent");
            require(!expected || its.size() == 1, "the inherent of pallet " + pallet.name() + " is missing");
            for (RuntimeCall call : its) {
                pallet.inherents().refuse(on, call, data).ifPresent(why -> require(false, why));
            }
        }
    }

    private static Extrinsic decode(Context on, Bytes bytes) {
        try {
            return Extrinsic.decode(on.runtime(), bytes.shared());
        } catch (ScaleException undecodable) {
            throw new BlockRefused("an extrinsic cannot be decoded: " + undecodable.getMessage());
        }
    }

    private static void compare(Header said, Header ours) {
        require(
                said.extrinsicsRoot().equals(ours.extrinsicsRoot()),
                "its extrinsics root is " + said.extrinsicsRoot() + ", not " + ours.extrinsicsRoot());
        require(said.digest().equals(ours.digest()), "its digest is " + said.digest() + ", not " + ours.digest());
        require(
                said.stateRoot().equals(ours.stateRoot()),
                "its state root is " + said.stateRoot() + ", ours " + ours.stateRoot());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BlockRefused("The block is refused: " + otherwise + ".");
        }
    }
}
