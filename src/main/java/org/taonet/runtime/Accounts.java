package org.taonet.runtime;

import static org.taonet.runtime.FrameSystem.ACCOUNT;

import org.taonet.primitive.AccountInfo;
import org.taonet.primitive.DispatchError;
import org.taonet.unit.AccountId;

/**
 * Accounts and what keeps them alive: providers and sufficients make an account exist, consumers keep it from going.
 * Mirrors the reference counting of frame_system.
 */
public final class Accounts {
    /** Consumers an account may have: MaxConsumers. */
    private static final long MAX_CONSUMERS = 16;

    private Accounts() {}

    /** One more reason to exist. */
    public static void addProvider(Context on, AccountId who) {
        AccountInfo account = ACCOUNT.get(on, who);
        boolean fresh = account.providers() == 0 && account.sufficients() == 0;
        ACCOUNT.put(on, who, account.withProviders(fresh ? 1 : account.providers() + 1));
        if (fresh) {
            FrameSystem.NEW_ACCOUNT.emit(on, who);
        }
    }

    /** One reason less; ConsumerRemaining if it was the last and something still depends on the account. */
    public static void dropProvider(Context on, AccountId who) {
        if (!ACCOUNT.exists(on, who)) {
            return;
        }
        AccountInfo account = ACCOUNT.get(on, who);
        long providers = Math.max(1, account.providers());
        if (providers == 1 && account.consumers() == 0 && account.sufficients() == 0) {
            ACCOUNT.remove(on, who);
            FrameSystem.KILLED_ACCOUNT.emit(on, who);
        } else if (providers == 1 && account.consumers() > 0) {
            throw DispatchError.Plain.CONSUMER_REMAINING.refuse();
        } else {
            ACCOUNT.put(on, who, account.withProviders(providers - 1));
        }
    }

    /** One more reason to exist that asks nothing of others. */
    public static void addSufficient(Context on, AccountId who) {
        AccountInfo account = ACCOUNT.get(on, who);
        boolean fresh = account.providers() + account.sufficients() == 0;
        ACCOUNT.put(on, who, account.withSufficients(fresh ? 1 : account.sufficients() + 1));
        if (fresh) {
            FrameSystem.NEW_ACCOUNT.emit(on, who);
        }
    }

    /** One such reason less. */
    public static void dropSufficient(Context on, AccountId who) {
        if (!ACCOUNT.exists(on, who)) {
            return;
        }
        AccountInfo account = ACCOUNT.get(on, who);
        if (account.sufficients() <= 1 && account.providers() == 0) {
            ACCOUNT.remove(on, who);
            FrameSystem.KILLED_ACCOUNT.emit(on, who);
        } else {
            ACCOUNT.put(on, who, account.withSufficients(Math.max(0, account.sufficients() - 1)));
        }
    }

    /** Something depends on the account; NoProviders or TooManyConsumers. */
    public static void addConsumer(Context on, AccountId who) {
        AccountInfo account = ACCOUNT.get(on, who);
        if (account.providers() == 0) {
            throw DispatchError.Plain.NO_PROVIDERS.refuse();
        }
        if (account.consumers() >= MAX_CONSUMERS) {
            throw DispatchError.Plain.TOO_MANY_CONSUMERS.refuse();
        }
        ACCOUNT.put(on, who, account.withConsumers(account.consumers() + 1));
    }

    /** The same without the upper limit. */
    public static void addConsumerUnlimited(Context on, AccountId who) {
        AccountInfo account = ACCOUNT.get(on, who);
        if (account.providers() == 0) {
            throw DispatchError.Plain.NO_PROVIDERS.refuse();
        }
        ACCOUNT.put(on, who, account.withConsumers(account.consumers() + 1));
    }

    /** Something no longer depends on it. */
    public static void dropConsumer(Context on, AccountId who) {
        AccountInfo account = ACCOUNT.get(on, who);
        ACCOUNT.put(on, who, account.withConsumers(Math.max(0, account.consumers() - 1)));
    }

    /** Whether a provider could go. */
    public static boolean canDropProvider(Context on, AccountId who) {
        return canDropProvider(ACCOUNT.get(on, who));
    }

    /** Whether an account can lose a provider. */
    public static boolean canDropProvider(AccountInfo account) {
        return account.consumers() == 0 || account.providers() > 1;
    }

    /** Writes an account's balance: kept while the account exists, gone with it otherwise. */
    public static void putData(Context on, AccountId who, AccountInfo.Data data) {
        AccountInfo account = ACCOUNT.get(on, who);
        if (account.providers() > 0 || account.sufficients() > 0) {
            ACCOUNT.put(on, who, account.withData(data));
        } else {
            ACCOUNT.remove(on, who);
        }
    }

    /** Counts the nonce up. */
    public static void countNonce(Context on, AccountId who) {
        AccountInfo account = ACCOUNT.get(on, who);
        ACCOUNT.put(on, who, account.withNonce(account.nonce() + 1));
    }
}
