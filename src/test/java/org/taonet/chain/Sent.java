package org.taonet.chain;

import java.util.ArrayList;
import java.util.List;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Randomness;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.SecretUri;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Signature;
import org.taonet.runtime.Context;
import org.taonet.runtime.Extension;
import org.taonet.runtime.Extrinsic;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** Signed transfers for tests, put together byte by byte. */
public final class Sent {
    private static final int BALANCES = 5;
    private static final int TRANSFER_KEEP_ALIVE = 3;

    private Sent() {}

    /** A well-known key: //Alice, //Bob, any other. */
    public static KeyPair key(String uri) {
        return SecretUri.keyPair(uri, Scheme.SR25519);
    }

    public static AccountId account(KeyPair key) {
        return AccountId.of(key.account());
    }

    /** A transfer for ever valid. */
    public static Bytes transfer(Head head, KeyPair from, AccountId to, long rao, long nonce) {
        return signed(head, from, call(head, to, rao), nonce, 0, new byte[] {0});
    }

    public static RuntimeCall call(Head head, AccountId to, long rao) {
        byte[] bytes = new Output(64)
                .u8(BALANCES)
                .u8(TRANSFER_KEEP_ALIVE)
                .u8(0)
                .bytes(to.bytes())
                .compact(rao)
                .toArray();
        return head.runtime().calls().decode(Input.of(bytes, head.runtime()));
    }

    /** A call signed with a nonce, a tip in rao and an era as bytes. */
    public static Bytes signed(Head head, KeyPair from, RuntimeCall call, long nonce, long tip, byte[] era) {
        // As the next block sees it: genesis itself does not know its hash yet.
        Context on = new BlockBuilder(
                        head, Slots.digest(Slots.next(head, 0)), Rules.of(s -> head.runtime(), (a, b, c) -> true))
                .context();
        List<Object> extra = new ArrayList<>();
        for (Extension<?> extension : head.runtime().extensions()) {
            extra.add(extension
                    .codec()
                    .read(
                            switch (extension.identifier()) {
                                case "CheckMortality" -> era;
                                case "CheckNonce" -> new Output().compact(nonce).toArray();
                                case "ChargeTransactionPayment" ->
                                    new Output().compact(tip).toArray();
                                case "CheckMetadataHash" -> new byte[] {0};
                                default -> new byte[0];
                            }));
        }
        byte[] signature = from.sign(Extrinsic.payload(on, call, extra), Randomness.system());
        return Bytes.owning(Extrinsic.encode(
                head.runtime(),
                new Extrinsic.Signed(
                        new MultiAddress.Id(account(from)),
                        new Signature.Sr25519(Bytes.owning(signature)),
                        extra,
                        call)));
    }
}
