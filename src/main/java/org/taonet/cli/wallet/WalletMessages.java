package org.taonet.cli.wallet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Format;
import org.taonet.cli.Keys;
import org.taonet.client.Category;
import org.taonet.crypto.Ss58;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.wallet.Messages;
import org.taonet.wallet.WalletKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Signatures of messages. */
final class WalletMessages {
    private WalletMessages() {}

    private static byte[] message(String text, boolean hex) {
        return hex ? Hex.decode(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@code wallet sign}. */
    @Command(description = "Sign a message.")
    static final class Sign implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Mixin
        private Format format;

        @Option(
                names = {"-m", "--message"},
                required = true,
                paramLabel = "TEXT",
                description = "What to sign.")
        private String message;

        @Option(names = "--hex", description = "The message is hexadecimal.")
        private boolean hex;

        @Option(names = "--wrap", description = "Put it between <Bytes> and </Bytes>, as polkadot-js does.")
        private boolean wrap;

        @Option(names = "--use-hotkey", description = "Sign with the hotkey instead of the coldkey.")
        private boolean useHotkey;

        @Override
        public Integer call() {
            byte[] bytes = message(message, hex);
            try (WalletKey key = keys.chosen(useHotkey).unlocked().get()) {
                String signature = Hex.encodeBare(Messages.sign(key.pair(), bytes, wrap));
                format.out()
                        .result(
                                () -> Json.object()
                                        .put("signed_message", signature)
                                        .put("signer_address", key.ss58())
                                        .build(),
                                () -> List.of(signature));
            }
            return 0;
        }
    }

    /** {@code wallet verify}: exits with 11 when the signature is not that of the account. */
    @Command(description = "Check a signature of a message; exit code 11 if it does not hold.")
    static final class Verify implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Mixin
        private Format format;

        @Option(
                names = {"-m", "--message"},
                required = true,
                paramLabel = "TEXT",
                description = "What was signed.")
        private String message;

        @Option(names = "--hex", description = "The message is hexadecimal.")
        private boolean hex;

        @Option(
                names = {"-s", "--signature"},
                required = true,
                paramLabel = "HEX",
                description = "The signature.")
        private String signature;

        @Option(
                names = {"-a", "--address", "-p", "--public-key", "--ss58"},
                paramLabel = "ACCOUNT",
                description = "Who is said to have signed; else the wallet.")
        private @Nullable String address;

        @Override
        public Integer call() {
            AccountId signer = address != null
                    ? keys.names().account(address)
                    : keys.chosen(false).account();
            Optional<Messages.Proof> proof = Messages.verify(signer, message(message, hex), Hex.decode(signature));
            format.out()
                    .result(
                            () -> Json.object()
                                    .put("verified", proof.isPresent())
                                    .put("signer", Ss58.encode(signer.bytes()))
                                    .put("message", message)
                                    .put(
                                            "scheme",
                                            proof.map(p -> Json.of(p.scheme().label()))
                                                    .orElse(Json.none()))
                                    .build(),
                            () -> List.of(proof.map(p -> "holds (" + p.scheme().label()
                                            + (p.wrapped() ? ", wrapped in <Bytes>" : "") + ")")
                                    .orElse("does not hold")));
            return proof.isPresent() ? 0 : Category.AUTH.exitCode();
        }
    }
}
