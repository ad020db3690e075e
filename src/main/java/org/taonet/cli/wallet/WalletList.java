package org.taonet.cli.wallet;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.taonet.cli.Format;
import org.taonet.cli.Keys;
import org.taonet.cli.Out;
import org.taonet.text.Json;
import org.taonet.wallet.Lock;
import org.taonet.wallet.Wallet;
import org.taonet.wallet.Wallets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wallet list}: needs no secret; a broken file is a line of its own. */
@Command(description = "Show all wallets with their keys.")
final class WalletList implements Callable<Integer> {
    @Mixin
    private Keys keys;

    @Mixin
    private Format format;

    @Option(names = "--coldkeys-only", description = "Leave the hotkeys out.")
    private boolean coldkeysOnly;

    @Override
    public Integer call() {
        Wallets wallets = keys.wallets();
        List<Wallet> all = wallets.all();
        Out out = format.out();
        if (all.isEmpty()) {
            out.note("There is no wallet in " + format.world().shown(wallets.root())
                    + " yet; make one with: taonet wallet create");
        }
        out.result(
                () -> Json.object()
                        .put("wallets", Json.array(all.stream().map(this::json).toList()))
                        .build(),
                () -> lines(all));
        return 0;
    }

    private Json json(Wallet wallet) {
        return entry(wallet.name(), wallet.coldkeyEntry())
                .put(
                        "hotkeys",
                        Json.array(hotkeys(wallet).stream()
                                .map(e -> entry(e.name(), e).build())
                                .toList()))
                .build();
    }

    private List<Wallet.Entry> hotkeys(Wallet wallet) {
        return coldkeysOnly ? List.of() : wallet.hotkeyEntries();
    }

    private static Json.Fields entry(String name, Wallet.Entry entry) {
        Json.Fields fields = Json.object()
                .put("name", name)
                .put("ss58_address", entry.ss58().map(Json::of).orElse(Json.none()))
                .put("crypto_type", entry.scheme().map(Json::of).orElse(Json.none()))
                .put("locked", entry.lock() != Lock.NONE)
                .put("secret", entry.secret());
        entry.problem().ifPresent(p -> fields.put("problem", p));
        return fields;
    }

    private List<String> lines(List<Wallet> all) {
        List<String> lines = new ArrayList<>();
        for (Wallet wallet : all) {
            lines.add(wallet.name() + "  " + line(wallet.coldkeyEntry()));
            hotkeys(wallet).forEach(e -> lines.add("  " + e.name() + "  " + line(e)));
        }
        return lines;
    }

    private static String line(Wallet.Entry entry) {
        String marks = entry.lock() != Lock.NONE ? "  locked" : entry.secret() ? "" : "  public part alone";
        return entry.ss58().map(ss58 -> ss58 + marks).orElse("?")
                + entry.problem().map(p -> "  (" + p + ")").orElse("");
    }
}
