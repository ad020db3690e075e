package org.taonet.pallet;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.taonet.pallet.Balances.Fortitude;
import org.taonet.pallet.Balances.Precision;
import org.taonet.pallet.Balances.Preservation;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Pays;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/** The calls of Balances: transfers for all, corrections for root. Mirrors pallet_balances 42. */
public final class BalanceCalls {
    static final Declarations ON = Declarations.of("Balances", 5, "pallet_balances");

    private static final String LOOKUP = "AccountIdLookupOf<T>";
    private static final String BALANCE = "T::Balance";

    private BalanceCalls() {}

    /** TAO for somebody: account and amount in rao. */
    public record Transfer(MultiAddress dest, Rao value) {
        static Struct<Transfer> args(String name) {
            return struct(
                    name,
                    field("dest", MultiAddress.CODEC, LOOKUP, Transfer::dest),
                    field("value", Codecs.COMPACT_RAO, BALANCE, Transfer::value),
                    Transfer::new);
        }
    }

    /** TAO of somebody for somebody. */
    public record ForceTransfer(MultiAddress source, MultiAddress dest, Rao value) {
        static final Struct<ForceTransfer> ARGS = struct(
                "force_transfer",
                field("source", MultiAddress.CODEC, LOOKUP, ForceTransfer::source),
                field("dest", MultiAddress.CODEC, LOOKUP, ForceTransfer::dest),
                field("value", Codecs.COMPACT_RAO, BALANCE, ForceTransfer::value),
                ForceTransfer::new);
    }

    /** All TAO for somebody. */
    public record TransferAll(MultiAddress dest, boolean keepAlive) {
        static final Struct<TransferAll> ARGS = struct(
                "transfer_all",
                field("dest", MultiAddress.CODEC, LOOKUP, TransferAll::dest),
                field("keep_alive", Codecs.BOOL, "bool", TransferAll::keepAlive),
                TransferAll::new);
    }

    /** An amount of reserved TAO. */
    public record ForceUnreserve(MultiAddress who, Rao amount) {
        static final Struct<ForceUnreserve> ARGS = struct(
                "force_unreserve",
                field("who", MultiAddress.CODEC, LOOKUP, ForceUnreserve::who),
                field("amount", Codecs.RAO, BALANCE, ForceUnreserve::amount),
                ForceUnreserve::new);
    }

    /** Accounts of old. */
    public record UpgradeAccounts(List<AccountId> who) {
        static final Struct<UpgradeAccounts> ARGS = struct(
                "upgrade_accounts",
                field("who", Codecs.list(Codecs.ACCOUNT), "Vec<T::AccountId>", UpgradeAccounts::who),
                UpgradeAccounts::new);
    }

    /** A free balance for somebody. */
    public record ForceSetBalance(MultiAddress who, Rao newFree) {
        static final Struct<ForceSetBalance> ARGS = struct(
                "force_set_balance",
                field("who", MultiAddress.CODEC, LOOKUP, ForceSetBalance::who),
                field("new_free", Codecs.COMPACT_RAO, BALANCE, ForceSetBalance::newFree),
                ForceSetBalance::new);
    }

    /** Up or down. */
    public enum Direction {
        INCREASE,
        DECREASE;

        static final Codec<Direction> CODEC = OneOf.<Direction>oneOf(
                "pallet_balances::types::AdjustmentDirection",
                unit(0, "Increase", INCREASE),
                unit(1, "Decrease", DECREASE));
    }

    /** A correction of the total issuance. */
    public record AdjustIssuance(Direction direction, Rao delta) {
        static final Struct<AdjustIssuance> ARGS = struct(
                "force_adjust_total_issuance",
                field("direction", Direction.CODEC, "AdjustmentDirection", AdjustIssuance::direction),
                field("delta", Codecs.COMPACT_RAO, BALANCE, AdjustIssuance::delta),
                AdjustIssuance::new);
    }

    /** TAO to destroy. */
    public record Burn(Rao value, boolean keepAlive) {
        static final Struct<Burn> ARGS = struct(
                "burn",
                field("value", Codecs.COMPACT_RAO, BALANCE, Burn::value),
                field("keep_alive", Codecs.BOOL, "bool", Burn::keepAlive),
                Burn::new);
    }

    public static final Call<Transfer> TRANSFER_ALLOW_DEATH = ON.call(
            0,
            Transfer.args("transfer_allow_death"),
            (runtime, a) -> DispatchInfo.normal(Weight.of(48_834_000, 3593, 1, 1)),
            "Sends TAO; an account left with less than 500 rao goes.",
            (on, origin, a) -> transfer(on, origin, a, Preservation.EXPENDABLE));
    public static final Call<ForceTransfer> FORCE_TRANSFER = ON.call(
            2,
            ForceTransfer.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(49_519_000, 6196, 2, 2)),
            "Sends TAO of anybody. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                AccountId source = a.source.account();
                Balances.transfer(on, source, a.dest.account(), a.value, Preservation.EXPENDABLE);
            });
    public static final Call<Transfer> TRANSFER_KEEP_ALIVE = ON.call(
            3,
            Transfer.args("transfer_keep_alive"),
            (runtime, a) -> DispatchInfo.normal(Weight.of(39_051_000, 3593, 1, 1)),
            "Sends TAO, unless the account would go by it.",
            (on, origin, a) -> transfer(on, origin, a, Preservation.PRESERVE));
    public static final Call<TransferAll> TRANSFER_ALL = ON.call(
            4,
            TransferAll.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(48_209_000, 3593, 1, 1)),
            "Sends all TAO that can be sent, or all but what keeps the account alive.",
            (on, origin, a) -> {
                AccountId source = origin.signer();
                Preservation preservation = a.keepAlive ? Preservation.PRESERVE : Preservation.EXPENDABLE;
                Rao all = Balances.reducible(on, source, preservation, Fortitude.POLITE);
                Balances.transfer(on, source, a.dest.account(), all, preservation);
            });
    public static final Call<ForceUnreserve> FORCE_UNRESERVE = ON.call(
            5,
            ForceUnreserve.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(15_515_000, 3593, 1, 1)),
            "Frees reserved TAO of anybody. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                Reserves.unreserve(on, a.who.account(), a.amount);
            });
    public static final Call<UpgradeAccounts> UPGRADE_ACCOUNTS = ON.callWithPost(
            6,
            UpgradeAccounts.ARGS,
            (runtime, a) -> DispatchInfo.normal(new Weight(14_674_000, 990)
                    .plus(new Weight(14_648_188, 2603).times(a.who.size()))
                    .plus(Weight.db(a.who.size(), a.who.size()))),
            "Lets accounts of old count their references; free if nine of ten needed it.",
            (on, origin, a) -> upgrade(on, origin, a.who));
    public static final Call<ForceSetBalance> FORCE_SET_BALANCE = ON.call(
            8,
            ForceSetBalance.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(19_206_000, 3593, 1, 1)),
            "Sets a free balance, and the total issuance with it. Root.",
            (on, origin, a) -> setBalance(on, origin, a));
    public static final Call<AdjustIssuance> FORCE_ADJUST_TOTAL_ISSUANCE = ON.call(
            9,
            AdjustIssuance.ARGS,
            (runtime, a) -> DispatchInfo.normal(new Weight(5_351_000, 0)),
            "Corrects the total issuance and no balance. Root.",
            (on, origin, a) -> adjust(on, origin, a));
    public static final Call<Burn> BURN = ON.call(
            10,
            Burn.ARGS,
            (runtime, a) -> DispatchInfo.normal(new Weight(a.keepAlive ? 30_219_000 : 20_720_000, 0)),
            "Destroys TAO of one's own.",
            (on, origin, a) -> Balances.burn(
                    on,
                    origin.signer(),
                    a.value,
                    a.keepAlive ? Preservation.PRESERVE : Preservation.EXPENDABLE,
                    Precision.EXACT,
                    Fortitude.POLITE));

    private static void transfer(Context on, Origin origin, Transfer a, Preservation preservation) {
        AccountId source = origin.signer();
        Balances.transfer(on, source, a.dest.account(), a.value, preservation);
    }

    private static PostInfo upgrade(Context on, Origin origin, List<AccountId> who) {
        origin.signer();
        long upgraded = who.stream()
                .filter(account -> Balances.ensureUpgraded(on, account))
                .count();
        boolean free = !who.isEmpty() && upgraded * 10 >= who.size() * 9L;
        return new PostInfo(Optional.empty(), free ? Pays.NO : Pays.YES);
    }

    private static void setBalance(Context on, Origin origin, ForceSetBalance a) {
        origin.ensureRoot();
        AccountId who = a.who.account();
        Rao wanted = a.newFree.below(Balances.EXISTENTIAL_DEPOSIT.in(on)) ? Rao.ZERO : a.newFree;
        Rao[] old = {Rao.ZERO};
        Balances.mutateAndDust(on, who, (account, fresh) -> {
            old[0] = account.free();
            return account.withFree(wanted);
        });
        Credits.issueLoudly(on, wanted.saturatingMinus(old[0]));
        Credits.burnLoudly(on, old[0].saturatingMinus(wanted));
        Balances.BALANCE_SET.emit(on, who, wanted);
    }

    private static void adjust(Context on, Origin origin, AdjustIssuance a) {
        origin.ensureRoot();
        Balances.DELTA_ZERO.when(a.delta.isZero());
        Rao old = Balances.TOTAL_ISSUANCE.get(on);
        Rao wanted = a.direction == Direction.INCREASE ? old.saturatingPlus(a.delta) : old.saturatingMinus(a.delta);
        Balances.ISSUANCE_DEACTIVATED.when(wanted.below(Balances.INACTIVE_ISSUANCE.get(on)));
        Balances.TOTAL_ISSUANCE.put(on, wanted);
        Balances.TOTAL_ISSUANCE_FORCED.emit(on, old, wanted);
    }
}
