package org.taonet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see in the file: the queries of the manual run and say what happened. */
class ViewsTest {
    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private Path file;
    private final TestChain chain = new TestChain(1, 50, 4);

    @BeforeEach
    void make() {
        file = folder.resolve("ledger.db");
        try (Ledger ledger = chain.create(file, Options.COMMAND)) {
            for (int i = 0; i < 12; i++) {
                ledger.appendAll(List.of(chain.next(0).entry()));
            }
            ledger.revertTo(10);
            chain.revertTo(10);
        }
    }

    private List<List<String>> rows(String sql) {
        try (Database database = Database.open(file, Database.Access.READ)) {
            return database.rows(sql, row -> {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(row.getString(i)));
                }
                return columns;
            });
        }
    }

    private static List<String> manual() throws Exception {
        try (InputStream in = ViewsTest.class.getResourceAsStream("/docs/ledger.md")) {
            Matcher matcher = QUERY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return matcher.results().map(each -> each.group(1)).toList();
        }
    }

    @Test
    void theQueriesOfTheManualAnswer() throws Exception {
        List<String> queries = manual();
        assertThat(queries).hasSize(5);
        assertThat(rows(queries.get(0)))
                .hasSize(10)
                .first()
                .satisfies(newest ->
                        assertThat(newest.subList(0, 4)).containsExactly("10", "2023-11-14 22:15:20", "3", "3"));
        assertThat(rows(queries.get(1).replace(":account", "'5one3'")))
                .containsExactly(
                        List.of("3", "out", "5two", "1.500000003"), List.of("10", "out", "5two", "1.500000010"));
        assertThat(rows(queries.get(2)))
                .hasSize(3)
                .first()
                .isEqualTo(List.of(
                        "9",
                        "2023-11-14 22:15:08",
                        "5one2",
                        "Balances.transfer_keep_alive",
                        "Balances.InsufficientBalance"));
        assertThat(rows(queries.get(3))).containsExactly(List.of("Balances", "transfer_keep_alive", "10", "3", "1005"));
        assertThat(rows(queries.get(4))).hasSize(10).first().isEqualTo(List.of("10", "1", "5"));
    }

    @Test
    void hashesAndParentsAreThoseOfTheBlocks() {
        List<List<String>> blocks = rows("SELECT number, hash, parent FROM blocks ORDER BY number");
        assertThat(blocks).hasSize(11);
        for (TestChain.Made made : chain.blocks) {
            assertThat(blocks.get((int) made.block().number()))
                    .containsExactly(
                            Long.toString(made.block().number()),
                            made.block().hash().hex(),
                            made.block().parent().hex());
        }
        assertThat(rows("SELECT count(*) FROM extrinsics WHERE block > 10")
                        .getFirst()
                        .getFirst())
                .as("rows of reverted blocks go")
                .isEqualTo("0");
    }

    @Test
    void accountsAreFoundByAnIndex() {
        assertThat(plan("SELECT * FROM movements WHERE account = '5one3' ORDER BY block DESC"))
                .contains("transfer_source", "transfer_target")
                .doesNotContain("SCAN");
        assertThat(plan("SELECT * FROM transfers WHERE \"from\" = '5one3'")).doesNotContain("SCAN");
        assertThat(plan("SELECT * FROM transfers WHERE \"to\" = '5one3'")).doesNotContain("SCAN");
        assertThat(plan("SELECT * FROM extrinsics WHERE signer = '5one3' ORDER BY id DESC"))
                .contains("extrinsic_signer")
                .doesNotContain("SCAN");
        assertThat(plan("SELECT * FROM events WHERE block = 7 ORDER BY idx")).doesNotContain("SCAN");
    }

    private String plan(String sql) {
        return rows("EXPLAIN QUERY PLAN " + sql).toString();
    }
}
