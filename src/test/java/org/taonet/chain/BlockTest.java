package org.taonet.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taonet.crypto.KeyPair;
import org.taonet.node.Genesis;
import org.taonet.primitive.Header;
import org.taonet.runtime.BlockRefused;
import org.taonet.runtime.Executive;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Inherents;
import org.taonet.state.Changes;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * Building and executing are one path; what is not as the rules have it is refused; the chain keeps what it is given.
 */
class BlockTest {
    private static final Genesis GENESIS = Genesis.named("dev");
    private static final KeyPair ALICE = Sent.key("//Alice");
    private static final AccountId BOB = Sent.account(Sent.key("//Bob"));
    private static final long SLOT = 150_000_000;

    private final Rules rules = Rules.of(GENESIS.runtimes(), new SignatureCache(1));
    private final Head genesis = genesis();

    private static Head genesis() {
        var state = GENESIS.state().get();
        return new Head(Genesis.block(state), state, GENESIS.runtimes().of(state), Changes.NONE);
    }

    private Built build(Head parent, Rules by, Bytes... extrinsics) {
        long slot = Slots.next(parent, SLOT * 12_000);
        BlockBuilder builder = new BlockBuilder(parent, Slots.digest(slot), by);
        builder.inherents(new Inherents.Data(slot * 12_000));
        for (Bytes extrinsic : extrinsics) {
            assertThat(builder.add(extrinsic.toArray())).isInstanceOf(Executive.Applied.Included.class);
        }
        return builder.finish();
    }

    private static long free(Head head, AccountId who) {
        return FrameSystem.ACCOUNT.get(head.context(), who).data().free().bits();
    }

    @Test
    void executesWhatItBuilds() {
        Head at = genesis;
        for (int nonce = 0; nonce < 5; nonce++) {
            Built built = build(at, rules, Sent.transfer(at, ALICE, BOB, 1_000, nonce));
            Built executed = Import.execute(at, built.block(), rules);
            assertThat(executed.block()).isEqualTo(built.block());
            assertThat(executed.receipts()).isEqualTo(built.receipts());
            assertThat(executed.head().state().root())
                    .isEqualTo(built.block().header().stateRoot());
            at = built.head();
        }
        assertThat(free(at, BOB) - free(genesis, BOB)).isEqualTo(5_000);
    }

    @Test
    void refusesWhatIsTampered() {
        Block good = build(genesis, rules, Sent.transfer(genesis, ALICE, BOB, 1_000, 0))
                .block();
        Header h = good.header();
        Hash32 other = Hash32.fromHex("0x" + "11".repeat(32));
        List<Bytes> without = good.extrinsics().subList(0, 1);
        List<Bytes> swapped = good.extrinsics().reversed();
        List<Bytes> twice = new ArrayList<>(good.extrinsics());
        twice.add(good.extrinsics().getFirst());
        tampered(new Header(other, h.number(), h.stateRoot(), h.extrinsicsRoot(), h.digest()), good.extrinsics());
        tampered(new Header(h.parentHash(), 7, h.stateRoot(), h.extrinsicsRoot(), h.digest()), good.extrinsics());
        tampered(new Header(h.parentHash(), 1, other, h.extrinsicsRoot(), h.digest()), good.extrinsics());
        tampered(new Header(h.parentHash(), 1, h.stateRoot(), other, h.digest()), good.extrinsics());
        tampered(
                new Header(h.parentHash(), 1, h.stateRoot(), h.extrinsicsRoot(), Slots.digest(SLOT + 1)),
                good.extrinsics());
        tampered(
                new Header(h.parentHash(), 1, h.stateRoot(), h.extrinsicsRoot(), org.taonet.primitive.Digest.EMPTY),
                good.extrinsics());
        tampered(h, without);
        tampered(h, swapped);
        tampered(h, twice);
        tampered(h, List.of());
        tampered(h, List.of(Bytes.fromHex("0x04ff")));
        assertThatThrownBy(() -> Import.execute(genesis, new Block(other, h, good.extrinsics()), rules))
                .isInstanceOf(BlockRefused.class);
    }

    private void tampered(Header header, List<Bytes> extrinsics) {
        assertThatThrownBy(() -> Import.execute(genesis, Block.of(header, extrinsics), rules))
                .isInstanceOf(BlockRefused.class);
    }

    @Test
    void aRefusedExtrinsicLeavesNoTrace() {
        BlockBuilder with = new BlockBuilder(genesis, Slots.digest(SLOT), rules);
        with.inherents(new Inherents.Data(SLOT * 12_000));
        assertThat(with.add(Sent.transfer(genesis, ALICE, BOB, 1, 9).toArray()))
                .isInstanceOf(Executive.Applied.Refused.class);
        assertThat(with.finish().block()).isEqualTo(build(genesis, rules).block());
    }

    @Test
    void receiptsSurviveTheirBytes() {
        Built built = build(
                genesis,
                rules,
                Sent.transfer(genesis, ALICE, BOB, 1_000, 0),
                Sent.transfer(genesis, ALICE, BOB, -1L >>> 2, 1));
        assertThat(built.receipts().extrinsics()).hasSize(3);
        assertThat(built.receipts().extrinsics().get(1).isOk()).isTrue();
        assertThat(built.receipts().extrinsics().get(2).isOk()).isFalse();
        assertThat(Receipts.of(built.receipts().bytes()).extrinsics())
                .isEqualTo(built.receipts().extrinsics());
    }

    @Test
    void replaysWhatADeveloperDid() {
        Rules lenient = rules.with(who -> true, true);
        MemoryLedger ledger = new MemoryLedger(() -> 0, 1 << 20, genesis.block(), genesis.state());
        try (Chain chain = new Chain(ledger, GENESIS.runtimes(), 1 << 20)) {
            byte[] key = Bytes.fromHex("0xabcd").toArray();
            Head patched = chain.patch(
                    new Changes.Builder().add(key, new byte[] {1, 2, 3}).build());
            assertThat(chain.head().state().get(key)).containsExactly(1, 2, 3);
            byte[] forged = Sent.transfer(genesis, ALICE, BOB, 1_000, 0).toArray();
            forged[50] ^= 1;
            Built built = build(patched, lenient, Bytes.owning(forged));
            chain.append(List.of(built));
            Ledger.Stored stored = ledger.block(1).orElseThrow();
            assertThat(stored.receipts().patch().size()).isEqualTo(1);
            assertThat(Import.replay(genesis, stored, rules).block()).isEqualTo(built.block());
            assertThatThrownBy(() -> Import.execute(genesis, built.block(), rules))
                    .isInstanceOf(BlockRefused.class);
            assertThat(chain.head().state().get(key)).containsExactly(1, 2, 3);
            chain.revertTo(0);
            assertThat(chain.head().state().get(key)).isNull();
        }
    }

    @Test
    void keepsStatesByBytesAndBlocksAllTheWay() {
        MemoryLedger ledger = new MemoryLedger(() -> 0, 200_000, genesis.block(), genesis.state());
        try (Chain chain = new Chain(ledger, GENESIS.runtimes(), 50_000)) {
            for (int i = 0; i < 60; i++) {
                chain.append(List.of(build(chain.head(), rules)));
                if (i == 3) {
                    ledger.snapshot("early", 4);
                }
            }
            assertThat(chain.at(chain.hashOf(59).orElseThrow())).isPresent();
            Hash32 old = chain.hashOf(8).orElseThrow();
            assertThat(chain.block(old)).isPresent();
            assertThat(chain.at(old)).isEmpty();
            assertThat(chain.at(chain.genesis())).isPresent();
            assertThat(chain.at(chain.hashOf(4).orElseThrow())).isPresent();
            assertThat(chain.revertTo(4)).hasSize(56);
            assertThat(chain.head().number()).isEqualTo(4);
            chain.append(List.of(build(chain.head(), rules)));
            assertThat(chain.head().number()).isEqualTo(5);
        }
    }
}
