package org.taonet.pallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taonet.pallet.Chain.ALICE;
import static org.taonet.pallet.Chain.BOB;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taonet.pallet.safemode.SafeMode;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Weight;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.runtime.SystemCalls;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Rao;

/** Calls of calls: what stays when one is refused, who makes them, and what may not be nested. */
final class UtilityTest {
    private static final RuntimeCall GOOD = Chain.transfer(1000);
    private static final RuntimeCall BAD = Chain.transfer(Rao.tao(2_000_000).bits());
    private static final RuntimeCall REMARK = SystemCalls.REMARK.with(new SystemCalls.Remark(Bytes.EMPTY));

    private final Chain chain = new Chain();

    private static RuntimeCall batch(RuntimeCall... calls) {
        return Utility.BATCH.with(new Utility.Batch(List.of(calls)));
    }

    private static RuntimeCall all(RuntimeCall... calls) {
        return Utility.BATCH_ALL.with(new Utility.Batch(List.of(calls)));
    }

    private static RuntimeCall force(RuntimeCall... calls) {
        return Utility.FORCE_BATCH.with(new Utility.Batch(List.of(calls)));
    }

    private static RuntimeCall derived(RuntimeCall call) {
        return Utility.AS_DERIVATIVE.with(new Utility.AsDerivative(7, call));
    }

    /** The result, and how many thousand rao Bob has more. */
    private String make(RuntimeCall call, Origin origin) {
        chain.on.begin();
        Outcome outcome = chain.on.dispatch(call, origin);
        long more = Balances.free(chain.on, BOB).minus(Rao.tao(1_000_000)).bits() / 1000;
        chain.on.rollback();
        return outcome.error().map(Table::name).orElse("ok") + " " + more;
    }

    @Test
    void batchesKeepWhatTheySay() {
        Origin alice = Origin.signed(ALICE);
        assertThat(make(batch(GOOD, GOOD), alice)).isEqualTo("ok 2");
        assertThat(make(batch(GOOD, BAD, GOOD), alice)).isEqualTo("ok 1");
        assertThat(make(force(GOOD, BAD, GOOD), alice)).isEqualTo("ok 2");
        assertThat(make(all(GOOD, GOOD), alice)).isEqualTo("ok 2");
        assertThat(make(all(GOOD, BAD), alice)).isEqualTo("FundsUnavailable 0");
        assertThat(make(batch(GOOD), Origin.NONE)).isEqualTo("BAD_ORIGIN 0");
        assertThat(make(batch(GOOD), Origin.ROOT)).isEqualTo("ok 0");
        RuntimeCall[] many = new RuntimeCall[10_923];
        java.util.Arrays.fill(many, REMARK);
        assertThat(make(batch(many), alice)).isEqualTo("TooManyCalls 0");
        assertThat(make(batch(java.util.Arrays.copyOf(many, 10_922)), alice)).isEqualTo("ok 0");
    }

    @Test
    void batchesAreNotNested() {
        Origin alice = Origin.signed(ALICE);
        assertThat(make(batch(batch(GOOD)), alice)).isEqualTo("CallFiltered 0");
        assertThat(make(force(REMARK, all(GOOD)), alice)).isEqualTo("CallFiltered 0");
        assertThat(make(all(force(GOOD)), alice)).isEqualTo("CallFiltered 0");
        assertThat(make(batch(batch(batch(REMARK))), Origin.ROOT)).isEqualTo("ok 0");
        assertThat(make(batch(derived(batch(REMARK))), alice)).isEqualTo("ok 0");
    }

    @Test
    void theLimitOfABatchIsInherited() {
        Origin alice = Origin.signed(ALICE);
        assertThat(make(all(derived(all(REMARK))), alice)).isEqualTo("CallFiltered 0");
        assertThat(make(all(derived(batch(REMARK))), alice)).isEqualTo("ok 0");
        assertThat(make(all(derived(derived(all(REMARK)))), alice)).isEqualTo("CallFiltered 0");
    }

    @Test
    void derivedAccountsAreUpstreams() {
        AccountId derivative = Utility.derivative(ALICE, 7);
        assertThat(make(derived(GOOD), Origin.signed(ALICE))).isEqualTo("FundsUnavailable 0");
        Balances.transfer(chain.on, ALICE, derivative, new Rao(9000), Balances.Preservation.PRESERVE);
        assertThat(make(derived(GOOD), Origin.signed(ALICE))).isEqualTo("ok 1");
        assertThat(make(derived(GOOD), Origin.ROOT)).isEqualTo("BAD_ORIGIN 0");
    }

    @Test
    void rootMakesCallsOfOthers() {
        var asBob = new Utility.DispatchAs(Origin.signed(BOB), BAD);
        assertThat(make(Utility.DISPATCH_AS.with(asBob), Origin.ROOT)).isEqualTo("ok 0");
        assertThat(make(Utility.DISPATCH_AS_FALLIBLE.with(asBob), Origin.ROOT)).isEqualTo("FundsUnavailable 0");
        var asAlice = new Utility.DispatchAs(Origin.signed(ALICE), GOOD);
        assertThat(make(Utility.DISPATCH_AS_FALLIBLE.with(asAlice), Origin.ROOT))
                .isEqualTo("ok 1");
        assertThat(make(Utility.DISPATCH_AS.with(asAlice), Origin.signed(ALICE)))
                .isEqualTo("BAD_ORIGIN 0");
        var withWeight = new Utility.WithWeight(force(), new Weight(5, 6));
        assertThat(make(Utility.WITH_WEIGHT.with(withWeight), Origin.signed(ALICE)))
                .isEqualTo("BAD_ORIGIN 0");
        assertThat(chain.runtime.info(Utility.WITH_WEIGHT.with(withWeight)).callWeight())
                .isEqualTo(new Weight(5 + 67_583_000, 6 + 4198));
    }

    @Test
    void aSecondTry() {
        Origin alice = Origin.signed(ALICE);
        assertThat(make(Utility.IF_ELSE.with(new Utility.IfElse(GOOD, GOOD)), alice))
                .isEqualTo("ok 1");
        assertThat(make(Utility.IF_ELSE.with(new Utility.IfElse(BAD, batch(GOOD, GOOD))), alice))
                .isEqualTo("ok 2");
        assertThat(make(Utility.IF_ELSE.with(new Utility.IfElse(BAD, BAD)), alice))
                .isEqualTo("FundsUnavailable 0");
        assertThat(make(Utility.IF_ELSE.with(new Utility.IfElse(GOOD, BAD)), Origin.NONE))
                .isEqualTo("BAD_ORIGIN 0");
    }

    @Test
    void sudoIsOneKey() {
        RuntimeCall kill = Sudo.SUDO.with(new Sudo.AsRoot(BalanceCalls.FORCE_SET_BALANCE.with(
                new BalanceCalls.ForceSetBalance(MultiAddress.of(BOB), Rao.tao(1_000_001)))));
        assertThat(make(kill, Origin.signed(BOB))).isEqualTo("RequireSudo 0");
        assertThat(make(kill, Origin.NONE)).isEqualTo("BAD_ORIGIN 0");
        assertThat(make(kill, Origin.signed(ALICE))).isEqualTo("ok 1000000");
        assertThat(make(kill, Origin.ROOT)).isEqualTo("ok 1000000");
        assertThat(make(Sudo.SUDO_AS.with(new Sudo.SudoAs(MultiAddress.of(ALICE), GOOD)), Origin.signed(ALICE)))
                .isEqualTo("ok 1");
        RuntimeCall toBob = Sudo.SET_KEY.with(new Sudo.SetKey(MultiAddress.of(BOB)));
        assertThat(chain.on.dispatch(toBob, Origin.signed(ALICE)).post().pays().name())
                .isEqualTo("NO");
        assertThat(make(kill, Origin.signed(ALICE))).isEqualTo("RequireSudo 0");
        assertThat(chain.on
                        .dispatch(Sudo.REMOVE_KEY.with(org.taonet.scale.Codecs.Unit.UNIT), Origin.signed(BOB))
                        .isOk())
                .isTrue();
        assertThat(make(kill, Origin.signed(BOB))).isEqualTo("RequireSudo 0");
    }

    @Test
    void safeModeLetsLittlePass() {
        SafeMode.ENTERED_UNTIL.put(chain.on, 99L);
        assertThat(make(GOOD, Origin.signed(ALICE))).isEqualTo("CallFiltered 0");
        assertThat(make(REMARK, Origin.signed(ALICE))).isEqualTo("ok 0");
        assertThat(make(Sudo.SUDO.with(new Sudo.AsRoot(REMARK)), Origin.signed(ALICE)))
                .isEqualTo("ok 0");
        assertThat(FrameSystem.NUMBER.get(chain.on)).isEqualTo(1);
    }
}
