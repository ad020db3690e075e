package org.taonet.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.taonet.client.Connection;
import org.taonet.client.Subscription;
import org.taonet.crypto.Ecdsa;
import org.taonet.crypto.Hash;
import org.taonet.scale.Output;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/** Foundry's anvil: plain transfers of ether, a block as soon as there is something for one, nothing durable. */
final class Anvil implements Payee {
    private static final BigInteger CHAIN = BigInteger.valueOf(31337);
    private static final BigInteger PRICE = BigInteger.valueOf(100_000_000_000L);

    private final Path program;
    private final List<Ecdsa.Pair> pairs = new ArrayList<>();
    private final List<byte[]> addresses = new ArrayList<>();

    private Anvil(Path program) {
        this.program = program;
    }

    /** Where scripts/clients put it, if it did. */
    static Optional<Anvil> find() throws IOException {
        String named = System.getenv("TAONET_CLIENTS");
        Path folder = named == null
                ? Path.of(System.getProperty("user.home"), ".cache", "taonet-clients", "anvil")
                : Path.of(named, "anvil");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.find(folder, 8, (path, is) -> is.isRegularFile() && path.endsWith("bin/anvil"))) {
            return files.findFirst().map(Anvil::new);
        }
    }

    @Override
    public String name() {
        return "anvil";
    }

    @Override
    public List<String> command(Path folder, int port) {
        return List.of(
                program.toString(),
                "--port",
                "" + port,
                "--silent",
                "--accounts",
                "1",
                "--block-base-fee-per-gas",
                "0");
    }

    @Override
    public void prepare(Connection node, int accounts) {
        for (int i = 0; i < accounts; i++) {
            byte[] seed = new byte[32];
            seed[31] = (byte) i;
            seed[30] = (byte) (i >> 8);
            seed[29] = 1;
            Ecdsa.Pair pair = Ecdsa.Pair.ofSeed(seed);
            byte[] point = Ecdsa.coordinates(pair.publicKey()).orElseThrow();
            byte[] address = Arrays.copyOfRange(Hash.keccak256(point), 12, 32);
            pairs.add(pair);
            addresses.add(address);
            node.call("anvil_setBalance", Json.of(Bytes.of(address).hex()), Json.of("0x21e19e0c9bab2400000"));
        }
    }

    @Override
    public Transfer transfer(int account, long nonce) {
        byte[] to = addresses.get((account + 1) % addresses.size());
        List<byte[]> fields = new ArrayList<>(List.of(
                number(BigInteger.valueOf(nonce)),
                number(PRICE),
                number(BigInteger.valueOf(21_000)),
                text(to),
                number(BigInteger.valueOf(1_000_000 + nonce)),
                text(new byte[0])));
        List<byte[]> open = new ArrayList<>(fields);
        open.addAll(List.of(number(CHAIN), text(new byte[0]), text(new byte[0])));
        byte[] signature = pairs.get(account).signHash(Hash.keccak256(list(open)));
        fields.add(number(CHAIN.multiply(BigInteger.TWO).add(BigInteger.valueOf(35 + signature[64]))));
        fields.add(number(new BigInteger(1, signature, 0, 32)));
        fields.add(number(new BigInteger(1, signature, 32, 32)));
        byte[] raw = list(fields);
        return new Transfer(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_sendRawTransaction\",\"params\":[\""
                        + Bytes.of(raw).hex() + "\"]}",
                Bytes.of(Hash.keccak256(raw)).hex());
    }

    private static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return text(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    /** Recursive length prefix of bytes. */
    private static byte[] text(byte[] bytes) {
        return bytes.length == 1 && bytes[0] >= 0 ? bytes : prefixed(0x80, bytes);
    }

    private static byte[] list(List<byte[]> items) {
        Output all = new Output(128);
        items.forEach(all::bytes);
        return prefixed(0xc0, all.toArray());
    }

    private static byte[] prefixed(int kind, byte[] bytes) {
        Output out = new Output(bytes.length + 2);
        if (bytes.length < 56) {
            out.u8(kind + bytes.length);
        } else {
            out.u8(kind + 56).u8(bytes.length); // nothing here is longer than 255 bytes
        }
        return out.bytes(bytes).toArray();
    }

    @Override
    public void follow(Connection node, Consumer<String> included) {
        try (Subscription heads = node.subscribe("eth_subscribe", "eth_unsubscribe", List.of(Json.of("newHeads")))) {
            long next = -1;
            while (true) {
                long number = Long.decode(
                        heads.next(Duration.ofMinutes(10)).field("number").text());
                for (next = next < 0 ? number : next; next <= number; next++) {
                    Json block =
                            node.call("eth_getBlockByNumber", Json.of("0x" + Long.toHexString(next)), Json.of(false));
                    block.field("transactions").items().forEach(each -> included.accept(each.text()));
                }
            }
        }
    }
}
