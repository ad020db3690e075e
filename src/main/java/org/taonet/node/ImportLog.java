package org.taonet.node;

import java.util.List;
import java.util.function.Consumer;
import org.taonet.chain.Block;
import org.taonet.chain.Head;

/** Says each block as upstream's nodes do: test tools wait for {@code Imported #1}. */
public record ImportLog(Consumer<String> out) implements Listener {
    @Override
    public void block(Head head) {
        String hash = head.hash().hex();
        out.accept("✨ Imported #" + head.number() + " (" + hash.substring(0, 6) + "…"
                + hash.substring(hash.length() - 4) + ")");
    }

    @Override
    public void finalized(List<Block> blocks) {
        Block last = blocks.getLast();
        out.accept("✅ Finalized #" + last.number());
    }
}
