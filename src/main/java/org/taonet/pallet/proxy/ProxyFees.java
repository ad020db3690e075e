package org.taonet.pallet.proxy;

import java.util.List;
import java.util.Optional;
import org.taonet.pallet.ChargeTransactionPayment;
import org.taonet.pallet.Utility;
import org.taonet.primitive.MultiAddress;
import org.taonet.runtime.Context;
import org.taonet.runtime.RuntimeCall;
import org.taonet.unit.AccountId;

/**
 * Who pays for a proxy's call: the account that it is made for, if that said so; also through one more proxy, or a
 * batch of calls for one and the same. Mirrors runtime/src/transaction_payment_wrapper.rs.
 */
public final class ProxyFees implements ChargeTransactionPayment.Payer {
    @Override
    public AccountId of(Context on, AccountId signer, RuntimeCall call) {
        if (!(call.args() instanceof ProxyCalls.ByProxy outer)) {
            return signer;
        }
        Optional<AccountId> real = payer(on, signer, outer);
        if (real.isEmpty()) {
            return signer;
        }
        return switch (outer.call().args()) {
            case ProxyCalls.ByProxy inner -> payer(on, real.get(), inner).orElse(real.get());
            case Utility.Batch batch -> ofBatch(on, real.get(), batch.calls()).orElse(real.get());
            default -> real.get();
        };
    }

    private static Optional<AccountId> payer(Context on, AccountId delegate, ProxyCalls.ByProxy call) {
        return real(call).filter(account -> Proxy.REAL_PAYS_FEE.exists(on, account, delegate));
    }

    private static Optional<AccountId> real(ProxyCalls.ByProxy call) {
        return call.real() instanceof MultiAddress.Id(var account) ? Optional.of(account) : Optional.empty();
    }

    private static Optional<AccountId> ofBatch(Context on, AccountId delegate, List<RuntimeCall> calls) {
        Optional<AccountId> common = Optional.empty();
        for (RuntimeCall each : calls) {
            if (!(each.args() instanceof ProxyCalls.ByProxy inner)) {
                return Optional.empty();
            }
            Optional<AccountId> next = common.isEmpty() ? payer(on, delegate, inner) : real(inner);
            if (next.isEmpty() || common.isPresent() && !next.equals(common)) {
                return Optional.empty();
            }
            common = next;
        }
        return common;
    }
}
