package org.taonet.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.taonet.wallet.WalletException.Kind.DAMAGED;
import static org.taonet.wallet.WalletException.Kind.EXISTS;
import static org.taonet.wallet.WalletException.Kind.INVALID;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.taonet.crypto.Ss58;
import org.taonet.text.Json;
import org.taonet.text.JsonException;
import org.taonet.unit.AccountId;

/**
 * Names for addresses that are no wallets of one's own: one JSON object of names and ss58 addresses. Immutable;
 * {@link #save} writes it.
 */
public record AddressBook(Path file, SortedMap<String, String> addresses) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    public AddressBook {
        addresses = Collections.unmodifiableSortedMap(new TreeMap<>(addresses));
    }

    /** The book in a file; an empty one where there is no file yet. */
    public static AddressBook read(Path file) {
        SortedMap<String, String> addresses = new TreeMap<>();
        if (Files.exists(file)) {
            try {
                for (Map.Entry<String, Json> entry :
                        Json.parse(SafeFile.read(file)).fields().entrySet()) {
                    addresses.put(entry.getKey(), entry.getValue().text());
                }
            } catch (JsonException broken) {
                throw new WalletException(
                        DAMAGED, "the address book " + file + " is damaged: " + broken.getMessage(), broken);
            }
        }
        return new AddressBook(file, addresses);
    }

    /** The account of a name. */
    public Optional<AccountId> account(String name) {
        return Optional.ofNullable(addresses.get(name)).map(AddressBook::stored);
    }

    /** The name of an account. */
    public Optional<String> name(AccountId account) {
        String ss58 = Ss58.encode(account.bytes());
        return addresses.entrySet().stream()
                .filter(entry -> entry.getValue().equals(ss58))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The book with one more name.
     *
     * @throws WalletException INVALID if the name or the address is none, EXISTS if the name means another address
     */
    public AddressBook with(String name, String ss58, boolean overwrite) {
        if (!NAME.matcher(name).matches()) {
            throw new WalletException(
                    INVALID, "a name in the address book is 1 to 40 letters, digits, dots, dashes and underscores");
        }
        String address = Ss58.encode(checked(ss58).bytes());
        String before = addresses.getOrDefault(name, address);
        if (!before.equals(address) && !overwrite) {
            throw new WalletException(
                    EXISTS, "'" + name + "' already stands for " + before + "; to change that say so (--overwrite)");
        }
        SortedMap<String, String> all = new TreeMap<>(addresses);
        all.put(name, address);
        return new AddressBook(file, all);
    }

    /** The book without a name. */
    public AddressBook without(String name) {
        SortedMap<String, String> all = new TreeMap<>(addresses);
        all.remove(name);
        return new AddressBook(file, all);
    }

    /** Writes the book, whole or not at all. */
    public void save() {
        Json.Fields fields = Json.object();
        addresses.forEach(fields::put);
        SafeFile.write(file, (fields.build().pretty() + "\n").getBytes(UTF_8), true);
    }

    private static AccountId stored(String ss58) {
        try {
            return checked(ss58);
        } catch (WalletException broken) {
            throw new WalletException(
                    DAMAGED, "the address book holds a broken address: " + broken.getMessage(), broken);
        }
    }

    private static AccountId checked(String ss58) {
        try {
            return AccountId.of(Ss58.account(ss58.strip()));
        } catch (IllegalArgumentException wrong) {
            throw new WalletException(INVALID, String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
