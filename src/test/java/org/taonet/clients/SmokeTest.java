package org.taonet.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.testing.Clients;
import org.taonet.testing.LiveNode;

/**
 * Each client against a fresh chain on a fresh ledger: connects, reads metadata, walks a map, reads an old block,
 * subscribes, estimates a fee, transfers to the rao, and is refused what must be refused. Those of the network also
 * create subnets, register, stake and set, and read it all back. What is checked stands in the scripts.
 */
@Tag("clients")
class SmokeTest {
    @TempDir
    private Path folder;

    /** The number of checks is asserted too: a script that ends early has not tried the node. */
    @ParameterizedTest(name = "{0} over {1}")
    @CsvSource({
        "polkadot-js, ws, polkadot-js.mjs, 33",
        "polkadot-js, http, polkadot-js.mjs, 31",
        "papi, ws, papi.mjs, 33",
        "papi2, ws, papi.mjs, 33",
        "asi, ws, asi.py, 38",
        "substrate-interface, ws, substrate_interface.py, 32",
        "substrate-interface, http, substrate_interface.py, 30",
        "sdk, ws, sdk10.py, 19",
        "sdk, ws, sdk10_economy.py, 29",
        "btcli, ws, btcli.py, 10",
        "btcli, ws, btcli_economy.py, 33",
    })
    void isContent(String client, String scheme, String script, int checks) {
        Path at = Clients.folder(client);
        String[] words = script.split(" ");
        String interpreter =
                words[0].endsWith(".mjs") ? "node" : at.resolve("bin/python").toString();
        try (LiveNode node = LiveNode.on(folder.resolve("ledger.db"), "instant+250")) {
            List<String> command = new ArrayList<>(List.of(
                    interpreter,
                    Clients.SMOKE.resolve(words[0]).toString(),
                    scheme.equals("ws") ? node.ws() : node.http()));
            command.addAll(List.of(words).subList(1, words.length));
            Clients.Ran ran = Clients.run(folder, Map.of("CLIENT_DIR", at.toString()), command);
            assertThat(ran.code())
                    .as(() -> client + ": " + ran.all() + node.log())
                    .isZero();
            assertThat(ran.out().strip().lines().toList().getLast()).isEqualTo("ok " + checks + " checks");
            assertThat(node.log()).isEmpty();
        }
    }
}
