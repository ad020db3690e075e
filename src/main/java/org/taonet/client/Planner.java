package org.taonet.client;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.taonet.crypto.Ss58;
import org.taonet.metadata.Accounts;
import org.taonet.metadata.Era;
import org.taonet.metadata.ExtrinsicCodec;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueException;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;

/** Makes plans of intents: encodes the call, chooses nonce and era, asks for the fee. Sends and signs nothing. */
public final class Planner {
    /** How many blocks an extrinsic stays valid unless told otherwise: 13 minutes on the live network. */
    public static final int PERIOD = 64;

    private static final String QUERY_INFO = "TransactionPaymentApi_query_info";

    private final Chain chain;
    private final Accounts accounts;

    public Planner(Chain chain) {
        this(chain, Accounts.NONE);
    }

    /** With the names of accounts that intents may use. */
    public Planner(Chain chain, Accounts accounts) {
        this.chain = chain;
        this.accounts = accounts;
    }

    /**
     * What can be chosen about an extrinsic.
     *
     * @param tip rao on top of the fee; on Bittensor it buys no priority
     * @param period blocks it stays valid; 0 for ever
     * @param nonce in place of the account's next one
     */
    public record Options(long tip, int period, OptionalLong nonce) {
        /** No tip, {@link #PERIOD} blocks, the account's next nonce. */
        public static final Options USUAL = new Options(0, PERIOD, OptionalLong.empty());
    }

    /** A plan with the usual options, for an sr25519 key. */
    public Plan plan(Intent intent, AccountId signer) {
        return plan(intent, signer, "sr25519", Options.USUAL);
    }

    /**
     * A plan.
     *
     * @throws ValueException with the path of a field that does not fit, or the name of a transaction extension that
     *     carries unknown data
     */
    public Plan plan(Intent intent, AccountId signer, String scheme, Options options) {
        Connection connection = chain.connection();
        // Asked all at once: over a long line each answer takes as long as all of them.
        var nonceAsked = connection.send("account_nextIndex", List.of(Json.of(Ss58.encode(signer.bytes()))));
        var finalAsked = connection.send("chain_getFinalizedHead", List.of());
        View head = chain.head();
        ChainRuntime runtime = head.runtime();
        Value call = intent.call(runtime, accounts);
        byte[] bytes = runtime.codec().encode(runtime.metadata().extrinsic().call(), call);
        long nonce = options.nonce()
                .orElseGet(
                        () -> connection.await("account_nextIndex", nonceAsked).longValue());
        Birth birth = birth(options.period(), head, Chain.hash(connection.await("chain_getFinalizedHead", finalAsked)));
        var terms = new ExtrinsicCodec.Terms(
                chain.genesis(),
                runtime.specVersion(),
                runtime.transactionVersion(),
                birth.era,
                birth.hash,
                nonce,
                options.tip());
        ExtrinsicCodec.Unsigned unsigned = runtime.extrinsics().prepare(bytes, terms);
        var warnings = new ArrayList<String>();
        Optional<BigInteger> fee = fee(head, runtime.extrinsics().unsignedForFee(unsigned, signer, scheme), warnings);
        BigInteger free = head.freeBalance(signer);
        if (fee.isPresent() && free.compareTo(fee.get()) < 0) {
            warnings.add("The signer has " + tao(free) + " TAO, less than the fee of " + tao(fee.get()) + ".");
        }
        return new Plan(
                chain.name(), head.number(), runtime, signer, scheme, call, terms, unsigned, fee, free, warnings);
    }

    private static String tao(BigInteger rao) {
        return new java.math.BigDecimal(rao, 9).stripTrailingZeros().toPlainString();
    }

    private record Birth(Era era, Hash32 hash) {}

    /** The era begins at a final block, unless finality lags so far behind that it would end too soon. */
    private Birth birth(int period, View head, Hash32 finalHash) {
        if (period <= 0) {
            return new Birth(Era.IMMORTAL, chain.genesis());
        }
        View from = chain.at(finalHash);
        if (head.number() - from.number() > period / 2) {
            from = head;
        }
        Era era = Era.mortal(period, from.number());
        long birth = era.birth(from.number());
        Hash32 hash = birth == from.number() ? from.hash() : chain.at(birth).hash();
        return new Birth(era, hash);
    }

    private Optional<BigInteger> fee(View head, byte[] extrinsic, List<String> warnings) {
        try {
            return Optional.of(fee(head, extrinsic));
        } catch (RpcException | ScaleException unknown) {
            warnings.add("The node did not tell the fee: " + unknown.getMessage());
            return Optional.empty();
        }
    }

    /** The fee of an extrinsic, its signature of no matter, tip not counted, in the chain's smallest unit. */
    public static BigInteger fee(View at, byte[] extrinsic) {
        byte[] data = new Output(extrinsic.length + 4)
                .bytes(extrinsic)
                .u32(extrinsic.length)
                .toArray();
        byte[] answer = at.apiBytes(QUERY_INFO, data);
        Optional<Metadata.Method> method = at.runtime().metadata().method("TransactionPaymentApi", "query_info");
        if (method.isPresent()) {
            return at.runtime()
                    .codec()
                    .decode(method.get().output(), answer)
                    .get("partial_fee")
                    .number();
        }
        // Metadata 14 does not describe it: weight (two compact numbers), class, fee.
        Input in = Input.of(answer);
        in.compact();
        in.compact();
        in.u8();
        return in.unsigned(in.remaining());
    }
}
