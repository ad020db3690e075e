package org.taonet.primitive;

import java.util.Optional;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Result;

/** How a dispatch ended: no error or one, and what is known of its weight. */
public record Outcome(Optional<DispatchError> error, PostInfo post) {
    /** DispatchResult as events carry it. */
    public static final Codec<Result<Codecs.Unit, DispatchError>> RESULT =
            Codecs.result(Codecs.UNIT, DispatchError.CODEC);

    /** It went well. */
    public static Outcome ok(PostInfo post) {
        return new Outcome(Optional.empty(), post);
    }

    /** It did not. */
    public static Outcome failed(DispatchError error, PostInfo post) {
        return new Outcome(Optional.of(error), post);
    }

    public boolean isOk() {
        return error.isEmpty();
    }

    /** As Rust's Result. */
    public Result<Codecs.Unit, DispatchError> result() {
        return error.<Result<Codecs.Unit, DispatchError>>map(Result.Err::new).orElse(new Result.Ok<>(Codecs.Unit.UNIT));
    }

    /** Throws the error, if there is one. */
    public PostInfo orThrow() {
        error.ifPresent(e -> {
            throw new Refusal(e, post);
        });
        return post;
    }
}
