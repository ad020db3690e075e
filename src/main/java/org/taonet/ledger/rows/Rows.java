package org.taonet.ledger.rows;

import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Questions to the decoded tables, newest first; each on a connection of its own that only reads. */
@ApplicationScoped
@ActivateRequestContext
public class Rows {
    /** The blocks up to and with this one. */
    public List<BlockRow> blocks(long upTo, int limit) {
        return BlockRow.<BlockRow>find("number <= ?1", Sort.descending("number"), upTo)
                .page(Page.ofSize(limit))
                .list();
    }

    /** One block. */
    public Optional<BlockRow> block(long number) {
        return BlockRow.findByIdOptional(number);
    }

    /** The extrinsics of a block, in order. */
    public List<ExtrinsicRow> extrinsics(long block) {
        return ExtrinsicRow.list("block", Sort.by("index"), block);
    }

    /** What an account signed. */
    public List<ExtrinsicRow> signedBy(String address, int limit) {
        return ExtrinsicRow.<ExtrinsicRow>find("signer", Sort.descending("id"), address)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The events of a block, in order. */
    public List<EventRow> events(long block) {
        return EventRow.list("block", Sort.by("index"), block);
    }

    /** TAO that an account paid or received. */
    public List<TransferRow> transfers(String address, int limit) {
        // Two questions, each answered by an index: one with "or" would look at every transfer.
        TreeMap<Long, TransferRow> newestFirst = new TreeMap<>(Comparator.reverseOrder());
        for (String side : List.of("payer", "payee")) {
            TransferRow.<TransferRow>find(side, Sort.descending("id"), address)
                    .page(Page.ofSize(limit))
                    .list()
                    .forEach(row -> newestFirst.put(row.id, row));
        }
        return newestFirst.values().stream().limit(limit).toList();
    }
}
