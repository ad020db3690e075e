package org.taonet.chain;

import org.taonet.primitive.Invalidity;
import org.taonet.primitive.Validity;
import org.taonet.runtime.BlockRefused;
import org.taonet.runtime.Extrinsic;
import org.taonet.scale.ScaleException;
import org.taonet.state.StateGone;
import org.taonet.unit.Bytes;

/** Whether an extrinsic may enter the pool: the runtime's word on a head's state, errors as clients know them. */
final class Validation {
    private Validation() {}

    /** What the runtime says on a head. */
    static Validity of(Head on, Bytes bytes, Validity.Source source, Rules rules) {
        try {
            decodable(on, bytes);
            return new org.taonet.runtime.Executive(on.context(), rules.lenient())
                    .validate(source, bytes.shared(), on.hash());
        } catch (Invalidity invalid) {
            throw Rejected.invalid(invalid.error());
        } catch (StateGone gone) {
            throw gone;
        } catch (BlockRefused | IllegalStateException | ArithmeticException panicked) {
            throw Rejected.verification(String.valueOf(panicked.getMessage()));
        }
    }

    private static void decodable(Head on, Bytes bytes) {
        try {
            var in = org.taonet.scale.Input.of(bytes.shared());
            long claimed = in.compact();
            if (claimed != in.remaining()) {
                throw Rejected.format("it says it has " + claimed + " bytes, has " + in.remaining());
            }
        } catch (ScaleException noLength) {
            throw Rejected.format(String.valueOf(noLength.getMessage()));
        }
        try {
            Extrinsic.decode(on.runtime(), bytes.shared());
        } catch (ScaleException undecodable) {
            throw Rejected.verification(String.valueOf(undecodable.getMessage()));
        }
    }
}
