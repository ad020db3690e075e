package org.taonet.chain;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Weight;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;

/**
 * What came of an extrinsic.
 *
 * @param error why it failed, if it did
 * @param weight what it used, without the base of its class
 * @param firstEvent index of its first event among the block's
 * @param events how many events it has
 * @param trusted whether its signature was let pass because its signer was impersonated
 */
public record Receipt(Optional<DispatchError> error, Weight weight, long firstEvent, long events, boolean trusted) {
    static final Struct<Receipt> CODEC = struct(
            "Receipt",
            field("error", Codecs.option(DispatchError.CODEC), "Option<DispatchError>", Receipt::error),
            field("weight", Weight.CODEC, "Weight", Receipt::weight),
            field("first_event", Codecs.COMPACT_U32, "Compact<u32>", Receipt::firstEvent),
            field("events", Codecs.COMPACT_U32, "Compact<u32>", Receipt::events),
            field("trusted", Codecs.BOOL, "bool", Receipt::trusted),
            Receipt::new);

    public boolean isOk() {
        return error.isEmpty();
    }
}
