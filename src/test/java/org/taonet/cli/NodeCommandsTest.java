package org.taonet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.testing.LiveNode;

/** Every generic command on a node: over its endpoint, over the ledger that it holds, and on the file it left. */
final class NodeCommandsTest {
    private static final List<String> READS = List.of(
            "query System.Account //Bob",
            "query System.Account",
            "query System.Number --at 1",
            "query Balances.TotalIssuance",
            "const Balances.ExistentialDeposit",
            "const System.BlockWeights",
            "api AccountNonceApi.account_nonce //Alice",
            "api Core.version",
            "block",
            "block 0",
            "block finalized",
            "events 1",
            "events head --of Balances.Transfer",
            "decode 0x0503008eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a4804",
            "decode 0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9",
            "wallet balance //Alice //Bob",
            "tx Balances.transfer_keep_alive dest=//Bob value=1.5 --wallet //Alice --dry-run",
            "tx Utility.batch_all(calls=[System.remark(remark=hi)]) --wallet //Bob --dry-run",
            "tx Balances.transfer_keep_alive //Bob 9000000 --wallet //Alice --dry-run",
            "query System.NoSuch",
            "query Balances.Account",
            "tx Balances.no_such --wallet //Alice --dry-run",
            "block 99");

    @TempDir
    private Path home;

    private Cli.Result run(String... words) {
        return new Cli(home).run(words);
    }

    @Test
    void aNodeAndTheFileItLeavesSayTheSame() {
        Path ledger = home.resolve("ledger.db");
        Map<String, Cli.Result> live = new LinkedHashMap<>();
        Map<String, Cli.Result> held = new LinkedHashMap<>();
        try (LiveNode node = LiveNode.on(ledger, "instant")) {
            var sent = run(
                    "wallet",
                    "transfer",
                    "--wallet",
                    "//Alice",
                    "--dest",
                    "//Bob",
                    "-a",
                    "2 TAO",
                    "-y",
                    "--wait",
                    "finality",
                    "--json",
                    "--network",
                    node.ws());
            assertThat(sent.code()).as(sent.err()).isZero();
            assertThat(sent.json().field("block").field("finalized").write()).isEqualTo("true");
            for (String line : READS) {
                live.put(line, run(words(line, "--network", node.ws())));
                held.put(line, run(words(line, "--ledger", ledger.toString())));
            }
            assertThat(run("watch", "--count", "1", "--json", "--network", node.ws())
                            .json())
                    .isNotNull();
            assertThat(run("watch", "System.Account", "//Bob", "--count", "1", "--network", node.ws())
                            .out())
                    .contains("free: 1000002 TAO");
        }
        for (String line : READS) {
            Cli.Result file = run(words(line, "--ledger", ledger.toString()));
            assertThat(live.get(line).code()).as(line + live.get(line).err()).isEqualTo(file.code());
            assertThat(unnamed(held.get(line))).as(line).isEqualTo(unnamed(file));
            assertThat(unnamed(live.get(line))).as(line).isEqualTo(unnamed(file));
            if (file.code() == 0) {
                assertThat(file.json()).as(line).isNotNull();
                assertThat(file.err()).as(line + " names its chain").contains("local ledger ", ", block ");
            } else {
                assertThat(file.code()).as(line).isIn(12, 13);
            }
        }
    }

    private static String[] words(String line, String... more) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.add("--json");
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** The result, but for how the chain is named. */
    private static String unnamed(Cli.Result result) {
        return result.out()
                .replaceAll("\"chain\": \"[^\"]*\"", "\"chain\": \"\"")
                .replaceAll("\"message\": \"(local ledger \\S+|ws://\\S+) ", "\"message\": \"CHAIN ");
    }

    @Test
    void theChainThatAnswersIsTheOneThatIsMeant() {
        assertThat(run("query", "System.Number", "--network", "ws://127.0.0.1:1")
                        .code())
                .isEqualTo(10);
        assertThat(run("query", "System.Number", "--network", "http://127.0.0.1:1")
                        .code())
                .isEqualTo(12);
        assertThat(run("query", "System.Number", "--network", "local", "--ledger", "x.db")
                        .code())
                .isEqualTo(2);
        try (LiveNode node = LiveNode.inMemory("manual")) {
            assertThat(new Cli(home)
                            .with("TAONET_NETWORK", node.ws())
                            .run("query", "System.Number")
                            .err())
                    .startsWith(node.ws() + ", block 0");
        }
    }
}
