package org.taonet.pallet.subtensor.stake;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.H160;
import org.taonet.unit.NetUid;

/**
 * Whose a hotkey is, who its owner says to be, and which Ethereum key goes with it. Mirrors
 * pallets/subtensor/src/utils/{identity,evm}.rs.
 */
public final class HotkeyCalls {
    public static final Declarations ON = Concept.declarations();

    /** A hotkey. */
    public record TryAssociateHotkey(AccountId hotkey) {
        public static final Struct<TryAssociateHotkey> ARGS = struct(
                "try_associate_hotkey",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", TryAssociateHotkey::hotkey),
                TryAssociateHotkey::new);
    }

    /** What to tell: name, website, repository, picture, Discord, description, more. */
    public record SetIdentity(
            Bytes name, Bytes url, Bytes githubRepo, Bytes image, Bytes discord, Bytes description, Bytes additional) {
        public static final Struct<SetIdentity> ARGS = struct(
                "set_identity",
                field("name", Codecs.BYTES, "Vec<u8>", SetIdentity::name),
                field("url", Codecs.BYTES, "Vec<u8>", SetIdentity::url),
                field("github_repo", Codecs.BYTES, "Vec<u8>", SetIdentity::githubRepo),
                field("image", Codecs.BYTES, "Vec<u8>", SetIdentity::image),
                field("discord", Codecs.BYTES, "Vec<u8>", SetIdentity::discord),
                field("description", Codecs.BYTES, "Vec<u8>", SetIdentity::description),
                field("additional", Codecs.BYTES, "Vec<u8>", SetIdentity::additional),
                SetIdentity::new);
    }

    /** Subnet, Ethereum address, the block number signed and the signature over hotkey and block's hash. */
    public record AssociateEvmKey(NetUid netuid, H160 evmKey, long blockNumber, Bytes signature) {
        public static final Struct<AssociateEvmKey> ARGS = struct(
                "associate_evm_key",
                field("netuid", Codecs.NET_UID, "NetUid", AssociateEvmKey::netuid),
                field("evm_key", Codecs.ETH_ADDRESS, "H160", AssociateEvmKey::evmKey),
                field("block_number", Codecs.U64, "u64", AssociateEvmKey::blockNumber),
                field("signature", Codecs.byteArray(65), "Signature", AssociateEvmKey::signature),
                AssociateEvmKey::new);
    }

    public static final Fault HOT_KEY_ACCOUNT_NOT_EXISTS =
            ON.error(5, "HotKeyAccountNotExists", "Check the address: nobody has ever used this hotkey.");
    public static final Fault NON_ASSOCIATED_COLD_KEY =
            ON.error(7, "NonAssociatedColdKey", "Sign with the coldkey that owns the hotkey.");
    public static final Fault TRANSACTOR_ACCOUNT_SHOULD_BE_HOT_KEY =
            ON.error(39, "TransactorAccountShouldBeHotKey", "Not raised any more: sign with a hotkey.");
    public static final Fault UNABLE_TO_RECOVER_PUBLIC_KEY =
            ON.error(92, "UnableToRecoverPublicKey", "Check the Ethereum signature: no key comes out of it.");
    public static final Fault INVALID_RECOVERED_PUBLIC_KEY =
            ON.error(93, "InvalidRecoveredPublicKey", "Sign with the Ethereum key named: the signature is of another.");
    public static final Fault EVM_KEY_ASSOCIATE_RATE_LIMIT_EXCEEDED = ON.error(
            117, "EvmKeyAssociateRateLimitExceeded", "Wait: a neuron's Ethereum key may change only so often.");
    public static final Fault CANNOT_USE_SYSTEM_ACCOUNT =
            ON.error(139, "CannotUseSystemAccount", "Name another account: the chain itself uses this one.");

    public static final Event.Of1<AccountId> CHAIN_IDENTITY_SET =
            ON.event(77, "ChainIdentitySet", "A coldkey published who it is.", f(Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of4<NetUid, AccountId, H160, Long> EVM_KEY_ASSOCIATED = ON.event(
            98,
            "EvmKeyAssociated",
            "An Ethereum key was tied to a neuron.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("hotkey", Codecs.ACCOUNT, "T::AccountId"),
            f("evm_key", Codecs.ETH_ADDRESS, "H160"),
            f("block_associated", Codecs.U64, "u64"));

    public static final Call<TryAssociateHotkey> TRY_ASSOCIATE_HOTKEY = ON.call(
            91,
            TryAssociateHotkey.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(25_337_000, 4283, 3, 3)),
            "Makes a hotkey that nobody owns the signer's; does nothing if it is owned.",
            HotkeyCalls::associate);
    public static final Call<SetIdentity> SET_IDENTITY = ON.call(
            68,
            SetIdentity.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(32_040_000, 6829, 3, 1)),
            "Publishes who the signing coldkey is; it must own a registered hotkey.",
            HotkeyCalls::setIdentity);
    public static final Call<AssociateEvmKey> ASSOCIATE_EVM_KEY = ON.call(
            93,
            AssociateEvmKey.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(684_242_000, 4415, 3, 1)),
            "Ties an Ethereum key, which has signed for it, to the signing hotkey's neuron.",
            EvmAssociation::associate);

    private HotkeyCalls() {}

    private static void associate(Context on, Origin origin, TryAssociateHotkey a) {
        create(on, origin.signer(), a.hotkey);
    }

    /** Gives a hotkey that nobody has to a coldkey; refuses accounts of the chain's own. */
    public static void create(Context on, AccountId coldkey, AccountId hotkey) {
        CANNOT_USE_SYSTEM_ACCOUNT.when(SubnetAccounts.isOne(on, hotkey));
        Hotkeys.createIfAbsent(on, coldkey, hotkey);
    }

    /** Refuses a coldkey that does not own a hotkey. */
    public static void ensureOwner(Context on, AccountId coldkey, AccountId hotkey) {
        boolean own = Hotkeys.OWNER.find(on, hotkey).map(coldkey::equals).orElse(false);
        NON_ASSOCIATED_COLD_KEY.unless(own);
    }

    private static void setIdentity(Context on, Origin origin, SetIdentity a) {
        AccountId coldkey = origin.signer();
        boolean registered = false;
        for (AccountId hotkey : Hotkeys.OWNED_HOTKEYS.get(on, coldkey)) {
            registered |= isAnywhere(on, hotkey);
        }
        RegistrationCalls.HOT_KEY_NOT_REGISTERED_IN_NETWORK.unless(registered);
        ChainIdentity identity =
                new ChainIdentity(a.name, a.url, a.githubRepo, a.image, a.discord, a.description, a.additional);
        SubnetCalls.INVALID_IDENTITY.unless(identity.isShort());
        ChainIdentities.IDENTITIES_V2.put(on, coldkey, identity);
        CHAIN_IDENTITY_SET.emit(on, coldkey);
    }

    /** Whether a hotkey is registered in any subnet. */
    public static boolean isAnywhere(Context on, AccountId hotkey) {
        for (boolean member : Neurons.IS_NETWORK_MEMBER.iterateValues(on, hotkey)) {
            if (member) {
                return true;
            }
        }
        return false;
    }
}
