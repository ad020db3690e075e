package org.taonet.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.client.Chain;
import org.taonet.client.Connection;
import org.taonet.client.Intent;
import org.taonet.client.Receipt;
import org.taonet.client.Submission;
import org.taonet.crypto.Hash;
import org.taonet.testing.Account;
import org.taonet.testing.LiveNode;
import org.taonet.text.Hex;
import org.taonet.text.Json;

/** What would abort upstream's runtime while it makes a block does not end the node: the block is made without it. */
class PanicTest {
    @TempDir
    private Path folder;

    /** Root may write anything; without this mark the end of the block aborts: «Timestamp must be updated once». */
    @Test
    void aCallThatBreaksItsBlockIsLeftOut() {
        try (LiveNode node = LiveNode.on(folder.resolve("ledger.db"), "instant");
                Connection connection = Account.connect(node.ws());
                Chain chain = Chain.over(connection)) {
            Intent.Named kill = Intent.of("System", "kill_storage")
                    .with("keys", Json.array(Json.of(key("Timestamp", "DidUpdate"))));
            Intent.Named root = Intent.of("Sudo", "sudo").with("call", kill.json());
            byte[] poison = Account.ALICE.sign(chain, root, 0);
            byte[] behind = Account.ALICE.transfer(chain, Account.BOB, 1, 1);
            byte[] other = Account.BOB.transfer(chain, Account.ALICE, 7, 0);
            connection.call("author_submitExtrinsic", Json.of(Hex.encode(poison)));
            connection.call("author_submitExtrinsic", Json.of(Hex.encode(behind)));
            Receipt receipt =
                    new Submission(chain, Duration.ofSeconds(20), _ -> {}).submit(other, Submission.Until.INCLUDED);
            assertThat(receipt.succeeded()).isTrue();
            assertThat(node.log()).anyMatch(line -> line.contains("breaks its block: the timestamp"));
            assertThat(connection.call("author_pendingExtrinsics").write()).doesNotContain(Hex.encodeBare(poison));
            // The account is not stuck: its next transfer takes the nonce of what was left out.
            byte[] instead = Account.ALICE.transfer(chain, Account.BOB, 2, 0);
            assertThat(new Submission(chain, Duration.ofSeconds(20), _ -> {})
                            .submit(instead, Submission.Until.INCLUDED)
                            .succeeded())
                    .isTrue();
        }
    }

    private static String key(String pallet, String item) {
        return Hex.encode(Hash.twox128(pallet.getBytes(UTF_8))) + Hex.encodeBare(Hash.twox128(item.getBytes(UTF_8)));
    }
}
