package org.taonet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.preset.Presets;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.InvariantBroken;
import org.taonet.runtime.Invariants;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Input;
import org.taonet.scale.ScaleException;
import org.taonet.state.State;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** Every call that has a rule, as declared, with arguments that nobody should send, from everybody who might. */
class HostileCallsTest {
    private static final int TRIES = 60;
    private static final List<String> PALLETS = List.of("SubtensorModule", "AdminUtils", "Swap", "Proxy", "Multisig");
    private static final Presets.Preset DEV = Presets.DEV;
    private static final Runtime RUNTIME = DEV.runtime();
    private static final List<AccountId> ACCOUNTS = accounts();
    private static final State STATE = inhabited();

    private static List<AccountId> accounts() {
        List<AccountId> all = new ArrayList<>();
        DEV.genesis().balances().forEach(endowment -> all.add(endowment.who()));
        Context on = new Context(DEV.state(), RUNTIME);
        all.add(SubnetAccounts.of(on, new NetUid(1)));
        all.add(SubnetAccounts.BURN_ACCOUNT_ID.in(on).account());
        all.add(AccountId.ZERO);
        return all;
    }

    /** A state in which somebody has done something. */
    private static State inhabited() {
        return new Walk(RUNTIME, DEV.state(), ACCOUNTS, 12_000, 3).run(40);
    }

    static Stream<Call<?>> calls() {
        return RUNTIME.pallets().stream()
                .filter(pallet -> PALLETS.contains(pallet.name()))
                .<Call<?>>flatMap(pallet -> pallet.calls().stream())
                .filter(Call::built);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void refusesAndLeavesNothingBehind(Call<?> call) {
        RandomCalls random = new RandomCalls(RUNTIME, ACCOUNTS, call.index() * 31L + call.palletIndex());
        for (int i = 0; i < TRIES; i++) {
            byte[] bytes = random.with(call);
            Context on = new Context(STATE, RUNTIME);
            Origin origin = switch (i % 4) {
                case 0 -> Origin.ROOT;
                case 1 -> Origin.NONE;
                default -> Origin.signed(random.account());
            };
            try {
                RuntimeCall made = RUNTIME.calls().read(Input.of(bytes, RUNTIME));
                Outcome outcome = on.dispatch(made, origin);
                assertThat(on.depth()).isZero();
                if (outcome.error().isPresent()) {
                    assertThat(on.changes().isEmpty())
                            .as("%s by %s", made, origin)
                            .isTrue();
                }
            } catch (ScaleException undecodable) {
                assertThat(undecodable).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void soundStatesPass() {
        assertThat(new Invariants(RUNTIME).broken(DEV.state())).isEmpty();
        assertThat(new Invariants(RUNTIME).broken(STATE)).isEmpty();
    }

    @Test
    void saysWhatIsNotSoundAndAfterWhichBlock() {
        Context on = new Context(DEV.state(), RUNTIME);
        on.put(org.taonet.pallet.Balances.TOTAL_ISSUANCE.key(), new byte[] {1, 0, 0, 0, 0, 0, 0, 0});
        on.put(org.taonet.pallet.subtensor.subnet.Subnets.SUBNET_LIMIT.key(), new byte[] {7});
        State broken = on.commitTo(DEV.state());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Invariants(RUNTIME).check(broken, 12))
                .isInstanceOf(InvariantBroken.class)
                .hasMessageContaining("After block 12")
                .hasMessageContaining("Balances.TotalIssuance is 1, accounts have ")
                .hasMessageContaining("SubtensorModule.SubnetLimit");
    }

    @Test
    void aWalkOfFiveHundredCallsKeepsTheStateSound() {
        State once = new Walk(RUNTIME, DEV.state(), ACCOUNTS, 12_000, 425).run(63);
        State again = new Walk(RUNTIME, DEV.state(), ACCOUNTS, 12_000, 425).run(63);
        assertThat(once.root()).isEqualTo(again.root());
    }
}
