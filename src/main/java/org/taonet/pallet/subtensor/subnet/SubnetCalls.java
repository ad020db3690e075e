package org.taonet.pallet.subtensor.subnet;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;

/**
 * What a subnet's owner says of it, and its start. Mirrors
 * pallets/subtensor/src/{subnets/subnet,subnets/symbols,utils/identity}.rs.
 */
public final class SubnetCalls {
    public static final Declarations ON = Concept.declarations();

    /** A subnet. */
    public record StartCall(NetUid netuid) {
        public static final Struct<StartCall> ARGS =
                struct("start_call", field("netuid", Codecs.NET_UID, "NetUid", StartCall::netuid), StartCall::new);
    }

    /** What to tell: name, repository, contact, website, Discord, description, logo, more. */
    public record SetSubnetIdentity(
            NetUid netuid,
            Bytes subnetName,
            Bytes githubRepo,
            Bytes subnetContact,
            Bytes subnetUrl,
            Bytes discord,
            Bytes description,
            Bytes logoUrl,
            Bytes additional) {
        public static final Struct<SetSubnetIdentity> ARGS = struct(
                "set_subnet_identity",
                field("netuid", Codecs.NET_UID, "NetUid", SetSubnetIdentity::netuid),
                field("subnet_name", Codecs.BYTES, "Vec<u8>", SetSubnetIdentity::subnetName),
                field("github_repo", Codecs.BYTES, "Vec<u8>", SetSubnetIdentity::githubRepo),
                field("subnet_contact", Codecs.BYTES, "Vec<u8>", SetSubnetIdentity::subnetContact),
                field("subnet_url", Codecs.BYTES, "Vec<u8>", SetSubnetIdentity::subnetUrl),
                field("discord", Codecs.BYTES, "Vec<u8>", SetSubnetIdentity::discord),
                field("description", Codecs.BYTES, "Vec<u8>", SetSubnetIdentity::description),
                field("logo_url", Codecs.BYTES, "Vec<u8>", SetSubnetIdentity::logoUrl),
                field("additional", Codecs.BYTES, "Vec<u8>", SetSubnetIdentity::additional),
                SetSubnetIdentity::new);
    }

    /** Subnet and one of the known symbols, UTF-8. */
    public record UpdateSymbol(NetUid netuid, Bytes symbol) {
        public static final Struct<UpdateSymbol> ARGS = struct(
                "update_symbol",
                field("netuid", Codecs.NET_UID, "NetUid", UpdateSymbol::netuid),
                field("symbol", Codecs.BYTES, "Vec<u8>", UpdateSymbol::symbol),
                UpdateSymbol::new);
    }

    public static final Fault NOT_SUBNET_OWNER =
            ON.error(41, "NotSubnetOwner", "Sign with the coldkey that owns the subnet.");
    public static final Fault INVALID_IDENTITY =
            ON.error(73, "InvalidIdentity", "Shorten the identity, or mend it: a field is too long or malformed.");
    public static final Fault MECHANISM_DOES_NOT_EXIST =
            ON.error(74, "MechanismDoesNotExist", "Name a mechanism that the subnet has.");
    public static final Fault SUBNET_NOT_EXISTS =
            ON.error(76, "SubnetNotExists", "Name a subnet that exists: taonet subnets list.");
    public static final Fault FIRST_EMISSION_BLOCK_NUMBER_ALREADY_SET =
            ON.error(88, "FirstEmissionBlockNumberAlreadySet", "The subnet has been started already.");
    public static final Fault NEED_WAITING_MORE_BLOCKS_TO_STAR_CALL = ON.error(
            89, "NeedWaitingMoreBlocksToStarCall", "Wait: a subnet can be started only some blocks after it was made.");
    public static final Fault SUBTOKEN_DISABLED =
            ON.error(94, "SubtokenDisabled", "Start the subnet first: its token is not enabled.");
    public static final Fault SYMBOL_DOES_NOT_EXIST =
            ON.error(108, "SymbolDoesNotExist", "Choose one of the known symbols.");
    public static final Fault SYMBOL_ALREADY_IN_USE =
            ON.error(109, "SymbolAlreadyInUse", "Choose a symbol that no other subnet has.");

    public static final Event.Of1<NetUid> SUBNET_IDENTITY_SET =
            ON.event(78, "SubnetIdentitySet", "A subnet's identity was published.", f(Codecs.NET_UID, "NetUid"));
    public static final Event.Of1<NetUid> SUBNET_IDENTITY_REMOVED =
            ON.event(79, "SubnetIdentityRemoved", "A subnet's identity was removed.", f(Codecs.NET_UID, "NetUid"));
    public static final Event.Of2<NetUid, Long> FIRST_EMISSION_BLOCK_NUMBER_SET = ON.event(
            95,
            "FirstEmissionBlockNumberSet",
            "A subnet was started; from this block on it earns emission.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Bytes> SYMBOL_UPDATED = ON.event(
            105,
            "SymbolUpdated",
            "A subnet's token has another symbol.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("symbol", Codecs.BYTES, "Vec<u8>"));

    public static final Call<StartCall> START_CALL = ON.call(
            92,
            StartCall.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(39_454_000, 4583, 5, 2)),
            "Starts a subnet: from the next block on it has a token and earns emission. By its owner.",
            SubnetCalls::start);
    public static final Call<SetSubnetIdentity> SET_SUBNET_IDENTITY = ON.call(
            78,
            SetSubnetIdentity.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(17_513_000, 4060, 1, 1)),
            "Publishes what a subnet is. By its owner.",
            SubnetCalls::setIdentity);
    public static final Call<UpdateSymbol> UPDATE_SYMBOL = ON.call(
            112,
            UpdateSymbol.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(28_313_000, 9074, 4, 1)),
            "Changes the symbol of a subnet's token. By its owner or root.",
            SubnetCalls::updateSymbol);

    private SubnetCalls() {}

    private static void start(Context on, Origin origin, StartCall a) {
        SUBNET_NOT_EXISTS.unless(Subnets.NETWORKS_ADDED.get(on, a.netuid));
        SubnetAuthority.owner(on, origin, a.netuid);
        FIRST_EMISSION_BLOCK_NUMBER_ALREADY_SET.when(Subnets.FIRST_EMISSION_BLOCK_NUMBER.exists(on, a.netuid));
        long made = Subnets.NETWORK_REGISTERED_AT.get(on, a.netuid);
        long soonest = made + Subnets.START_CALL_DELAY.get(on);
        long now = FrameSystem.NUMBER.get(on);
        boolean beyond = Long.compareUnsigned(soonest, made) < 0;
        NEED_WAITING_MORE_BLOCKS_TO_STAR_CALL.when(beyond || Long.compareUnsigned(now, soonest) < 0);
        Subnets.FIRST_EMISSION_BLOCK_NUMBER.put(on, a.netuid, now + 1);
        Subnets.SUBTOKEN_ENABLED.put(on, a.netuid, true);
        FIRST_EMISSION_BLOCK_NUMBER_SET.emit(on, a.netuid, now + 1);
    }

    private static void setIdentity(Context on, Origin origin, SetSubnetIdentity a) {
        NOT_SUBNET_OWNER.unless(origin.signer().equals(Subnets.SUBNET_OWNER.get(on, a.netuid)));
        SubnetIdentity identity = new SubnetIdentity(
                a.subnetName,
                a.githubRepo,
                a.subnetContact,
                a.subnetUrl,
                a.discord,
                a.description,
                a.logoUrl,
                a.additional);
        INVALID_IDENTITY.unless(identity.isShort());
        SubnetIdentities.SUBNET_IDENTITIES_V3.put(on, a.netuid, identity);
        SUBNET_IDENTITY_SET.emit(on, a.netuid);
    }

    private static void updateSymbol(Context on, Origin origin, UpdateSymbol a) {
        SubnetAuthority.ownerOrRoot(on, origin, a.netuid);
        SYMBOL_DOES_NOT_EXIST.unless(Symbols.all().stream().skip(1).anyMatch(a.symbol::equals));
        for (Bytes taken : Symbols.TOKEN_SYMBOL.iterateValues(on)) {
            SYMBOL_ALREADY_IN_USE.when(taken.equals(a.symbol));
        }
        Symbols.TOKEN_SYMBOL.put(on, a.netuid, a.symbol);
        SYMBOL_UPDATED.emit(on, a.netuid, a.symbol);
    }
}
