package org.taonet.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.ledger.rows.BlockRow;
import org.taonet.ledger.rows.EventRow;
import org.taonet.ledger.rows.ExtrinsicRow;
import org.taonet.ledger.rows.Rows;
import org.taonet.ledger.rows.TransferRow;
import org.taonet.rpc.Pages;
import org.taonet.text.Json;

/**
 * The decoded tables over HTTP, as JSON, newest first: {@code /explorer/blocks?upto=N&limit=N},
 * {@code /explorer/blocks/N} (with its extrinsics and events), {@code /explorer/accounts/SS58} (what it signed, paid
 * and received).
 */
public final class Explorer implements Pages {
    private static final String ROOT = "/explorer/";
    private static final int LIMIT = 50;
    private static final int MOST = 1000;

    private final Supplier<Rows> rows;

    /** Asks for the rows with the first question, not before: what reads them takes memory. */
    public Explorer(Supplier<Rows> rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Json> answer(String path, Map<String, String> query) {
        if (!path.startsWith(ROOT)) {
            return Optional.empty();
        }
        String[] parts = path.substring(ROOT.length()).split("/", -1);
        int limit = (int) Math.clamp(number(query.get("limit")).orElse((long) LIMIT), 1, MOST);
        return switch (parts[0] + "/" + (parts.length - 1)) {
            case "blocks/0" ->
                Optional.of(Json.array(
                        rows.get().blocks(number(query.get("upto")).orElse(Long.MAX_VALUE), limit).stream()
                                .map(BlockRow::json)
                                .toList()));
            case "blocks/1" -> number(parts[1]).flatMap(this::block);
            case "accounts/1" -> Optional.of(account(parts[1], limit));
            default -> Optional.empty();
        };
    }

    private Optional<Json> block(long number) {
        Rows source = rows.get();
        return source.block(number)
                .map(block -> Json.object()
                        .put("block", block.json())
                        .put(
                                "extrinsics",
                                Json.array(source.extrinsics(number).stream()
                                        .map(ExtrinsicRow::json)
                                        .toList()))
                        .put(
                                "events",
                                Json.array(source.events(number).stream()
                                        .map(EventRow::json)
                                        .toList()))
                        .build());
    }

    private Json account(String address, int limit) {
        Rows source = rows.get();
        return Json.object()
                .put("address", address)
                .put(
                        "signed",
                        Json.array(source.signedBy(address, limit).stream()
                                .map(ExtrinsicRow::json)
                                .toList()))
                .put(
                        "transfers",
                        Json.array(source.transfers(address, limit).stream()
                                .map(TransferRow::json)
                                .toList()))
                .build();
    }

    private static Optional<Long> number(@Nullable String text) {
        if (text == null
                || text.isEmpty()
                || text.length() > 18
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text));
    }
}
