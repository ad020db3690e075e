package org.taonet.pallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taonet.pallet.Table.ALICE;
import static org.taonet.pallet.Table.BOB;
import static org.taonet.pallet.Table.rao;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.pallet.Balances.Fortitude;
import org.taonet.pallet.Balances.Precision;
import org.taonet.pallet.Balances.Preservation;
import org.taonet.preset.Runtimes;
import org.taonet.primitive.AccountInfo;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.unit.Bytes;
import org.taonet.unit.Rao;

/** The rules of balances: which refusal comes first, what a call leaves behind, and that no rao is lost or made. */
final class BalancesTest {
    private static final MultiAddress TO_BOB = MultiAddress.of(BOB);
    private static final Bytes NAME = Bytes.utf8("deposits");

    private static RuntimeCall call(List<String> words) {
        MultiAddress alice = MultiAddress.of(ALICE);
        Rao amount = words.size() > 1 && Character.isDigit(words.get(1).charAt(0)) ? rao(words.get(1)) : Rao.ZERO;
        return switch (words.getFirst()) {
            case "allow_death" -> BalanceCalls.TRANSFER_ALLOW_DEATH.with(new BalanceCalls.Transfer(TO_BOB, amount));
            case "keep_alive" -> BalanceCalls.TRANSFER_KEEP_ALIVE.with(new BalanceCalls.Transfer(TO_BOB, amount));
            case "to_raw" ->
                BalanceCalls.TRANSFER_KEEP_ALIVE.with(
                        new BalanceCalls.Transfer(new MultiAddress.Raw(Bytes.EMPTY), amount));
            case "to_self" -> BalanceCalls.TRANSFER_KEEP_ALIVE.with(new BalanceCalls.Transfer(alice, amount));
            case "all_keep_alive" -> BalanceCalls.TRANSFER_ALL.with(new BalanceCalls.TransferAll(TO_BOB, true));
            case "all" -> BalanceCalls.TRANSFER_ALL.with(new BalanceCalls.TransferAll(TO_BOB, false));
            case "force" -> BalanceCalls.FORCE_TRANSFER.with(new BalanceCalls.ForceTransfer(alice, TO_BOB, amount));
            case "force_from_raw" ->
                BalanceCalls.FORCE_TRANSFER.with(
                        new BalanceCalls.ForceTransfer(new MultiAddress.Raw(Bytes.EMPTY), TO_BOB, amount));
            case "burn" -> BalanceCalls.BURN.with(new BalanceCalls.Burn(amount, false));
            case "burn_keep_alive" -> BalanceCalls.BURN.with(new BalanceCalls.Burn(amount, true));
            case "unreserve" -> BalanceCalls.FORCE_UNRESERVE.with(new BalanceCalls.ForceUnreserve(alice, amount));
            case "set" -> BalanceCalls.FORCE_SET_BALANCE.with(new BalanceCalls.ForceSetBalance(alice, amount));
            case "adjust" ->
                BalanceCalls.FORCE_ADJUST_TOTAL_ISSUANCE.with(
                        new BalanceCalls.AdjustIssuance(BalanceCalls.Direction.INCREASE, amount));
            case "upgrade" -> BalanceCalls.UPGRADE_ACCOUNTS.with(new BalanceCalls.UpgradeAccounts(List.of(ALICE)));
            default -> throw new IllegalArgumentException(words.toString());
        };
    }

    private static void runAs(Origin origin, String table) {
        Table.run(table, (on, words) -> on.dispatch(call(words), origin));
    }

    @Test
    void transfers() {
        runAs(Origin.signed(ALICE), """
            # alice bob     | call                            | result           | alice bob
              5000 -        | to_raw 1                        | CANNOT_LOOKUP    |
                            | keep_alive 18446744073709551615 | Underflow        |
                            | keep_alive 5001                 | Underflow        |
              5000 9000     | keep_alive 5001                 | FundsUnavailable |
              5000/0/4000 9000 | keep_alive 4501              | Frozen           |
                            | keep_alive 1001                 | Frozen           |
                            | keep_alive 1000                 | ok               | 4000/0/4000 10000
              5000/2000/4000 - | keep_alive 3000              | ok               | 2000/2000/4000 3000
                            | keep_alive 3001                 | Frozen           |
                            | allow_death 5000                | Frozen           |
              5000/2000 -   | allow_death 4501                | Frozen           |
              5000 -        | keep_alive 4501                 | NotExpendable    |
                            | keep_alive 5000                 | NotExpendable    |
                            | keep_alive 499                  | BelowMinimum     |
                            | keep_alive 500                  | ok               | 4500 500
                            | keep_alive 4500                 | ok               | 500 4500
                            | allow_death 4501                | ok               | - 4501
                            | allow_death 5000                | ok               | - 5000
                            | to_self 5001                    | Underflow        |
                            | to_self 5000                    | NotExpendable    |
                            | to_self 4500                    | ok               | 5000 -
                            | keep_alive 0                    | ok               | 5000 -
              5000 18446744073709541616 | keep_alive 4999     | NotExpendable    |
                            | keep_alive 4000                 | ok               | 1000 18446744073709545616
              5000 -        | all                             | ok               | - 5000
                            | all_keep_alive                  | ok               | 500 4500
              5000/2000/4000 - | all                          | ok               | 2000/2000/4000 3000
              5000/2000 -   | all                             | ok               | 500/2000 4500
              900 -         | all_keep_alive                  | BelowMinimum     |
            """);
    }

    @Test
    void onlySignersTransfer() {
        runAs(Origin.ROOT, """
              5000 - | keep_alive 1000     | BAD_ORIGIN |
                     | allow_death 1000    | BAD_ORIGIN |
                     | all                 | BAD_ORIGIN |
                     | burn 1000           | BAD_ORIGIN |
                     | upgrade             | BAD_ORIGIN |
                     | to_raw 1            | BAD_ORIGIN |
            """);
    }

    @Test
    void burns() {
        runAs(Origin.signed(ALICE), """
              5000 700         | burn 5001            | FundsUnavailable |
                               | burn_keep_alive 4501 | FundsUnavailable |
                               | burn_keep_alive 4500 | ok               | 500 700
                               | burn 4600            | ok               | - 700
                               | burn 0               | ok               | 5000 700
              5000/1000 700    | burn 4501            | FundsUnavailable |
              5000/1000/3000 - | burn 3001            | FundsUnavailable |
                               | burn 3000            | ok               | 2000/1000/3000 -
            """);
    }

    @Test
    void rootCorrects() {
        runAs(Origin.ROOT, """
              5000 -      | force 5001          | Underflow        |
                          | force_from_raw 1    | CANNOT_LOOKUP    |
                          | force 5000          | ok               | - 5000
              5000/800 -  | unreserve 300       | ok               | 5300/500 -
                          | unreserve 900       | ok               | 5800 -
              - 900       | unreserve 900       | ok               | - 900
              5000 900    | set 7000            | ok               | 7000 900
                          | set 500             | ok               | 500 900
                          | set 499             | ok               | - 900
              5000/800 -  | set 0               | CONSUMER_REMAINING |
              - 900       | set 600             | ok               | 600 900
              5000 900    | adjust 0            | DeltaZero        |
                          | adjust 100          | ok               | 5000 900
            """);
        runAs(Origin.signed(ALICE), """
              5000 900    | force 1000          | BAD_ORIGIN |
                          | force_from_raw 1    | BAD_ORIGIN |
                          | unreserve 1         | BAD_ORIGIN |
                          | set 1               | BAD_ORIGIN |
                          | adjust 0            | BAD_ORIGIN |
            """);
    }

    @Test
    void issuanceStaysAboveWhatIsInactive() {
        Context on = new Context(Table.rows("5000 - | x | ok | -").getFirst().state(), Runtimes.normal());
        Balances.deactivate(on, rao("4000"));
        var less = new BalanceCalls.AdjustIssuance(BalanceCalls.Direction.DECREASE, rao("1001"));
        Outcome outcome = on.dispatch(BalanceCalls.FORCE_ADJUST_TOTAL_ISSUANCE.with(less), Origin.ROOT);
        assertThat(outcome.error().map(Table::name)).contains("IssuanceDeactivated");
        assertThat(Balances.activeIssuance(on)).isEqualTo(rao("1000"));
        Balances.deactivate(on, rao("4000"));
        assertThat(Balances.INACTIVE_ISSUANCE.get(on)).isEqualTo(rao("5000"));
        Balances.reactivate(on, rao("9000"));
        assertThat(Balances.activeIssuance(on)).isEqualTo(rao("5000"));
    }

    @Test
    void accountsOfOldAreUpgradedForFree() {
        Context on = new Context(Table.rows("5000 - | x | ok | -").getFirst().state(), Runtimes.normal());
        AccountInfo.Data old = new AccountInfo.Data(rao("5000"), rao("100"), Rao.ZERO, java.math.BigInteger.ZERO);
        FrameSystem.ACCOUNT.put(on, ALICE, new AccountInfo(0, 0, 1, 0, old));
        RuntimeCall upgrade = BalanceCalls.UPGRADE_ACCOUNTS.with(new BalanceCalls.UpgradeAccounts(List.of(ALICE)));
        assertThat(on.dispatch(upgrade, Origin.signed(BOB)).post().pays().name())
                .isEqualTo("NO");
        assertThat(FrameSystem.ACCOUNT.get(on, ALICE).consumers()).isEqualTo(1);
        assertThat(on.dispatch(upgrade, Origin.signed(BOB)).post().pays().name())
                .isEqualTo("YES");
    }

    /** Whatever is done with deposits, in whatever order: balances add up, and references match what they count. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsLost(long seed) {
        Random random = new Random(seed);
        Context on = new Context(Table.rows("9000 7000 | x | ok | -").getFirst().state(), Runtimes.normal());
        int done = 0;
        for (int i = 0; i < 2000; i++) {
            Rao amount = new Rao(random.nextInt(4000));
            boolean forth = random.nextBoolean();
            try {
                int act = random.nextInt(12);
                on.layered(() -> act(on, act, amount, forth));
                done++;
            } catch (Refusal refused) {
                assertThat(refused.error()).isNotNull();
            }
            check(on, "seed " + seed + ", step " + i);
        }
        assertThat(done).isGreaterThan(300);
    }

    private static void act(Context on, int act, Rao amount, boolean forth) {
        var from = forth ? ALICE : BOB;
        var to = forth ? BOB : ALICE;
        switch (act) {
            case 0 -> Balances.transfer(on, from, to, amount, Preservation.EXPENDABLE);
            case 1 -> Balances.mint(on, from, amount);
            case 2 -> Balances.burn(on, from, amount, Preservation.PROTECT, Precision.BEST_EFFORT, Fortitude.POLITE);
            case 3 -> Reserves.reserve(on, from, amount);
            case 4 -> Reserves.unreserve(on, from, amount);
            case 5 -> Reserves.repatriate(on, from, to, amount, Reserves.Status.RESERVED);
            case 6 ->
                Credits.dropIssuance(
                        on, Reserves.slashReserved(on, from, amount).taken());
            case 7 -> Locks.set(on, NAME, from, amount, Locks.Reasons.ALL);
            case 8 -> Locks.remove(on, NAME, from);
            case 9 -> {
                Rao credit =
                        Credits.withdraw(on, from, amount, Precision.EXACT, Preservation.PRESERVE, Fortitude.POLITE);
                if (!Credits.resolve(on, to, credit)) {
                    Credits.dropIssuance(on, credit);
                }
            }
            case 10 -> {
                Rao credit = Credits.issue(on, amount);
                if (!Credits.resolve(on, to, credit)) {
                    Credits.dropIssuance(on, credit);
                }
            }
            default -> {
                Credits.rescind(on, amount);
                Rao credit =
                        Credits.withdraw(on, from, amount, Precision.EXACT, Preservation.EXPENDABLE, Fortitude.FORCE);
                assertThat(credit).isEqualTo(amount);
            }
        }
    }

    private static void check(Context on, String at) {
        assertThat(Balances.TOTAL_ISSUANCE.get(on)).as(at).isEqualTo(Table.sum(on));
        for (AccountInfo account : FrameSystem.ACCOUNT.iterateValues(on)) {
            AccountInfo.Data data = account.data();
            boolean consumes = !data.reserved().isZero() || !data.frozen().isZero();
            assertThat(account.consumers()).as(at + ": consumers of " + account).isEqualTo(consumes ? 1 : 0);
            assertThat(account.providers())
                    .as(at + ": providers of " + account)
                    .isEqualTo(data.free().below(rao("500")) ? 0 : 1);
        }
    }

    @Test
    void holdsAreKeptApart() {
        Context on = new Context(Table.rows("5000 - | x | ok | -").getFirst().state(), Runtimes.normal());
        Holds.hold(on, Holds.Reason.PREIMAGE, ALICE, rao("1000"));
        Holds.hold(on, Holds.Reason.SAFE_MODE, ALICE, rao("700"));
        assertThat(Balances.account(on, ALICE).reserved()).isEqualTo(rao("1700"));
        assertThat(Holds.release(on, Holds.Reason.PREIMAGE, ALICE, rao("400"), Precision.EXACT))
                .isEqualTo(rao("400"));
        assertThat(Holds.burnHeld(
                        on, Holds.Reason.SAFE_MODE, ALICE, rao("900"), Precision.BEST_EFFORT, Fortitude.FORCE))
                .isEqualTo(rao("700"));
        assertThat(Holds.held(on, Holds.Reason.PREIMAGE, ALICE)).isEqualTo(rao("600"));
        assertThat(Holds.held(on, Holds.Reason.SAFE_MODE, ALICE)).isEqualTo(Rao.ZERO);
        check(on, "holds");
        assertThat(Holds.releaseAll(on, Holds.Reason.PREIMAGE, ALICE, Precision.EXACT))
                .isEqualTo(rao("600"));
        check(on, "released");
    }

    @Test
    void namedReservesAreKeptInOrder() {
        Context on = new Context(Table.rows("5000 1000 | x | ok | -").getFirst().state(), Runtimes.normal());
        Bytes other = Bytes.utf8("bounties");
        Reserves.reserve(on, NAME, ALICE, rao("1000"));
        Reserves.reserve(on, other, ALICE, rao("500"));
        Reserves.reserve(on, NAME, ALICE, rao("100"));
        assertThat(Reserves.RESERVES.get(on, ALICE))
                .containsExactly(new Reserves.Reserve(other, rao("500")), new Reserves.Reserve(NAME, rao("1100")));
        assertThat(Reserves.unreserve(on, NAME, ALICE, rao("1500"))).isEqualTo(rao("400"));
        Reserves.Slash slash = Reserves.slashReserved(on, other, ALICE, rao("200"));
        Credits.burnLoudly(on, slash.taken());
        assertThat(slash).isEqualTo(new Reserves.Slash(rao("200"), Rao.ZERO));
        assertThat(Reserves.reserved(on, other, ALICE)).isEqualTo(rao("300"));
        check(on, "reserves");
    }
}
