package org.taonet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.taonet.client.Connection;
import org.taonet.client.Subscription;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.SecretUri;
import org.taonet.metadata.DynamicCodec;
import org.taonet.metadata.Era;
import org.taonet.metadata.ExtrinsicCodec;
import org.taonet.metadata.Metadata;
import org.taonet.scale.Output;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Our node with a ledger in a file, sealing at once: the binary that TAONET_BINARY names, else on this JVM. */
final class Taonet implements Payee {
    private static final long THOUSAND_TAO = 1_000_000_000_000L;

    /** Balances.transfer_allow_death, to MultiAddress::Id. */
    private static final byte[] TRANSFER = {5, 0, 0};

    private final String binary;
    private final List<KeyPair> pairs = new ArrayList<>();
    private Optional<Signing> signing = Optional.empty();

    private record Signing(ExtrinsicCodec codec, Hash32 genesis, long spec, long version) {}

    Taonet() {
        String named = System.getenv("TAONET_BINARY");
        binary = named == null || !Files.isExecutable(Path.of(named)) ? "" : named;
    }

    @Override
    public String name() {
        return binary.isEmpty() ? "taonet (JVM)" : "taonet (native)";
    }

    @Override
    public List<String> command(Path folder, int port) {
        if (!binary.isEmpty()) {
            return List.of(
                    binary, "node", "--ledger", folder.resolve("ledger.db").toString(), "--rpc-port", "" + port);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(
                List.of(System.getenv().getOrDefault("TAONET_BENCH_JAVA", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(
                List.of(BenchNode.class.getName(), folder.resolve("ledger.db").toString(), "" + port));
        return command;
    }

    @Override
    public void prepare(Connection node, int accounts) throws IOException {
        Json version = node.call("state_getRuntimeVersion");
        byte[] metadata = Bytes.fromHex(node.call("state_getMetadata").text().substring(2))
                .toArray();
        signing = Optional.of(new Signing(
                new ExtrinsicCodec(new DynamicCodec(Metadata.parse(metadata))),
                Hash32.fromHex(node.call("chain_getBlockHash", Json.of(0)).text()),
                version.field("specVersion").longValue(),
                version.field("transactionVersion").longValue()));
        KeyPair alice = SecretUri.keyPair("//Alice", Scheme.SR25519);
        for (int i = 0; i < accounts; i++) {
            byte[] seed = new byte[32];
            seed[0] = (byte) i;
            seed[1] = (byte) (i >> 8);
            seed[2] = 1;
            pairs.add(KeyPair.ofSeed(Scheme.SR25519, seed));
        }
        for (int i = 0; i < accounts; i++) {
            byte[] extrinsic = signed(alice, i, pairs.get(i), THOUSAND_TAO);
            node.call("author_submitExtrinsic", Json.of(Bytes.of(extrinsic).hex()));
        }
        while (node.call("author_pendingExtrinsics").items().size() > 0) {
            Thread.onSpinWait();
        }
    }

    private byte[] signed(KeyPair from, long nonce, KeyPair to, long rao) {
        Signing on = signing.orElseThrow();
        byte[] call = new Output(48)
                .bytes(TRANSFER)
                .bytes(to.publicKey())
                .compact(rao)
                .toArray();
        var terms = new ExtrinsicCodec.Terms(on.genesis, on.spec, on.version, Era.IMMORTAL, on.genesis, nonce, 0);
        var unsigned = on.codec.prepare(call, terms);
        return on.codec.signed(
                unsigned, AccountId.of(from.publicKey()), "sr25519", from.sign(unsigned.toSign(), none -> {}));
    }

    @Override
    public Transfer transfer(int account, long nonce) {
        KeyPair to = pairs.get((account + 1) % pairs.size());
        String hex = Bytes.of(signed(pairs.get(account), nonce, to, 1_000_000 + nonce))
                .hex();
        return new Transfer(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"author_submitExtrinsic\",\"params\":[\"" + hex + "\"]}",
                hex);
    }

    @Override
    public void follow(Connection node, Consumer<String> included) {
        try (Subscription heads = node.subscribe("chain_subscribeNewHeads", "chain_unsubscribeNewHeads", List.of())) {
            long next = -1;
            while (true) {
                long number = Long.decode(
                        heads.next(Duration.ofMinutes(10)).field("number").text());
                for (next = next < 0 ? number : next; next <= number; next++) {
                    Json hash = node.call("chain_getBlockHash", Json.of(next));
                    Json block = node.call("chain_getBlock", hash);
                    block.field("block").field("extrinsics").items().forEach(each -> included.accept(each.text()));
                }
            }
        }
    }
}
