package org.taonet.chain;

import java.util.function.Predicate;
import org.taonet.primitive.Signature;
import org.taonet.state.Hashing;
import org.taonet.unit.AccountId;

/**
 * What blocks are built by beside the runtime.
 *
 * @param runtimes which runtime follows from a state
 * @param verifier checks signatures
 * @param trusted whose signatures are let pass unchecked: a developer impersonates them
 * @param lifted whether weight and length limits of a block are lifted; a developer's switch
 * @param hashing who hashes wide changes
 * @param paranoid whether the whole state must be sound after every block
 */
public record Rules(
        Runtimes runtimes,
        Signature.Verifier verifier,
        Predicate<AccountId> trusted,
        boolean lifted,
        Hashing hashing,
        boolean paranoid) {
    /** Without anything of a developer's. */
    public static Rules of(Runtimes runtimes, Signature.Verifier verifier) {
        return new Rules(runtimes, verifier, who -> false, false, Hashing.HERE, false);
    }

    /** With other trust and limits. */
    public Rules with(Predicate<AccountId> trust, boolean lift) {
        return new Rules(runtimes, verifier, trust, lift, hashing, paranoid);
    }

    /** Looking at the whole state after every block, or not. */
    public Rules paranoid(boolean look) {
        return new Rules(runtimes, verifier, trusted, lifted, hashing, look);
    }

    /** The verifier that lets trusted accounts pass. */
    public Signature.Verifier lenient() {
        return (signature, message, signer) -> trusted.test(signer) || verifier.holds(signature, message, signer);
    }
}
