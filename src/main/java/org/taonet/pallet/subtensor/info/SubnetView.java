package org.taonet.pallet.subtensor.info;

import static org.taonet.scale.Struct.field;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.StakeWeights;
import org.taonet.runtime.Context;
import org.taonet.scale.Codec;
import org.taonet.scale.Struct.Field;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * A subnet, or one mechanism of it, that a client asks about: what its answers are read off. What several columns need
 * is reckoned when the first asks for it, once.
 */
final class SubnetView {
    final Context on;
    final NetUid netuid;
    final MechanismIndex mechanism;
    private @Nullable List<AccountId> hotkeys;
    private @Nullable List<AccountId> coldkeys;
    private @Nullable List<StakeWeights> stakes;

    SubnetView(Context on, NetUid netuid) {
        this(on, netuid, MechanismIndex.of(netuid));
    }

    SubnetView(Context on, NetUid netuid, MechanismIndex mechanism) {
        this.on = on;
        this.netuid = netuid;
        this.mechanism = mechanism;
    }

    /** A field that is one entry of a map by subnet. */
    static <T> Field<SubnetView, T> of(String name, Codec<T> codec, String typeName, StorageMap<NetUid, T> map) {
        return field(name, codec, typeName, view -> map.get(view.on, view.netuid));
    }

    /** How many uids it has. */
    int size() {
        return Neurons.SUBNETWORK_N.get(on, netuid);
    }

    /** Something of each uid. */
    <T> List<T> uids(Function<Uid, T> what) {
        return IntStream.range(0, size())
                .mapToObj(uid -> what.apply(new Uid(uid)))
                .toList();
    }

    /** The hotkey of each uid. */
    List<AccountId> hotkeys() {
        hotkeys = once(hotkeys, () -> uids(uid -> Neurons.KEYS.get(on, netuid, uid)));
        return hotkeys;
    }

    /** The coldkey of each uid's hotkey. */
    List<AccountId> coldkeys() {
        coldkeys = once(
                coldkeys,
                () -> hotkeys().stream()
                        .map(hotkey -> Hotkeys.OWNER.get(on, hotkey))
                        .toList());
        return coldkeys;
    }

    /** What each uid's stake weighs. */
    List<StakeWeights> stakes() {
        stakes = once(
                stakes,
                () -> uids(uid -> Neurons.KEYS
                        .find(on, netuid, uid)
                        .map(hotkey -> StakeWeights.of(on, hotkey, netuid))
                        .orElse(StakeWeights.NONE)));
        return stakes;
    }

    private static <T> T once(@Nullable T known, Supplier<T> reckon) {
        return known == null ? reckon.get() : known;
    }
}
