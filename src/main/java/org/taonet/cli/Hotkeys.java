package org.taonet.cli;

import org.jspecify.annotations.Nullable;
import org.taonet.unit.AccountId;

/** Which hotkey a call is about, which need not sign: a hotkey of the wallet by name, or any account. */
public final class Hotkeys {
    private Hotkeys() {}

    /** What {@code --hotkey} says; without it the wallet's own, of a development account the account itself. */
    public static AccountId chosen(Keys keys) {
        return chosen(keys, null);
    }

    /** The same where another option may name it. */
    public static AccountId chosen(Keys keys, @Nullable String named) {
        String name = named != null ? named : keys.hotkeyName();
        boolean isAccount = name.startsWith("//") || name.startsWith("0x") || name.contains("/") || name.length() > 40;
        if (isAccount) {
            return keys.names().account(name);
        }
        if (!keys.walletName().startsWith("//")) {
            return keys.wallet().hotkeyPublic(name).account();
        }
        boolean unsaid = named == null && !keys.isHotkeyNamed();
        return keys.names().account(unsaid ? keys.walletName() : name);
    }
}
