package org.taonet.pallet;

import java.math.BigInteger;
import java.util.Optional;
import org.taonet.primitive.AccountInfo;
import org.taonet.primitive.AccountInfo.Data;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.Rao;

/** What Balances must keep: all accounts together have what is issued, neither more nor less. */
final class Issued {
    private Issued() {}

    /** What is wrong. */
    static Optional<String> unsound(Context on) {
        BigInteger sum = BigInteger.ZERO;
        for (AccountInfo account : FrameSystem.ACCOUNT.iterateValues(on)) {
            Data data = account.data();
            sum = sum.add(exact(data.free())).add(exact(data.reserved()));
        }
        BigInteger said = exact(Balances.TOTAL_ISSUANCE.get(on));
        return said.equals(sum)
                ? Optional.empty()
                : Optional.of("Balances.TotalIssuance is " + said + ", accounts have " + sum);
    }

    private static BigInteger exact(Rao amount) {
        return new BigInteger(Long.toUnsignedString(amount.bits()));
    }
}
