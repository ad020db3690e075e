package org.taonet.ledger.rows;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.taonet.text.Json;

/** A block, from the view {@code blocks}. */
@Entity
@Immutable
@Table(name = "blocks")
public class BlockRow extends PanacheEntityBase {
    /** Height; genesis is 0. */
    @Id
    public long number;

    /** Hash of the header, hex. */
    public String hash;

    /** Hash of the parent, hex. */
    public String parent;

    /** Chain time, milliseconds since 1970; none at genesis. */
    @Column(name = "time_ms")
    public @Nullable Long timeMillis;

    /** The author's address; none at genesis. */
    public @Nullable String author;

    /** How many extrinsics it holds. */
    public int extrinsics;

    /** How many events it raised. */
    public int events;

    /** What it takes in the ledger. */
    public long bytes;

    /** The row as a JSON object, in the order of the view's columns. */
    public Json json() {
        return Json.object()
                .put("number", number)
                .put("hash", hash)
                .put("parent", parent)
                .put("time_ms", timeMillis == null ? Json.none() : Json.of((long) timeMillis))
                .put("author", author == null ? Json.none() : Json.of(author))
                .put("extrinsics", extrinsics)
                .put("events", events)
                .put("bytes", bytes)
                .build();
    }
}
