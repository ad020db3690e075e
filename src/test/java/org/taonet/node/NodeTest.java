package org.taonet.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.chain.Head;
import org.taonet.chain.Import;
import org.taonet.chain.Rules;
import org.taonet.chain.Sent;
import org.taonet.chain.SignatureCache;
import org.taonet.chain.Slots;
import org.taonet.chain.Status;
import org.taonet.crypto.KeyPair;
import org.taonet.node.DevControls.Setting;
import org.taonet.primitive.Validity;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** When blocks are made and final, and what a developer can do to the chain. */
class NodeTest {
    private static final KeyPair ALICE = Sent.key("//Alice");
    private static final AccountId BOB = Sent.account(Sent.key("//Bob"));

    private static Bench bench(Sealing sealing) {
        return new Bench(Options.DEV.sealing(sealing));
    }

    private static Bytes transfer(Bench bench, long nonce) {
        return Sent.transfer(bench.node().chain().head(), ALICE, BOB, 1_000, nonce);
    }

    private static void submit(Bench bench, Bytes bytes) {
        bench.node().pool().submit(bytes, Validity.Source.LOCAL, null);
        bench.settle();
    }

    private static long height(Bench bench) {
        return bench.node().chain().head().number();
    }

    private static long free(Bench bench, AccountId who) {
        return FrameSystem.ACCOUNT
                .get(bench.node().chain().head().context(), who)
                .data()
                .free()
                .bits();
    }

    @Test
    void instantSealsWhatIsReadyAndNothingElse() {
        try (Bench bench = bench(Sealing.INSTANT)) {
            submit(bench, transfer(bench, 0));
            assertThat(height(bench)).isEqualTo(1);
            submit(bench, transfer(bench, 2));
            assertThat(height(bench)).isEqualTo(1);
            submit(bench, transfer(bench, 1));
            assertThat(bench.node().pool().counts().ready()).isZero();
            assertThat(bench.node().producer().included()).isEqualTo(3 + height(bench));
            assertThat(bench.node().producer().finalized()).isZero();
            bench.later();
            assertThat(bench.node().producer().finalized()).isEqualTo(height(bench));
        }
    }

    @Test
    void manualSealsWhenAsked() {
        try (Bench bench = bench(Sealing.MANUAL)) {
            submit(bench, transfer(bench, 0));
            bench.strike();
            assertThat(height(bench)).isZero();
            assertThat(bench.node().dev().seal(false, false)).isPresent();
            assertThat(bench.node().producer().finalized()).isZero();
            assertThat(bench.node().dev().seal(false, false)).isEmpty();
            assertThat(bench.node().dev().seal(true, true)).isPresent();
            assertThat(bench.node().producer().finalized()).isEqualTo(2);
        }
    }

    @Test
    void theClockSealsEmptyBlocksToo() {
        try (Bench bench = bench(Sealing.every(12_000))) {
            bench.strike();
            bench.pass(12_000);
            bench.strike();
            assertThat(height(bench)).isEqualTo(2);
            submit(bench, transfer(bench, 0));
            assertThat(height(bench)).isEqualTo(2);
            bench.pass(12_000);
            bench.strike();
            assertThat(bench.node().pool().counts().ready()).isZero();
            assertThat(bench.node().leadMillis()).isZero();
        }
        try (Bench bench = bench(Sealing.parse("instant+12000"))) {
            submit(bench, transfer(bench, 0));
            bench.strike();
            assertThat(height(bench)).isEqualTo(2);
        }
    }

    @Test
    void finalityFollowsAtItsDistance() {
        try (Bench bench = new Bench(Options.DEV.sealing(Sealing.MANUAL).finalityLag(3))) {
            bench.node().dev().mine(10);
            assertThat(bench.node().producer().finalized()).isEqualTo(7);
            bench.node().dev().setHead(bench.node().chain().hashOf(5).orElseThrow());
            assertThat(bench.node().producer().finalized()).isEqualTo(5);
        }
    }

    @Test
    void chainTimeNeverGoesBackAndCatchesUp() {
        try (Bench bench = bench(Sealing.MANUAL)) {
            bench.node().dev().mine(5);
            assertThat(bench.node().leadMillis()).isEqualTo(4 * 12_000);
            bench.pass(10 * 12_000);
            assertThat(bench.node().dev().catchUp(1_000)).isEqualTo(6);
            assertThat(bench.node().leadMillis()).isZero();
            long later = Bench.START + 1_000_000_000L / 12_000 * 12_000;
            bench.node().dev().timeTravel(later);
            bench.node().dev().mine(1);
            assertThat(Slots.timeOf(bench.node().chain().head())).isEqualTo(later);
            assertThatThrownBy(() -> bench.node().dev().timeTravel(later)).hasMessageContaining("never goes back");
        }
    }

    @Test
    void snapshotsBringBackStateBlocksAndPool() {
        try (Bench bench = bench(Sealing.MANUAL)) {
            bench.node().dev().mine(2);
            bench.node().dev().snapshot("here");
            long before = free(bench, BOB);
            List<Status> told = new ArrayList<>();
            bench.node().pool().submit(transfer(bench, 0), Validity.Source.LOCAL, told::add);
            bench.node().dev().mine(3);
            assertThat(free(bench, BOB) - before).isEqualTo(1_000);
            assertThat(bench.node().dev().revert("here").number()).isEqualTo(2);
            assertThat(free(bench, BOB)).isEqualTo(before);
            assertThat(bench.node().dev().snapshots()).hasSize(1);
            assertThat(bench.node().dev().drop("here")).isTrue();
            assertThat(bench.node().dev().drop("here")).isFalse();
            assertThatThrownBy(() -> bench.node().dev().revert("here")).hasMessageContaining("no snapshot");
        }
    }

    @Test
    void storageSetByHandIsInTheNextBlock() {
        try (Bench bench = bench(Sealing.MANUAL)) {
            Bytes key = Bytes.fromHex("0x1234");
            bench.node().dev().setStorage(List.of(new Setting(key, Optional.of(Bytes.fromHex("0x77")))));
            assertThat(bench.node().chain().head().state().get(key.toArray())).containsExactly(0x77);
            Head made = bench.node().dev().mine(1);
            assertThat(made.state().get(key.toArray())).containsExactly(0x77);
            assertThat(made.state().root()).isEqualTo(made.block().header().stateRoot());
            bench.node().dev().setStorage(List.of(new Setting(key, Optional.empty())));
            assertThat(bench.node().chain().head().state().get(key.toArray())).isNull();
        }
    }

    @Test
    void impersonatedAccountsNeedNoSignature() {
        try (Bench bench = bench(Sealing.INSTANT)) {
            byte[] forged = transfer(bench, 0).toArray();
            forged[50] ^= 1;
            long before = free(bench, BOB);
            assertThatThrownBy(() -> submit(bench, Bytes.of(forged))).hasMessage("Invalid Transaction");
            bench.node().dev().impersonate(Sent.account(ALICE), true);
            submit(bench, Bytes.of(forged));
            assertThat(free(bench, BOB) - before).isEqualTo(1_000);
            bench.node().dev().impersonate(Sent.account(ALICE), false);
            byte[] again = transfer(bench, 1).toArray();
            again[50] ^= 1;
            assertThatThrownBy(() -> submit(bench, Bytes.of(again))).hasMessage("Invalid Transaction");
        }
    }

    @Test
    void aDumpLoadsElsewhere() {
        try (Bench one = bench(Sealing.INSTANT);
                Bench other = bench(Sealing.MANUAL)) {
            submit(one, transfer(one, 0));
            other.node().dev().load(one.node().dev().dump());
            assertThat(free(other, BOB)).isEqualTo(free(one, BOB));
            Head made = other.node().dev().mine(1);
            assertThat(made.state().root()).isEqualTo(made.block().header().stateRoot());
        }
    }

    @Test
    void aFileKeepsTheChainAndItReplays(@TempDir Path folder) {
        Path file = folder.resolve("ledger.db");
        Options options = Options.DEV.ledger(file).sealing(Sealing.INSTANT);
        Head last;
        try (Bench bench = new Bench(options)) {
            for (int nonce = 0; nonce < 5; nonce++) {
                submit(bench, transfer(bench, nonce));
            }
            bench.node()
                    .dev()
                    .setStorage(List.of(new Setting(Bytes.fromHex("0x99"), Optional.of(Bytes.fromHex("0x01")))));
            bench.node().dev().mine(300);
            last = bench.node().chain().head();
        }
        try (Bench bench = new Bench(options)) {
            assertThat(bench.node().chain().head().hash()).isEqualTo(last.hash());
            assertThat(bench.node().chain().head().state().root())
                    .isEqualTo(last.state().root());
            Rules rules = Rules.of(bench.node().genesis().runtimes(), new SignatureCache(1));
            Head at = bench.node().chain().at(bench.node().chain().genesis()).orElseThrow();
            for (long number = 1; number <= 20; number++) {
                at = Import.replay(
                                at, bench.node().chain().ledger().block(number).orElseThrow(), rules)
                        .head();
            }
            assertThat(at.hash()).isEqualTo(bench.node().chain().hashOf(20).orElseThrow());
        }
        assertThatThrownBy(() -> new Bench(options.preset("localnet"))).hasMessageContaining("began with preset dev");
    }
}
