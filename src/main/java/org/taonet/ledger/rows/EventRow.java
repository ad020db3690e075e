package org.taonet.ledger.rows;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.taonet.text.Json;

/** An event, from the view {@code events}. */
@Entity
@Immutable
@Table(name = "events")
public class EventRow extends PanacheEntityBase {
    /** Block and index in one number: later is larger. */
    @Id
    public long id;

    /** The block that raised it. */
    public long block;

    /** Its place among the block's events, from 0. */
    @Column(name = "idx")
    public int index;

    /** Index of the extrinsic that raised it; none outside extrinsics. */
    public @Nullable Long extrinsic;

    /** The pallet that raised it. */
    public String pallet;

    /** Its name. */
    public String name;

    /** Its fields, a JSON object. */
    public String args;

    /** The row as a JSON object, in the order of the view's columns. */
    public Json json() {
        return Json.object()
                .put("block", block)
                .put("idx", index)
                .put("extrinsic", extrinsic == null ? Json.none() : Json.of((long) extrinsic))
                .put("pallet", pallet)
                .put("name", name)
                .put("args", Json.parse(args))
                .build();
    }
}
