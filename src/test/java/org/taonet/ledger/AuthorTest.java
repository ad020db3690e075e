package org.taonet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.crypto.Ss58;
import org.taonet.node.DevControls.Setting;
import org.taonet.node.LedgerFiles;
import org.taonet.node.Node;
import org.taonet.node.Sealing;
import org.taonet.pallet.Aura;
import org.taonet.preset.Presets;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** Who made a block stands beside it: the authority whose turn its slot was, before what the block itself changed. */
class AuthorTest {
    private static final long SLOT_MILLIS = 12_000;
    private static final int BEFORE = 7;
    private static final int AFTER = 4;

    @TempDir
    private Path folder;

    private static String turn(long millis, List<AccountId> authorities) {
        AccountId who = authorities.get((int) (millis / SLOT_MILLIS % authorities.size()));
        return Ss58.encode(who.bytes());
    }

    private List<String> authors(Path file) {
        try (Database database = Database.open(file, Database.Access.READ)) {
            return database.rows(
                    "SELECT number, time_ms, author FROM blocks ORDER BY number",
                    row -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3));
        }
    }

    @Test
    void isTheAuthorityWhoseTurnItWas() {
        Path file = folder.resolve("ledger.db");
        List<AccountId> three = Presets.LOCALNET.genesis().aura();
        List<AccountId> two = three.subList(0, 2);
        try (Node node = Node.start(
                org.taonet.node.Options.DEV
                        .onPorts()
                        .preset("localnet")
                        .sealing(Sealing.MANUAL)
                        .ledger(file),
                said -> {})) {
            node.dev().mine(BEFORE);
            Bytes changed = Bytes.owning(Aura.AUTHORITY_LIST.bytes(two));
            node.dev().setStorage(List.of(new Setting(Bytes.owning(Aura.AUTHORITIES.key()), Optional.of(changed))));
            node.dev().mine(AFTER);
        }
        List<String> rows = authors(file);
        assertThat(rows).hasSize(BEFORE + AFTER + 1);
        assertThat(rows.getFirst()).isEqualTo("0 null null");
        List<String> expected = new ArrayList<>(List.of(rows.getFirst()));
        for (int number = 1; number < rows.size(); number++) {
            long millis = Long.parseLong(rows.get(number).split(" ")[1]);
            expected.add(number + " " + millis + " " + turn(millis, number <= BEFORE + 1 ? three : two));
        }
        assertThat(rows).isEqualTo(expected);
        assertThat(three).hasSize(3);
        try (Ledger ledger = Ledger.open(file, Options.COMMAND)) {
            ledger.rebuild(LedgerFiles.decoder(ledger), _ -> {});
        }
        assertThat(authors(file)).isEqualTo(expected);
    }
}
