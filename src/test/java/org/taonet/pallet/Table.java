package org.taonet.pallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.taonet.preset.Runtimes;
import org.taonet.primitive.AccountInfo;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.state.State;
import org.taonet.state.Trie;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/**
 * Tests as tables: a row is two accounts, a call and its result, in order of precedence; a row without accounts has
 * those of the row above. A refused row must leave the state as it was, root and all; any other must keep the sum of
 * all balances equal to the issuance.
 */
final class Table {
    static final AccountId ALICE = AccountId.fromHex("a1".repeat(32));
    static final AccountId BOB = AccountId.fromHex("b0".repeat(32));

    private static final Runtime RUNTIME = Runtimes.normal();

    private Table() {}

    /** One row: the state before, the words of its call, and the result. */
    record Row(int line, State state, List<String> call, String result, String after) {}

    /** Makes the call of each row by an origin, and compares. */
    static void run(String table, BiFunction<Context, List<String>, Outcome> make) {
        for (Row row : rows(table)) {
            Context on = new Context(row.state, RUNTIME);
            Outcome outcome = make.apply(on, row.call);
            String at = "line " + row.line + ": " + String.join(" ", row.call);
            assertThat(outcome.error().map(Table::name).orElse("ok")).as(at).isEqualTo(row.result);
            if (!outcome.isOk()) {
                assertThat(on.commitTo(row.state).root())
                        .as(at + " changed the state")
                        .isEqualTo(row.state.root());
            } else {
                assertThat(shown(on, ALICE) + " " + shown(on, BOB)).as(at).isEqualTo(row.after);
                if (!row.call.getFirst().equals("adjust")) {
                    assertThat(Balances.TOTAL_ISSUANCE.get(on))
                            .as(at + ": issuance")
                            .isEqualTo(sum(on));
                }
            }
        }
    }

    /** Dispatches a call. */
    static Outcome dispatch(Context on, RuntimeCall call, Origin origin) {
        return on.dispatch(call, origin);
    }

    /** {@code alice bob | call | result | alice bob}; an account is free/reserved/frozen, or - if there is none. */
    static List<Row> rows(String table) {
        List<Row> rows = new ArrayList<>();
        State state = Trie.EMPTY;
        int line = 0;
        for (String text : table.lines().toList()) {
            line++;
            if (text.isBlank() || text.strip().startsWith("#")) {
                continue;
            }
            List<String> cells = java.util.Arrays.stream(text.split("\\|"))
                    .map(String::strip)
                    .toList();
            if (!cells.getFirst().isEmpty()) {
                String[] accounts = cells.getFirst().split(" +");
                state = state(accounts[0], accounts[1]);
            }
            String after = cells.size() > 3 ? cells.get(3).replaceAll(" +", " ") : "";
            rows.add(new Row(line, state, List.of(cells.get(1).split(" +")), cells.get(2), after));
        }
        return rows;
    }

    private static State state(String alice, String bob) {
        Context on = new Context(Trie.EMPTY, RUNTIME);
        FrameSystem.NUMBER.put(on, 1L);
        put(on, ALICE, alice);
        put(on, BOB, bob);
        Balances.TOTAL_ISSUANCE.put(on, sum(on));
        return on.commitTo(Trie.EMPTY);
    }

    private static void put(Context on, AccountId who, String shown) {
        if (shown.equals("-")) {
            return;
        }
        String[] parts = shown.split("/");
        AccountInfo.Data data = AccountInfo.Data.EMPTY
                .withFree(rao(parts[0]))
                .withReserved(parts.length > 1 ? rao(parts[1]) : Rao.ZERO)
                .withFrozen(parts.length > 2 ? rao(parts[2]) : Rao.ZERO);
        FrameSystem.ACCOUNT.put(on, who, new AccountInfo(0, parts.length > 1 ? 1 : 0, 1, 0, data));
    }

    static Rao rao(String text) {
        return new Rao(Long.parseUnsignedLong(text.replace("_", "")));
    }

    private static String shown(Context on, AccountId who) {
        if (!FrameSystem.ACCOUNT.exists(on, who)) {
            return "-";
        }
        AccountInfo.Data data = Balances.account(on, who);
        String free = data.free().toString();
        if (!data.frozen().isZero()) {
            return free + "/" + data.reserved() + "/" + data.frozen();
        }
        return data.reserved().isZero() ? free : free + "/" + data.reserved();
    }

    static Rao sum(Context on) {
        Rao sum = Rao.ZERO;
        for (AccountInfo account : FrameSystem.ACCOUNT.iterateValues(on)) {
            sum = sum.plus(account.data().total());
        }
        return sum;
    }

    /** An error's name: of the pallet, or of the enum. */
    static String name(DispatchError error) {
        if (error instanceof DispatchError.Module module) {
            return RUNTIME.pallets().stream()
                    .filter(pallet -> pallet.index() == module.pallet())
                    .flatMap(pallet -> pallet.errors().stream())
                    .filter(fault -> fault.index() == module.index())
                    .findFirst()
                    .orElseThrow()
                    .name();
        }
        return Optional.of(error.toString()).orElseThrow();
    }
}
