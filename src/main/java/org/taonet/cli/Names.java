package org.taonet.cli;

import java.util.Optional;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.Ss58;
import org.taonet.metadata.Accounts;
import org.taonet.text.Hex;
import org.taonet.unit.AccountId;
import org.taonet.wallet.AddressBook;
import org.taonet.wallet.Wallet;
import org.taonet.wallet.WalletException;
import org.taonet.wallet.WalletKey;
import org.taonet.wallet.Wallets;

/**
 * Accounts by what people call them: development accounts ({@code //Alice}), names of the address book, wallets
 * ({@code alice} is its coldkey, {@code alice/miner} a hotkey). An address is never looked up as a name.
 */
public record Names(AddressBook book, Wallets wallets) implements Accounts {
    public static Names of(World world, Wallets wallets) {
        return new Names(AddressBook.read(world.path("~/.taonet/addresses.json")), wallets);
    }

    @Override
    public Optional<AccountId> named(String name) {
        if (isAddress(name)) {
            return Optional.empty();
        }
        if (name.startsWith("//")) {
            try (WalletKey key = WalletKey.ofUri(name, Scheme.SR25519)) {
                return Optional.of(key.account());
            }
        }
        return book.account(name).or(() -> ofWallet(name));
    }

    /** The account of a name, an address or a public key; {@link IllegalArgumentException} that says what to give. */
    public AccountId account(String text) {
        return named(text).orElseGet(() -> {
            try {
                return text.startsWith("0x")
                        ? AccountId.of(Hex.decode(text, AccountId.BYTES))
                        : AccountId.of(Ss58.account(text));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no account: " + wrong.getMessage()
                                + "; give an ss58 address, a wallet's name, a name of the address book, or //Alice",
                        wrong);
            }
        });
    }

    /** How people know an account, if it has a name here. */
    public Optional<String> name(AccountId account) {
        return book.name(account);
    }

    private Optional<AccountId> ofWallet(String name) {
        int slash = name.indexOf('/');
        try {
            Wallet wallet = wallets.wallet(slash < 0 ? name : name.substring(0, slash));
            boolean there = slash < 0
                    ? wallet.coldkeypub().exists() || wallet.coldkey().exists()
                    : wallet.hotkeys().contains(name.substring(slash + 1));
            if (!there) {
                return Optional.empty();
            }
            WalletKey key = slash < 0 ? wallet.coldkeyPublic() : wallet.hotkeyPublic(name.substring(slash + 1));
            return Optional.of(key.account());
        } catch (WalletException noName) {
            if (noName.kind() == WalletException.Kind.INVALID) {
                return Optional.empty();
            }
            throw noName;
        }
    }

    private static boolean isAddress(String text) {
        try {
            return text.startsWith("0x") || Ss58.account(text).length == AccountId.BYTES;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
