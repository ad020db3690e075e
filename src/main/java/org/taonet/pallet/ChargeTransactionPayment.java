package org.taonet.pallet;

import static org.taonet.scale.Struct.field;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.pallet.Balances.Fortitude;
import org.taonet.pallet.Balances.Precision;
import org.taonet.pallet.Balances.Preservation;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Refusal;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Context;
import org.taonet.runtime.Extension;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/**
 * Takes the fee and the tip before the dispatch, gives back what the call did not use, and hands the rest to the
 * block's author. Mirrors upstream's ChargeTransactionPaymentWrapper and SubtensorTxFeeHandler.
 */
public final class ChargeTransactionPayment implements Extension<Rao> {
    private static final long NORMAL_PRIORITY = 1;
    private static final long OPERATIONAL_PRIORITY = 10_000_000_000L;

    private static final TypeDef.Param RUNTIME = new TypeDef.Param("T", null);

    /** The tip alone: what clients are told of. */
    private static final Codec<Rao> TIP = Struct.struct(
                    "pallet_transaction_payment::ChargeTransactionPayment",
                    field(Codecs.COMPACT_RAO, "BalanceOf<T>", (Rao tip) -> tip),
                    tip -> tip)
            .with(RUNTIME);

    private final Payer payer;
    private final Fallback fallback;

    public ChargeTransactionPayment(Payer payer, Fallback fallback) {
        this.payer = payer;
        this.fallback = fallback;
    }

    /** Who pays for a call instead of its signer, if somebody agreed to: real accounts for their proxies. */
    @FunctionalInterface
    public interface Payer {
        /** Always the signer. */
        Payer SIGNER = (on, signer, call) -> signer;

        AccountId of(Context on, AccountId signer, RuntimeCall call);
    }

    /** How a fee is paid by an account without enough TAO: in alpha, for some calls. */
    public interface Fallback {
        /** Not at all. */
        Fallback NONE = new Fallback() {};

        /** Whether it could be paid so. */
        default boolean could(Context on, AccountId who, RuntimeCall call, Rao fee) {
            return false;
        }

        /** Pays it so, if it can be; what to do after the dispatch is told by the result. */
        default Optional<Runnable> pay(Context on, AccountId who, RuntimeCall call, Rao fee) {
            return Optional.empty();
        }
    }

    /** Upstream's runtime wraps the pallet's extension in its own. */
    @Override
    public TypeDef outerType() {
        return new TypeDef.Composite(
                "node_subtensor_runtime::transaction_payment_wrapper::ChargeTransactionPaymentWrapper",
                List.of(new TypeDef.Param("T", null)),
                List.of(new TypeDef.Field("inner", codec().type(), "ChargeTransactionPayment<T>")));
    }

    @Override
    public String identifier() {
        return "ChargeTransactionPayment";
    }

    @Override
    public Codec<Rao> codec() {
        return TIP;
    }

    @Override
    public Run start(Rao tip, Subject subject) {
        if (!(subject.origin() instanceof Origin.Signed(var signer, var _))) {
            return Charge.UNSIGNED;
        }
        return new Charge(payer.of(subject.on(), signer, subject.call()), tip, subject);
    }

    private final class Charge implements Run {
        static final Run UNSIGNED = () -> priority(NORMAL_PRIORITY);

        private final AccountId who;
        private final Rao tip;
        private final Subject subject;
        private final Context on;
        private Rao fee = Rao.ZERO;

        /** What was taken in TAO and is not given to anybody yet; null if nothing was. */
        private @Nullable Rao taken;

        private Runnable paidOtherwise = () -> {};

        Charge(AccountId who, Rao tip, Subject subject) {
            this.who = who;
            this.tip = tip;
            this.subject = subject;
            this.on = subject.on();
        }

        @Override
        public Validity validate() {
            fee = TransactionPayment.details(on, subject.length(), subject.info(), tip)
                    .total();
            if (!fee.isZero()
                    && Balances.canWithdraw(on, who, fee) != Balances.Withdrawal.SUCCESS
                    && !fallback.could(on, who, subject.call(), fee)) {
                throw Validity.Invalid.Reason.PAYMENT.refuse();
            }
            return priority(
                    switch (subject.info().kind()) {
                        case NORMAL, MANDATORY -> NORMAL_PRIORITY;
                        case OPERATIONAL -> OPERATIONAL_PRIORITY;
                    });
        }

        @Override
        public void prepare() {
            if (fee.isZero()) {
                return;
            }
            try {
                taken = Credits.withdraw(on, who, fee, Precision.EXACT, Preservation.PRESERVE, Fortitude.POLITE);
            } catch (Refusal refusal) {
                paidOtherwise =
                        fallback.pay(on, who, subject.call(), fee).orElseThrow(Validity.Invalid.Reason.PAYMENT::refuse);
            }
        }

        @Override
        public void after(PostInfo post, Optional<DispatchError> error) {
            Rao actual = TransactionPayment.actual(on, subject.length(), subject.info(), post, tip)
                    .total();
            if (taken == null) {
                paidOtherwise.run();
            } else {
                giveToAuthor(taken.minus(refund(taken.saturatingMinus(actual))));
            }
            TransactionPayment.TRANSACTION_FEE_PAID.emit(on, who, actual, tip);
        }

        private Rao refund(Rao amount) {
            if (Balances.total(on, who).isZero()) {
                return Rao.ZERO;
            }
            try {
                return Credits.deposit(on, who, amount, Precision.BEST_EFFORT);
            } catch (Refusal refusal) {
                return Rao.ZERO;
            }
        }

        private void giveToAuthor(Rao credit) {
            if (credit.isZero()) {
                return;
            }
            boolean given = Aura.author(on)
                    .map(author -> Credits.resolve(on, author, credit))
                    .orElse(false);
            if (!given) {
                Credits.dropIssuance(on, credit);
            }
        }
    }

    private static Validity priority(long priority) {
        Validity none = Validity.DEFAULT;
        return new Validity(priority, none.requires(), none.provides(), none.longevity(), none.propagate());
    }
}
