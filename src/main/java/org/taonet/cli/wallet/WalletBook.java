package org.taonet.cli.wallet;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Format;
import org.taonet.cli.Keys;
import org.taonet.cli.Table;
import org.taonet.crypto.Ss58;
import org.taonet.text.Json;
import org.taonet.wallet.AddressBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wallet book}: names for the addresses of others. */
@Command(description = "Names for addresses: show them all or one, give a NAME to an ACCOUNT, or --remove one.")
final class WalletBook implements Callable<Integer> {
    @Mixin
    private Keys keys;

    @Mixin
    private Format format;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The name.")
    private @Nullable String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ACCOUNT", description = "What it stands for.")
    private @Nullable String account;

    @Option(names = "--remove", paramLabel = "NAME", description = "Forget a name.")
    private @Nullable String removed;

    @Option(names = "--overwrite", description = "Let a name stand for another address.")
    private boolean overwrite;

    @Override
    public Integer call() {
        AddressBook book = keys.names().book();
        if (removed != null) {
            book = book.without(removed);
            book.save();
        } else if (name != null && account != null) {
            book = book.with(name, Ss58.encode(keys.names().account(account).bytes()), overwrite);
            book.save();
        } else if (name != null) {
            String wanted = name;
            String address = Ss58.encode(keys.names().account(wanted).bytes());
            format.out().result(() -> Json.of(address), () -> List.of(address));
            return 0;
        }
        AddressBook shown = book;
        Table table = Table.of("NAME", "ADDRESS");
        shown.addresses().forEach((known, address) -> table.row(known, address));
        Json.Fields fields = Json.object();
        shown.addresses().forEach(fields::put);
        format.out().table(fields::build, () -> table);
        return 0;
    }
}
