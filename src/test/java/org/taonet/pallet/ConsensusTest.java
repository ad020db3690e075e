package org.taonet.pallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taonet.pallet.Chain.ALICE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.taonet.preset.Presets;
import org.taonet.primitive.Digest;
import org.taonet.runtime.BlockRefused;
import org.taonet.runtime.Context;
import org.taonet.runtime.Executive;
import org.taonet.runtime.Inherents;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.state.State;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Time, turns and finality, as a chain's clients see them. */
final class ConsensusTest {
    private static final long NOW = Chain.SLOT * 12_000;

    private static RuntimeCall set(long millis) {
        return Timestamp.SET.with(new Timestamp.Set(millis));
    }

    private static Context begin(State state, long number, long slot) {
        Context on = new Context(state, Presets.DEV.runtime());
        new Executive(on, (a, b, c) -> true).initialize(number, Hash32.ZERO, new Digest(List.of(Aura.slot(slot))));
        return on;
    }

    @Test
    void timeIsToldOnceABlockAndLiesInItsSlot() {
        State genesis = Presets.DEV.state();
        Context on = begin(genesis, 1, Chain.SLOT);
        assertThat(on.dispatch(set(NOW), Origin.signed(ALICE)).error().map(Table::name))
                .contains("BAD_ORIGIN");
        assertThatThrownBy(() -> new Executive(on, (a, b, c) -> true).finish())
                .isInstanceOf(BlockRefused.class)
                .hasMessageContaining("once in every block");
        Context late = begin(genesis, 1, Chain.SLOT);
        assertThatThrownBy(() -> late.dispatch(set(NOW + 12_000), Origin.NONE)).isInstanceOf(BlockRefused.class);
        Context good = begin(genesis, 1, Chain.SLOT);
        assertThat(good.dispatch(set(NOW + 11_999), Origin.NONE).isOk()).isTrue();
        assertThatThrownBy(() -> good.dispatch(set(NOW + 11_999), Origin.NONE)).isInstanceOf(BlockRefused.class);
        new Executive(good, (a, b, c) -> true).finish();
        State one = good.commitTo(genesis);
        Context soon = begin(one, 2, Chain.SLOT + 1);
        assertThatThrownBy(() -> soon.dispatch(set(NOW + 12_000), Origin.NONE))
                .as("less than half a slot later")
                .isInstanceOf(BlockRefused.class);
        assertThat(begin(one, 2, Chain.SLOT + 1)
                        .dispatch(set(NOW + 11_999 + 6_000), Origin.NONE)
                        .isOk())
                .isTrue();
        assertThatThrownBy(() -> begin(one, 2, Chain.SLOT)).isInstanceOf(BlockRefused.class);
    }

    @Test
    void inherentsTellTheTime() {
        Context on = begin(Presets.DEV.state(), 1, Chain.SLOT);
        Inherents clock = Timestamp.pallet().inherents();
        assertThat(clock.create(on, new Inherents.Data(NOW))).contains(set(NOW));
        Timestamp.NOW.put(on, NOW);
        assertThat(clock.create(on, new Inherents.Data(NOW + 5))).contains(set(NOW + 6_000));
        assertThat(clock.refuse(on, set(NOW + 5_999), new Inherents.Data(NOW))).isPresent();
        assertThat(clock.refuse(on, set(NOW + 30_000), new Inherents.Data(NOW))).isEmpty();
        assertThat(clock.refuse(on, set(NOW + 30_001), new Inherents.Data(NOW))).isPresent();
        assertThat(clock.isInherent(set(1))).isTrue();
        assertThat(clock.isInherent(Chain.transfer(1))).isFalse();
    }

    @Test
    void authorsTakeTurns() {
        State genesis = Presets.LOCALNET.state();
        List<org.taonet.unit.AccountId> authors = Presets.LOCALNET.genesis().aura();
        for (long slot = 1; slot < 7; slot++) {
            assertThat(Aura.author(begin(genesis, 1, slot))).contains(authors.get((int) (slot % 3)));
        }
        Context silent = new Context(genesis, Presets.LOCALNET.runtime());
        assertThat(Aura.author(silent)).isEmpty();
    }

    @Test
    void stallsAreNoted() {
        Chain chain = new Chain();
        RuntimeCall note = Grandpa.NOTE_STALLED.with(new Grandpa.NoteStalled(10, 20));
        assertThat(chain.on.dispatch(note, Origin.signed(ALICE)).isOk()).isFalse();
        assertThat(chain.on.dispatch(note, Origin.ROOT).isOk()).isTrue();
        assertThat(Bytes.owning(Grandpa.STALLED
                                .value()
                                .bytes(Grandpa.STALLED.find(chain.on).orElseThrow()))
                        .hex())
                .isEqualTo("0x0a00000014000000");
    }

    /** What finality says in a digest; Ethereum's block is said there too. */
    private static List<String> ofGrandpa(Digest digest) {
        return digest.logs().stream()
                .filter(Digest.Item.Consensus.class::isInstance)
                .map(Digest.Item.Consensus.class::cast)
                .filter(item -> item.engine().equals(Grandpa.ENGINE))
                .map(item -> item.data().hex())
                .toList();
    }

    /** Consensus logs as sp_consensus_grandpa writes them: 1 scheduled, 2 forced, 4 pause, 5 resume. */
    @Test
    void changesAreSignalledAndMade() {
        List<Grandpa.Authority> next = List.of(new Grandpa.Authority(ALICE, 3));
        Chain chain = new Chain();
        Grandpa.PENDING_CHANGE.put(chain.on, new Grandpa.PendingChange(1, 0, next, Optional.empty()));
        Grandpa.STATE.put(chain.on, new Grandpa.Standing.PendingPause(1, 0));
        Digest digest = chain.executive.finish().digest();
        assertThat(Grandpa.AUTHORITIES.get(chain.on)).isEqualTo(next);
        assertThat(Grandpa.PENDING_CHANGE.find(chain.on)).isEmpty();
        assertThat(Grandpa.STATE.get(chain.on)).isEqualTo(Grandpa.Standing.Plain.PAUSED);
        String key = ALICE.hex().substring(2);
        assertThat(ofGrandpa(digest)).containsExactly("0x0104" + key + "0300000000000000" + "00000000", "0x0400000000");
    }

    @Test
    void forcedChangesWait() {
        List<Grandpa.Authority> next = List.of(new Grandpa.Authority(ALICE, 1));
        Chain chain = new Chain();
        Grandpa.PENDING_CHANGE.put(chain.on, new Grandpa.PendingChange(1, 5, next, Optional.of(9L)));
        Grandpa.STATE.put(chain.on, new Grandpa.Standing.PendingResume(1, 5));
        Digest digest = chain.executive.finish().digest();
        assertThat(Grandpa.PENDING_CHANGE.find(chain.on)).isPresent();
        assertThat(Grandpa.AUTHORITIES.get(chain.on)).isNotEqualTo(next);
        String key = ALICE.hex().substring(2);
        assertThat(ofGrandpa(digest))
                .containsExactly("0x0209000000" + "04" + key + "0100000000000000" + "05000000", "0x0505000000");
    }
}
