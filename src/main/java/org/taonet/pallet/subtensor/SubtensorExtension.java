package org.taonet.pallet.subtensor;

import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Refusal;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Context;
import org.taonet.runtime.Extension;
import org.taonet.runtime.Guard;
import org.taonet.runtime.SystemExtensions;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;

/**
 * Passes an extrinsic's call through the guards before it enters the pool, so that what they refuse costs nobody
 * anything. Errors become numbers that clients know. Mirrors SubtensorTransactionExtension and CustomTransactionError.
 */
public final class SubtensorExtension implements Extension<Codecs.Unit> {
    private static final int BAD_REQUEST = 255;

    private final Codec<Codecs.Unit> codec =
            SystemExtensions.overRuntime("pallet_subtensor::extensions::subtensor::SubtensorTransactionExtension");

    @Override
    public String identifier() {
        return "SubtensorTransactionExtension";
    }

    @Override
    public Codec<Codecs.Unit> codec() {
        return codec;
    }

    @Override
    public Run start(Codecs.Unit data, Subject subject) {
        return () -> {
            subject.origin().signerIfAny().ifPresent(who -> check(subject.on(), who, subject));
            return Validity.DEFAULT;
        };
    }

    private static void check(Context on, AccountId who, Subject subject) {
        on.begin();
        try {
            for (Guard guard : on.runtime().guards()) {
                guard.check(on, who, subject.call());
            }
        } catch (Refusal refusal) {
            int code = code(refusal.error());
            throw new Validity.Invalid.Custom(code).refuse();
        } finally {
            on.rollback();
        }
    }

    /** Upstream's number of a custom validity error. */
    private static int code(DispatchError error) {
        if (error.equals(ColdkeySwap.ANNOUNCED.error())) {
            return 0;
        }
        return error.equals(ColdkeySwap.DISPUTED.error()) ? 21 : BAD_REQUEST;
    }
}
