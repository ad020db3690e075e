package org.taonet.ledger.rows;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.taonet.text.Json;

/** An extrinsic, from the view {@code extrinsics}. */
@Entity
@Immutable
@Table(name = "extrinsics")
public class ExtrinsicRow extends PanacheEntityBase {
    /** Block and index in one number: later is larger. */
    @Id
    public long id;

    /** The block it is in. */
    public long block;

    /** Its place in the block, from 0. */
    @Column(name = "idx")
    public int index;

    /** Hash of its bytes, hex. */
    public String hash;

    /** The pallet of its call. */
    public String pallet;

    /** The name of its call. */
    public String call;

    /** Who signed it; none for an inherent. */
    public @Nullable String signer;

    /** The arguments, a JSON object. */
    public String args;

    /** Whether the call went through. */
    public boolean success;

    /** The error of a call that did not. */
    public @Nullable String error;

    /** What was paid without the tip, in rao. */
    @Column(name = "fee_rao")
    public long feeRao;

    /** The tip, in rao. */
    @Column(name = "tip_rao")
    public long tipRao;

    /** The row as a JSON object, in the order of the view's columns. */
    public Json json() {
        return Json.object()
                .put("block", block)
                .put("idx", index)
                .put("hash", hash)
                .put("pallet", pallet)
                .put("call", call)
                .put("signer", signer == null ? Json.none() : Json.of(signer))
                .put("args", Json.parse(args))
                .put("success", success)
                .put("error", error == null ? Json.none() : Json.of(error))
                .put("fee_rao", feeRao)
                .put("tip_rao", tipRao)
                .build();
    }
}
