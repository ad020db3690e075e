package org.taonet.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.testing.Clients;
import org.taonet.testing.LiveNode;
import org.taonet.testing.Program;
import org.taonet.text.Json;

/** btcli and our command line on one folder of wallets: what one writes, the other lists and spends from. */
@Tag("clients")
class WalletsTest {
    private static final String ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
    private static final String BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

    @TempDir
    private Path home;

    @Test
    void btcliListsAndSpendsFromOurs() {
        Path btcli = Clients.folder("btcli");
        ours("wallet", "regen-coldkey", "--wallet", "rich", "--uri", "//Alice", "--no-password");
        ours("wallet", "regen-hotkey", "--wallet", "rich", "--hotkey", "miner", "--uri", "//Bob");
        try (LiveNode node = LiveNode.on(home.resolve("ledger.db"), "instant+250")) {
            Json listed = btcli(btcli, "wallet", "list").field("wallets").item(0);
            assertThat(listed.field("name").text()).isEqualTo("rich");
            assertThat(listed.field("ss58_address").text()).isEqualTo(ALICE);
            assertThat(listed.field("hotkeys").item(0).field("ss58_address").text())
                    .isEqualTo(BOB);
            Json sent = btcli(
                    btcli,
                    "wallet",
                    "transfer",
                    "--wallet-name",
                    "rich",
                    "--dest",
                    BOB,
                    "--amount",
                    "2.5",
                    "--network",
                    node.ws(),
                    "--no-prompt");
            assertThat(sent.field("success").bool()).as(sent.write()).isTrue();
            Json balance = ours("wallet", "balance", "--wallet", "//Bob", "--network", node.ws(), "--json");
            assertThat(balance.write()).contains("1000002500000000");
        }
    }

    @Test
    void weListAndSpendFromBtclis() {
        Path btcli = Clients.folder("btcli");
        btcli(
                btcli,
                "wallet",
                "create",
                "--wallet-name",
                "theirs",
                "--hotkey",
                "hot",
                "--uri",
                "Alice",
                "--no-use-password");
        Json listed = ours("wallet", "list", "--json");
        assertThat(listed.write()).contains("\"theirs\"", "\"hot\"", ALICE);
        try (LiveNode node = LiveNode.on(home.resolve("ledger.db"), "instant+250")) {
            ours(
                    "wallet",
                    "transfer",
                    "--wallet",
                    "theirs",
                    "--dest",
                    BOB,
                    "--amount",
                    "1.25",
                    "--network",
                    node.ws(),
                    "--yes",
                    "--json");
            Json balance = ours("wallet", "balance", "--wallet", "//Bob", "--network", node.ws(), "--json");
            assertThat(balance.write()).contains("1000001250000000");
        }
    }

    private Json ours(String... arguments) {
        Program.Result result = Program.in(home, arguments).run();
        assertThat(result.code()).as(() -> result.out() + result.err()).isZero();
        return List.of(arguments).contains("--json") ? Json.parse(result.out()) : Json.none();
    }

    /** What a command of btcli's printed, as JSON. Its exit code says nothing: it is 0 when a transfer fails. */
    private Json btcli(Path folder, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("bin/btcli").toString()));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("--wallet-path", home.resolve(".bittensor/wallets").toString(), "--json-output"));
        Map<String, String> environment = Map.of(
                "DISK_CACHE",
                "0",
                "BTCLI_CONFIG_PATH",
                home.resolve("config.yml").toString(),
                "BTCLI_DEBUG_FILE",
                home.resolve("debug.txt").toString(),
                "BTCLI_PROXIES_PATH",
                home.resolve("proxies.db").toString());
        Clients.Ran ran = Clients.run(home, environment, command);
        int start = ran.out().indexOf('{');
        assertThat(start).as(ran::all).isNotNegative();
        return Json.parse(ran.out().substring(start));
    }
}
