package org.taonet.cli.wallet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Answer;
import org.taonet.cli.Figures;
import org.taonet.cli.Keys;
import org.taonet.cli.Outlook;
import org.taonet.cli.Read;
import org.taonet.cli.Submit;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.metadata.Calls;
import org.taonet.metadata.Type;
import org.taonet.metadata.Value;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which hotkeys a coldkey owns and what it calls itself, on the chain. */
final class WalletOwning {
    private static final String PALLET = "SubtensorModule";
    private static final String IDENTITIES = "IdentitiesV2";

    private WalletOwning() {}

    private static AccountId hotkey(Keys keys, @Nullable String named) {
        String name = named != null ? named : keys.hotkeyName();
        boolean isName = !name.startsWith("//") && !keys.walletName().startsWith("//");
        return isName && keys.wallet().hotkeys().contains(name)
                ? keys.wallet().hotkeyPublic(name).account()
                : keys.names().account(name);
    }

    private static Optional<AccountId> owner(View view, AccountId hotkey) {
        return view.query(PALLET, "Owner", Value.of(hotkey.bytes()))
                .map(owner -> AccountId.of(owner.bytes().shared(), 0))
                .filter(owner -> !owner.isZero());
    }

    /** {@code wallet associate-hotkey}. */
    @Command(
            name = "associate-hotkey",
            description = "Make a hotkey (--hotkey) known to the chain as the coldkey's, without registering it.")
    static final class AssociateHotkey extends Submit {
        @Option(
                names = {"--hotkey-ss58", "--wallet-hotkey-ss58", "--wallet_hotkey_ss58"},
                paramLabel = "HOTKEY",
                description = "The same by its address.")
        private @Nullable String address;

        @Override
        public Integer call() {
            AccountId hotkey = hotkey(keys(), address);
            return onChain(chain -> {
                View view = chain.head();
                Optional<AccountId> owner = owner(view, hotkey);
                if (owner.isPresent()) {
                    throw new ClientException(
                            Category.VALIDATION,
                            view.runtime().address(hotkey) + " belongs to "
                                    + view.runtime().address(owner.get()) + " already",
                            owner.get().equals(signer()) ? "Nothing is left to do." : "Choose another hotkey.");
                }
                String shown = view.runtime().address(hotkey);
                return run(
                        chain,
                        Intent.of(PALLET, "try_associate_hotkey").with("hotkey", shown),
                        Outlook.NONE.line("makes", shown + " a hotkey of the signer"));
            });
        }
    }

    /** What a coldkey has said of itself; empty if it has not. */
    private static Map<String, String> said(View view, AccountId coldkey) {
        Map<String, String> fields = new LinkedHashMap<>();
        view.query(PALLET, IDENTITIES, Value.of(coldkey.bytes())).ifPresent(identity -> {
            if (identity instanceof Value.Struct(var members)) {
                members.forEach(m -> fields.put(m.name(), Figures.text(m.value())));
            }
        });
        return fields;
    }

    /** {@code wallet get-identity}. */
    @Command(
            name = "get-identity",
            description = "Show what a coldkey says of itself; of a hotkey, what its owner says.")
    static final class GetIdentity extends Read {
        @Parameters(arity = "0..1", paramLabel = "ACCOUNT", description = "An address, a wallet, a name, //Alice.")
        private @Nullable String account;

        @Option(
                names = {"-k", "--key", "--ss58", "--coldkey-ss58", "--coldkey_ss58"},
                paramLabel = "ACCOUNT",
                description = "The same, as btcli has it.")
        private @Nullable String key;

        @Override
        protected Answer read(View view) {
            String named = account != null ? account : key;
            AccountId asked = named == null
                    ? keys().chosen(false).account()
                    : keys().names().account(named);
            Map<String, String> fields = said(view, asked);
            AccountId coldkey = fields.isEmpty() ? owner(view, asked).orElse(asked) : asked;
            Map<String, String> found = fields.isEmpty() ? said(view, coldkey) : fields;
            return Answer.lines(
                    () -> {
                        Json.Fields document =
                                Json.object().put("coldkey", view.runtime().address(coldkey));
                        document.put("identity", found.isEmpty() ? Json.none() : texts(found));
                        return document.build();
                    },
                    () -> lines(view, coldkey, found));
        }

        private static Json texts(Map<String, String> fields) {
            Json.Fields document = Json.object();
            fields.forEach(document::put);
            return document.build();
        }

        private static List<String> lines(View view, AccountId coldkey, Map<String, String> fields) {
            List<String> lines = new ArrayList<>();
            if (fields.isEmpty()) {
                lines.add(view.runtime().address(coldkey) + " says nothing of itself.");
                return lines;
            }
            lines.add("coldkey      " + view.runtime().address(coldkey));
            fields.forEach((name, text) -> lines.add(name + " ".repeat(Math.max(1, 13 - name.length())) + text));
            return lines;
        }
    }

    /** {@code wallet set-identity}. */
    @Command(
            name = "set-identity",
            description = "Say who the coldkey is; what is not given stays as it is, an empty text removes it.")
    static final class SetIdentity extends Submit {
        @Option(
                names = {"--id-name", "--id_name"},
                paramLabel = "TEXT",
                description = "What it is called.")
        private @Nullable String name;

        @Option(
                names = {"--web-url", "--web", "--web_url"},
                paramLabel = "URL",
                description = "Its page.")
        private @Nullable String url;

        @Option(
                names = {"--image-url", "--image", "--image_url"},
                paramLabel = "URL",
                description = "Its picture.")
        private @Nullable String image;

        @Option(names = "--discord", paramLabel = "TEXT", description = "Its owner on Discord.")
        private @Nullable String discord;

        @Option(names = "--description", paramLabel = "TEXT", description = "What it does.")
        private @Nullable String description;

        @Option(
                names = {"--additional", "--additional-info"},
                paramLabel = "TEXT",
                description = "Anything else.")
        private @Nullable String additional;

        @Option(
                names = {"--github", "--github-repo"},
                paramLabel = "URL",
                description = "Where its code is.")
        private @Nullable String github;

        @Override
        public Integer call() {
            return onChain(this::say);
        }

        private Map<String, String> given() {
            Map<String, String> given = new LinkedHashMap<>();
            put(given, "name", name);
            put(given, "url", url);
            put(given, "github_repo", github);
            put(given, "image", image);
            put(given, "discord", discord);
            put(given, "description", description);
            put(given, "additional", additional);
            return given;
        }

        private static void put(Map<String, String> given, String field, @Nullable String text) {
            if (text != null) {
                given.put(field, text);
            }
        }

        private int say(Chain chain) {
            View view = chain.head();
            Map<String, String> before = said(view, signer());
            Map<String, String> after = new LinkedHashMap<>(before);
            Map<String, String> given = given().isEmpty() ? typed(before) : given();
            if (given.isEmpty()) {
                throw new ClientException(
                        Category.VALIDATION,
                        "there is nothing to say",
                        "Pass --id-name, --web-url, --image-url, --discord, --description, --additional, --github.");
            }
            after.putAll(given);
            Intent.Named intent = Intent.of(PALLET, "set_identity");
            // By the chain's own fields: older chains have others.
            for (Type.Field field : Calls.find(view.runtime().metadata(), PALLET, "set_identity")
                    .fields()) {
                byte[] text = after.getOrDefault(field.name(), "").getBytes(StandardCharsets.UTF_8);
                intent = intent.with(field.name(), Hex.encode(text));
            }
            Outlook outlook = Outlook.NONE;
            for (Map.Entry<String, String> field : given.entrySet()) {
                String was = before.getOrDefault(field.getKey(), "");
                outlook = outlook.line(
                        field.getKey(), "'" + field.getValue() + "'" + (was.isEmpty() ? "" : ", was '" + was + "'"));
            }
            return run(chain, intent, outlook);
        }

        /** Field by field, where somebody can be asked; an empty answer leaves it as it is. */
        private Map<String, String> typed(Map<String, String> before) {
            Map<String, String> given = new LinkedHashMap<>();
            if (!format().world().prompt().canAsk()) {
                return given;
            }
            for (String field :
                    List.of("name", "url", "github_repo", "image", "discord", "description", "additional")) {
                String was = before.getOrDefault(field, "");
                format().world()
                        .prompt()
                        .line(field + (was.isEmpty() ? "" : " [" + was + "]") + ": ")
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .ifPresent(text -> given.put(field, text));
            }
            return given;
        }
    }
}
