package org.taonet.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Upstream's command line as its test tools write it. */
class DropInTest {
    private static DropIn parse(String line) {
        return DropIn.parse("node-subtensor", List.of(line.split(" ")));
    }

    private static Options options(String line) {
        return ((DropIn.Run) parse(line)).options();
    }

    @Test
    void takesWhatMoonwallPasses() {
        Options options = options("--one --dev --force-authoring --rpc-cors=all --no-prometheus --no-telemetry"
                + " --reserved-only --tmp --sealing=manual --rpc-port=12345");
        assertThat(options.sealing()).isEqualTo(Sealing.MANUAL);
        assertThat(options.preset()).isEqualTo("dev");
        assertThat(options.ports()).containsExactly(12_345);
        assertThat(options.ledger()).isEmpty();
        assertThat(options.anyOrigin()).isTrue();
        assertThat(options.isLocal()).isTrue();
    }

    @Test
    void takesWhatLocalnetScriptsPass() {
        Options options = options("--base-path /tmp/one --chain local --one --port 30334 --validator --rpc-cors=all"
                + " --allow-private-ipv4 --discover-local --unsafe-force-node-key-generation");
        assertThat(options.preset()).isEqualTo("localnet");
        assertThat(options.ports()).containsExactly(9944, 9945);
        assertThat(options.ledger()).contains(Path.of("/tmp/one/ledger.db"));
        assertThat(options.sealing()).isEqualTo(Sealing.every(12_000));
        DropIn.Run fast = (DropIn.Run)
                DropIn.parse("target/fast-runtime/release/node-subtensor", List.of("--chain", "local", "--tmp"));
        assertThat(fast.options().preset()).isEqualTo("localnet-fast");
        assertThat(fast.options().sealing()).isEqualTo(Sealing.every(250));
        assertThat(options("--dev --sealing 250").sealing()).isEqualTo(Sealing.every(250));
        assertThat(options("--dev --rpc-external").isLocal()).isFalse();
    }

    @Test
    void knowsTheOtherCommands() {
        assertThat(parse("build-spec --disable-default-bootnode --raw --chain local"))
                .isEqualTo(new DropIn.BuildSpec("localnet"));
        assertThat(parse("purge-chain -y --base-path /tmp/one --chain local"))
                .isEqualTo(new DropIn.Purge(Path.of("/tmp/one/ledger.db")));
        assertThat(parse("--version")).isEqualTo(new DropIn.Version());
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> parse("--nonsense")).hasMessageContaining("unexpected argument '--nonsense'");
        assertThatThrownBy(() -> parse("--rpc-port x")).hasMessageContaining("not a port");
        assertThatThrownBy(() -> parse("--sealing")).hasMessageContaining("a value is required");
        assertThatThrownBy(() -> parse("--sealing sometimes")).hasMessageContaining("sealing is instant");
    }

    @Test
    void specificationHoldsTheWholeGenesis() {
        var top =
                Spec.of(Genesis.named("localnet")).field("genesis").field("raw").field("top");
        assertThat(top.field("0x3a636f6465").isNull()).isFalse();
        assertThat(top.fields().size())
                .isEqualTo(Genesis.named("localnet")
                        .state()
                        .get()
                        .pairs(new byte[0])
                        .size());
    }
}
