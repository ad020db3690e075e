package org.taonet.pallet.subtensor.weights;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taonet.crypto.bls.Timelock;
import org.taonet.pallet.drand.Drand;
import org.taonet.pallet.drand.Pulse;
import org.taonet.pallet.subtensor.epoch.EpochSchedule;
import org.taonet.pallet.subtensor.neuron.Commits;
import org.taonet.pallet.subtensor.neuron.TimelockedCommit;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Input;
import org.taonet.scale.ScaleException;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;

/**
 * Encrypted weights, whose time comes some epochs after they were committed. Those of earlier epochs are forgotten;
 * those whose round the beacon has not told yet wait on in this one. Mirrors coinbase/reveal_commits.rs.
 */
public final class TimelockedCommits {
    /** Before a signature that is written in digits. */
    private static final Bytes MARK = Bytes.utf8("0x");

    private static final Struct<Weighing.Row> ROW = struct(
            "LegacyWeightsTlockPayload",
            field("uids", Codecs.list(Codecs.U16), "Vec<u16>", Weighing.Row::uids),
            field("values", Codecs.list(Codecs.U16), "Vec<u16>", Weighing.Row::values),
            field("version_key", Codecs.U64, "u64", Weighing.Row::versionKey),
            Weighing.Row::new);

    /** Weights with the hotkey that they are of. */
    private record Named(Bytes hotkey, Weighing.Row row) {}

    private static final Codec<Named> NAMED = Codecs.pair(Codecs.BYTES, ROW, Named::new, Named::hotkey, Named::row);

    private TimelockedCommits() {}

    /** In all subnets whose epoch does not have to wait. */
    public static void step(Context on, long block) {
        Set<NetUid> deferred = EpochSchedule.deferred(on, block);
        for (NetUid netuid : EpochSchedule.subnets(on)) {
            if (!deferred.contains(netuid)) {
                step(on, netuid, block);
            }
        }
    }

    private static void step(Context on, NetUid netuid, long block) {
        long period = WeightParameters.REVEAL_PERIOD_EPOCHS.get(on, netuid);
        long epoch = Tempos.SUBNET_EPOCH_INDEX.get(on, netuid) + (EpochSchedule.isDue(on, netuid, block) ? 1 : 0);
        boolean early = Long.compareUnsigned(epoch, period) < 0;
        long revealed = early ? 0 : epoch - period;
        int mechanisms = Mechanisms.MECHANISM_COUNT_CURRENT.get(on, netuid).value();
        for (int i = 0; i < mechanisms; i++) {
            MechanismIndex mechanism = MechanismIndex.of(netuid, new MechId(i));
            for (long committed : Commits.TIMELOCKED_WEIGHT_COMMITS.iterateKeys(on, mechanism)) {
                if (Long.compareUnsigned(committed, revealed) < 0) {
                    Commits.TIMELOCKED_WEIGHT_COMMITS.remove(on, mechanism, committed);
                }
            }
            if (early) {
                return;
            }
            reveal(on, mechanism, revealed);
        }
    }

    private static void reveal(Context on, MechanismIndex mechanism, long epoch) {
        List<TimelockedCommit> waiting = new ArrayList<>();
        for (TimelockedCommit commit : Commits.TIMELOCKED_WEIGHT_COMMITS.take(on, mechanism, epoch)) {
            Optional<Pulse> pulse = Drand.PULSES.find(on, commit.round());
            if (pulse.isEmpty()) {
                waiting.add(commit);
            } else {
                Timelock.open(commit.ciphertext().shared(), signature(pulse.get()))
                        .flatMap(message -> row(message, commit.who()))
                        .ifPresent(row -> set(on, mechanism, commit.who(), row));
            }
        }
        if (!waiting.isEmpty()) {
            Commits.TIMELOCKED_WEIGHT_COMMITS.put(on, mechanism, epoch, waiting);
        }
    }

    private static byte[] signature(Pulse pulse) {
        byte[] bytes = pulse.signature().toArray();
        boolean marked = pulse.signature().startsWith(MARK);
        return marked ? Arrays.copyOfRange(bytes, MARK.length(), bytes.length) : bytes;
    }

    /** The weights in a message, if it names the hotkey that committed it, or is of the form that names none. */
    private static Optional<Weighing.Row> row(byte[] message, AccountId who) {
        Optional<Named> named = read(NAMED, message);
        Optional<byte[]> hotkey = named.map(each -> each.hotkey.shared()).filter(key -> key.length >= AccountId.BYTES);
        return hotkey.isEmpty()
                ? read(ROW, message)
                : hotkey.filter(key -> AccountId.of(key, 0).equals(who)).flatMap(own -> named.map(Named::row));
    }

    private static <T> Optional<T> read(Codec<T> codec, byte[] message) {
        try {
            return Optional.of(codec.decode(Input.of(message)));
        } catch (ScaleException unreadable) {
            return Optional.empty();
        }
    }

    private static void set(Context on, MechanismIndex mechanism, AccountId who, Weighing.Row row) {
        try {
            on.layered(() -> Weighing.set(on, who, mechanism.netuid(), mechanism.mechanism(), row));
        } catch (Refusal refused) {
            return;
        }
        RevealWeightsCalls.TIMELOCKED_WEIGHTS_REVEALED.emit(on, mechanism, who);
    }
}
