package org.taonet.pallet.proxy;

import static org.taonet.runtime.Event.f;

import java.util.List;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Result;
import org.taonet.scale.TypeDef;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;
import org.taonet.unit.Rao;

/** Accounts that may act for others, and accounts without keys. Mirrors upstream's fork of pallet_proxy. */
public final class Proxy {
    static final Declarations ON = Declarations.of("Proxy", 16, "pallet_subtensor_proxy", "pallet_proxy");

    public static final StorageMap<AccountId, Codecs.Pair<List<ProxyDefinition>, Rao>> PROXIES = ON.map(
            "Proxies",
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            Codecs.pair(Codecs.bounded(ProxyDefinition.CODEC, 20), Codecs.RAO),
            new Codecs.Pair<>(List.of(), Rao.ZERO),
            "Who may act for an account, and the deposit for it in rao.");
    public static final StorageMap<AccountId, Codecs.Pair<List<Announcement>, Rao>> ANNOUNCEMENTS = ON.map(
            "Announcements",
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            Codecs.pair(Codecs.bounded(Announcement.CODEC, 75), Codecs.RAO),
            new Codecs.Pair<>(List.of(), Rao.ZERO),
            "Calls that a proxy has announced, and the deposit for it in rao.");
    public static final StorageMap<AccountId, Result<Codecs.Unit, DispatchError>> LAST_CALL_RESULT = ON.optionalMap(
            "LastCallResult",
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            Outcome.RESULT,
            "What came of the last call made for an account.");
    public static final StorageDoubleMap<AccountId, AccountId, Codecs.Unit> REAL_PAYS_FEE = ON.optionalDoubleMap(
            "RealPaysFee",
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            Codecs.UNIT,
            "Pairs of account and proxy where the account pays the fees of what is done for it.");

    public static final Constant<Rao> PROXY_DEPOSIT_BASE = ON.constant(
            "ProxyDepositBase", Codecs.RAO, new Rao(60_000_000), "What having proxies costs in deposit, in rao.");
    public static final Constant<Rao> PROXY_DEPOSIT_FACTOR = ON.constant(
            "ProxyDepositFactor", Codecs.RAO, new Rao(33_000_000), "What each proxy adds to the deposit, in rao.");
    public static final Constant<Long> MAX_PROXIES =
            ON.constant("MaxProxies", Codecs.U32, 20L, "How many proxies an account can have.");
    public static final Constant<Long> MAX_PENDING =
            ON.constant("MaxPending", Codecs.U32, 75L, "How many announcements a proxy can have waiting.");
    public static final Constant<Rao> ANNOUNCEMENT_DEPOSIT_BASE = ON.constant(
            "AnnouncementDepositBase",
            Codecs.RAO,
            new Rao(36_000_000),
            "What having announcements costs in deposit, in rao.");
    public static final Constant<Rao> ANNOUNCEMENT_DEPOSIT_FACTOR = ON.constant(
            "AnnouncementDepositFactor",
            Codecs.RAO,
            new Rao(68_000_000),
            "What each announcement adds to the deposit, in rao.");

    static final Event.Of1<Result<Codecs.Unit, DispatchError>> PROXY_EXECUTED = ON.event(
            0, "ProxyExecuted", "A call was made for an account.", f("result", Outcome.RESULT, "DispatchResult"));
    static final Event.Of4<AccountId, AccountId, ProxyType, Integer> PURE_CREATED = ON.event(
            1,
            "PureCreated",
            "A keyless account was made.",
            f("pure", Codecs.ACCOUNT, "T::AccountId"),
            f("who", Codecs.ACCOUNT, "T::AccountId"),
            f("proxy_type", ProxyType.CODEC, "T::ProxyType"),
            f("disambiguation_index", Codecs.U16, "u16"));
    static final Event.Of4<AccountId, AccountId, ProxyType, Integer> PURE_KILLED = ON.event(
            2,
            "PureKilled",
            "A keyless account was given up.",
            f("pure", Codecs.ACCOUNT, "T::AccountId"),
            f("spawner", Codecs.ACCOUNT, "T::AccountId"),
            f("proxy_type", ProxyType.CODEC, "T::ProxyType"),
            f("disambiguation_index", Codecs.U16, "u16"));
    static final Event.Of3<AccountId, AccountId, Hash32> ANNOUNCED = ON.event(
            3,
            "Announced",
            "A proxy announced a call.",
            f("real", Codecs.ACCOUNT, "T::AccountId"),
            f("proxy", Codecs.ACCOUNT, "T::AccountId"),
            f("call_hash", Codecs.HASH, "CallHashOf<T>"));
    static final Event.Of4<AccountId, AccountId, ProxyType, Long> PROXY_ADDED = ON.event(
            4,
            "ProxyAdded",
            "An account may act for another.",
            f("delegator", Codecs.ACCOUNT, "T::AccountId"),
            f("delegatee", Codecs.ACCOUNT, "T::AccountId"),
            f("proxy_type", ProxyType.CODEC, "T::ProxyType"),
            f("delay", Codecs.U32, "BlockNumberFor<T>"));
    static final Event.Of4<AccountId, AccountId, ProxyType, Long> PROXY_REMOVED = ON.event(
            5,
            "ProxyRemoved",
            "An account may not act for another any more.",
            f("delegator", Codecs.ACCOUNT, "T::AccountId"),
            f("delegatee", Codecs.ACCOUNT, "T::AccountId"),
            f("proxy_type", ProxyType.CODEC, "T::ProxyType"),
            f("delay", Codecs.U32, "BlockNumberFor<T>"));
    static final Event.Of4<AccountId, DepositKind, Rao, Rao> DEPOSIT_POKED = ON.event(
            6,
            "DepositPoked",
            "A deposit is as it costs today.",
            f("who", Codecs.ACCOUNT, "T::AccountId"),
            f("kind", DepositKind.CODEC, "DepositKind"),
            f("old_deposit", Codecs.RAO, "BalanceOf<T>"),
            f("new_deposit", Codecs.RAO, "BalanceOf<T>"));
    static final Event.Of3<AccountId, AccountId, Boolean> REAL_PAYS_FEE_SET = ON.event(
            7,
            "RealPaysFeeSet",
            "It was said who pays the fees of what a proxy does.",
            f("real", Codecs.ACCOUNT, "T::AccountId"),
            f("delegate", Codecs.ACCOUNT, "T::AccountId"),
            f("pays_fee", Codecs.BOOL, "bool"));

    static final Fault TOO_MANY = ON.error(0, "TooMany", "There are too many proxies or announcements already.");
    static final Fault NOT_FOUND = ON.error(1, "NotFound", "There is no such proxy.");
    static final Fault NOT_PROXY = ON.error(2, "NotProxy", "You are no proxy of this account for this call.");
    static final Fault UNPROXYABLE = ON.error(3, "Unproxyable", "A proxy of this kind may not make this call.");
    static final Fault DUPLICATE = ON.error(4, "Duplicate", "This proxy exists already.");
    static final Fault NO_PERMISSION =
            ON.error(5, "NoPermission", "Only a proxy of at least these powers may do this.");
    static final Fault UNANNOUNCED = ON.error(6, "Unannounced", "Announce the call first, and wait for the delay.");
    static final Fault NO_SELF_PROXY = ON.error(7, "NoSelfProxy", "An account cannot be its own proxy.");
    static final Fault ANNOUNCEMENT_DEPOSIT_INVARIANT_VIOLATED = ON.error(
            8,
            "AnnouncementDepositInvariantViolated",
            "The deposit does not fit the announcements: nothing was changed.");
    static final Fault INVALID_DERIVED_ACCOUNT_ID =
            ON.error(9, "InvalidDerivedAccountId", "No account can be derived from this.");

    static {
        ON.associate("RuntimeCall", new TypeDef.Outer(RuntimeCall.NAME));
    }

    static {
        ON.associate("ProxyType", ProxyType.CODEC.type());
    }

    private Proxy() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(new Clearing(), Pallet.Generics.PLAIN, ON, ProxyCalls.ON);
    }

    /** Results of calls last for the block they were made in. */
    private static final class Clearing implements Hooks {
        @Override
        public void onFinalize(Context on, long block) {
            on.clearPrefix(LAST_CALL_RESULT.prefix());
        }
    }
}
