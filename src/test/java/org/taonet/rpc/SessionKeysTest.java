package org.taonet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.client.Embedded;
import org.taonet.client.RpcException;
import org.taonet.node.Bench;
import org.taonet.node.Options;
import org.taonet.node.Sealing;
import org.taonet.scale.Codecs;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/** Session keys as the runtime and the node have them; and runtime APIs that there are not. */
class SessionKeysTest {
    /** The published keys of //Alice: sr25519 for Aura, ed25519 for Grandpa. */
    private static final String ALICE = "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"
            + "88dc3417d5058ec4b4503e0c12ea1a0a89be200fe98922423d4334014fa6b0ee";

    private final Bench bench = new Bench(Options.DEV.sealing(Sealing.MANUAL).onPorts());
    private final Embedded connection = Embedded.over("dev", bench.node());

    @AfterEach
    void close() {
        connection.close();
        bench.close();
    }

    private Json call(String method, byte[] args) {
        return connection.call("state_call", Json.of(method), Json.of(Hex.encode(args)));
    }

    private byte[] generated(Optional<String> seed) {
        byte[] args = Codecs.option(Codecs.BYTES).bytes(seed.map(Bytes::utf8));
        return Codecs.BYTES
                .read(Hex.decode(call("SessionKeys_generate_session_keys", args).text()))
                .toArray();
    }

    @Test
    void areThoseOfTheSeed() {
        assertThat(Hex.encodeBare(generated(Optional.of("//Alice")))).isEqualTo(ALICE);
        byte[] encoded = Codecs.BYTES.bytes(Bytes.fromHex("0x" + ALICE));
        // Some, two pairs: the key's bytes and its type.
        assertThat(call("SessionKeys_decode_session_keys", encoded).text())
                .isEqualTo("0x0108" + "80" + ALICE.substring(0, 64) + "61757261" + "80" + ALICE.substring(64)
                        + "6772616e");
        assertThat(call("SessionKeys_decode_session_keys", Codecs.BYTES.bytes(Bytes.fromHex("0x1234")))
                        .text())
                .isEqualTo("0x00");
    }

    @Test
    void withoutAKeystoreNoneAreMade() {
        assertThatThrownBy(() -> generated(Optional.empty()))
                .isInstanceOf(RpcException.class)
                .hasMessageContaining("No `keystore` associated");
        assertThatThrownBy(() -> generated(Optional.of("hush hush")))
                .isInstanceOf(RpcException.class)
                .hasMessageContaining("no secret URI")
                .hasMessageNotContaining("hush");
    }

    @Test
    void rotatedOnesAreKnownAndDecodable() {
        String keys = connection.call("author_rotateKeys").text();
        assertThat(keys)
                .hasSize(2 + 128)
                .isNotEqualTo(connection.call("author_rotateKeys").text());
        assertThat(connection.call("author_hasSessionKeys", Json.of(keys)).bool())
                .isTrue();
        assertThat(connection
                        .call("author_hasKey", Json.of(keys.substring(0, 66)), Json.of("aura"))
                        .bool())
                .isTrue();
        assertThat(connection
                        .call("author_hasKey", Json.of("0x" + keys.substring(66)), Json.of("gran"))
                        .bool())
                .isTrue();
        assertThat(call("SessionKeys_decode_session_keys", Codecs.BYTES.bytes(Bytes.fromHex(keys)))
                        .text())
                .startsWith("0x0108");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GenesisBuilder_get_preset",
                "OffchainWorkerApi_offchain_worker",
                "EthereumRuntimeRPCApi_chain_id",
                "ConvertTransactionRuntimeApi_convert_transaction",
                "ContractsApi_call",
                "BabeApi_configuration",
                "ShieldApi_try_decode_shielded_tx",
                "NoSuchApi_at_all",
                "Core",
                "",
            })
    void whatIsNotThereIsSaidByName(String method) {
        assertThatThrownBy(() -> call(method, new byte[0]))
                .isInstanceOf(RpcException.class)
                .hasMessageContaining("Exported method " + method + " is not found");
    }

    /** What the metadata lists can be called, and nothing else: names and versions are read off one list. */
    @Test
    void everyListedMethodExists() {
        var runtime = bench.node().chain().runtime();
        List<String> listed = runtime.apis().stream()
                .flatMap(api -> api.methods().stream().map(method -> api.name() + "_" + method.name()))
                .toList();
        assertThat(listed).contains("SessionKeys_generate_session_keys", "SessionKeys_decode_session_keys");
        assertThat(listed).allMatch(name -> runtime.method(name).isPresent());
    }
}
