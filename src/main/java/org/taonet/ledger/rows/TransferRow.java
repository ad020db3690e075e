package org.taonet.ledger.rows;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.taonet.text.Json;

/** A transfer of TAO, from the view {@code transfers}. */
@Entity
@Immutable
@Table(name = "transfers")
public class TransferRow extends PanacheEntityBase {
    /** Block and event index in one number: later is larger. */
    @Id
    public long id;

    /** The block it happened in. */
    public long block;

    /** Index of its event. */
    @Column(name = "idx")
    public int index;

    /** Index of the extrinsic; none outside extrinsics. */
    public @Nullable Long extrinsic;

    /** Who paid, an address. */
    @Column(name = "`from`")
    public String payer;

    /** Who received, an address. */
    @Column(name = "`to`")
    public String payee;

    /** How much, in rao. */
    @Column(name = "amount_rao")
    public long amountRao;

    /** The row as a JSON object, in the order of the view's columns. */
    public Json json() {
        return Json.object()
                .put("block", block)
                .put("idx", index)
                .put("extrinsic", extrinsic == null ? Json.none() : Json.of((long) extrinsic))
                .put("from", payer)
                .put("to", payee)
                .put("amount_rao", amountRao)
                .build();
    }
}
