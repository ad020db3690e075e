package org.taonet.pallet.admin;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taonet.pallet.subtensor.subnet.Hyperparameter;
import org.taonet.pallet.subtensor.subnet.RateLimit;
import org.taonet.pallet.subtensor.subnet.SubnetAuthority;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.state.StorageItem;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * What is set for one subnet. The rule is the same for all, and so is the order of its checks, upstream's: who acts and
 * how often, the freeze before an epoch, whether the subnet is there and not root, the bounds; then it is kept, told,
 * and noted for the owner's limit.
 */
public final class SubnetSetting<V> implements Setting {
    private final Made<V> rule;
    private final StorageItem item;
    private final Effect<V> effect;
    private final Call<Value<V>> call;

    private SubnetSetting(Made<V> rule, StorageItem item, Effect<V> effect, String sentence) {
        this.rule = rule;
        this.item = item;
        this.effect = effect;
        this.call = rule.on.call(rule.index, rule.args, (runtime, a) -> rule.info, sentence + rule.terms(), this::set);
    }

    /** What a call that sets it says. */
    public record Value<V>(NetUid netuid, V value) {}

    /** What comes of a value that passed. */
    @FunctionalInterface
    public interface Effect<V> {
        void of(Context on, NetUid netuid, V value);
    }

    /** Whether a value may be set in a subnet. */
    @FunctionalInterface
    public interface Holds<V> {
        boolean in(Context on, NetUid netuid, V value);
    }

    /** A bound, as a sentence and as a rule; some hold for owners only. */
    private record Bound<V>(String sentence, boolean ownersOnly, Holds<V> holds, Fault fault) {}

    /** A setting: the call's index and name, how upstream calls and types the argument, its weight. */
    static <V> Made<V> of(
            Declarations on, int index, String call, String argument, Codec<V> codec, String type, Weight weight) {
        Struct<Value<V>> args = struct(
                call,
                field("netuid", Codecs.NET_UID, "NetUid", Value<V>::netuid),
                field(argument, codec, type, Value<V>::value),
                Value<V>::new);
        return new Made<>(on, index, args, DispatchInfo.normal(weight));
    }

    /** A setting in the making: by root, at any time, whether or not the subnet exists, unless said otherwise. */
    static final class Made<V> {
        private final Declarations on;
        private final int index;
        private final Struct<Value<V>> args;
        private DispatchInfo info;
        private Who who = Who.ROOT;
        private @Nullable RateLimit limit;
        private boolean frozen;
        private boolean existing;
        private boolean beyondRoot;
        private final List<Bound<V>> bounds = new ArrayList<>();

        private Made(Declarations on, int index, Struct<Value<V>> args, DispatchInfo info) {
            this.on = on;
            this.index = index;
            this.args = args;
            this.info = info;
        }

        /** By the subnet's owner too, as often as they like. */
        Made<V> byOwner() {
            who = Who.OWNER;
            return this;
        }

        /** By the subnet's owner too, but only so often. */
        Made<V> byOwner(RateLimit often) {
            limit = often;
            return byOwner();
        }

        /** By the subnet's owner too, once in so many epochs. */
        Made<V> byOwner(Hyperparameter parameter) {
            return byOwner(RateLimit.of(parameter));
        }

        /** Not shortly before an epoch. */
        Made<V> frozen() {
            frozen = true;
            return this;
        }

        /** Only for a subnet that exists. */
        Made<V> existing() {
            existing = true;
            return this;
        }

        /** Only for a subnet that exists and is not root. */
        Made<V> beyondRoot() {
            beyondRoot = true;
            return existing();
        }

        /** Of the operational class. */
        Made<V> operational() {
            info = DispatchInfo.operational(info.callWeight());
            return this;
        }

        /** Takes only such values; else this error. */
        Made<V> within(String sentence, Holds<V> values, Fault otherwise) {
            bounds.add(new Bound<>(sentence, false, values, otherwise));
            return this;
        }

        /** Takes only such values from owners; else this error. */
        Made<V> ownersWithin(String sentence, Holds<V> values, Fault otherwise) {
            bounds.add(new Bound<>(sentence, true, values, otherwise));
            return this;
        }

        /** Declares the call, which puts the value into an item. */
        SubnetSetting<V> into(StorageMap<NetUid, V> item, String sentence) {
            return kept(item, item::put, sentence);
        }

        /** Declares the call, which puts the value into an item and tells of it. */
        SubnetSetting<V> into(StorageMap<NetUid, V> item, Effect<V> told, String sentence) {
            return kept(
                    item,
                    (context, netuid, value) -> {
                        item.put(context, netuid, value);
                        told.of(context, netuid, value);
                    },
                    sentence);
        }

        /** Declares the call, which does something else with the value. */
        SubnetSetting<V> kept(StorageItem item, Effect<V> effect, String sentence) {
            return Admin.keep(new SubnetSetting<>(this, item, effect, sentence));
        }

        private String range() {
            return bounds.stream()
                    .map(Bound::sentence)
                    .filter(each -> !each.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("; "));
        }

        /** On which terms it is set, as sentences. */
        private String terms() {
            String often = limit == null ? "" : ", only so often,";
            return (range().isEmpty() ? "" : " Range: " + range() + ".")
                    + (frozen ? " Not shortly before an epoch." : "")
                    + (who == Who.ROOT ? " Root." : " By its owner" + often + " or root.");
        }
    }

    private void set(Context on, Origin origin, Value<V> a) {
        Optional<AccountId> owner = actor(on, origin, a.netuid);
        if (rule.frozen) {
            SubnetAuthority.ensureThawed(on, a.netuid);
        }
        if (rule.existing) {
            Admin.SUBNET_DOES_NOT_EXIST.unless(Subnets.NETWORKS_ADDED.get(on, a.netuid));
        }
        Admin.NOT_PERMITTED_ON_ROOT_SUBNET.when(rule.beyondRoot && a.netuid.equals(NetUid.ROOT));
        for (Bound<V> bound : rule.bounds) {
            if (owner.isPresent() || !bound.ownersOnly) {
                bound.fault.unless(bound.holds.in(on, a.netuid, a.value));
            }
        }
        effect.of(on, a.netuid, a.value);
        if (rule.limit != null && owner.isPresent()) {
            rule.limit.note(on, owner.get(), a.netuid);
        }
    }

    /** The owner, if it is not root that acts. */
    private Optional<AccountId> actor(Context on, Origin origin, NetUid netuid) {
        if (rule.who == Who.ROOT) {
            origin.ensureRoot();
            return Optional.empty();
        }
        Optional<AccountId> owner = SubnetAuthority.ownerOrRoot(on, origin, netuid);
        if (rule.limit != null && owner.isPresent()) {
            rule.limit.ensure(on, owner.get(), netuid);
        }
        return owner;
    }

    @Override
    public Call<Value<V>> call() {
        return call;
    }

    @Override
    public StorageItem item() {
        return item;
    }

    @Override
    public Who who() {
        return rule.who;
    }

    @Override
    public boolean frozen() {
        return rule.frozen;
    }

    @Override
    public boolean limited() {
        return rule.limit != null;
    }

    @Override
    public String range() {
        return rule.range();
    }
}
