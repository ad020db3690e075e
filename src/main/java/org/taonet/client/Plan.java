package org.taonet.client;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.taonet.metadata.ExtrinsicCodec;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;

/**
 * An intent made concrete for a chain and a signer, before anything is signed or sent.
 *
 * @param chain how people know the chain
 * @param block the number of the newest block when it was made
 * @param scheme the signer's scheme: sr25519, ed25519 or ecdsa
 * @param fee what it will cost in the chain's smallest unit, the tip not counted; empty if the node did not say
 * @param free what the signer can spend, in the same unit
 * @param warnings sentences to show before signing
 */
public record Plan(
        String chain,
        long block,
        ChainRuntime runtime,
        AccountId signer,
        String scheme,
        Value call,
        ExtrinsicCodec.Terms terms,
        ExtrinsicCodec.Unsigned unsigned,
        Optional<BigInteger> fee,
        BigInteger free,
        List<String> warnings) {

    /** The call on one line, for people. */
    public String text() {
        return runtime.readable().call(call);
    }

    /** The call as JSON for programs. */
    public Json json() {
        return runtime.json().of(runtime.metadata().extrinsic().call(), call);
    }

    /** The whole extrinsic with a signature of no worth: for fees and dry runs. */
    public byte[] pretended() {
        return runtime.extrinsics().unsignedForFee(unsigned, signer, scheme);
    }

    /** The whole extrinsic, signed; ClientException of AUTH if the key is another account's. */
    public byte[] signedBy(Signer key) {
        if (!key.account().equals(signer)) {
            throw new ClientException(
                    Category.AUTH,
                    "the key is of another account than the plan was made for",
                    "Choose the key of " + runtime.address(signer) + ".");
        }
        byte[] signature = key.sign(unsigned.toSign());
        return runtime.extrinsics().signed(unsigned, signer, key.scheme(), signature);
    }
}
