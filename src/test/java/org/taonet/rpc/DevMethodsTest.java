package org.taonet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taonet.chain.Sent;
import org.taonet.client.Embedded;
import org.taonet.client.RpcException;
import org.taonet.node.Bench;
import org.taonet.node.Options;
import org.taonet.node.Sealing;
import org.taonet.runtime.FrameSystem;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/** The developer's methods as chopsticks' users call them. */
class DevMethodsTest {
    private static final String ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
    private static final String NOBODY = "5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM";

    private final Bench bench = new Bench(Options.DEV.sealing(Sealing.MANUAL).onPorts());
    private final Embedded connection = Embedded.over("dev", bench.node());

    @AfterEach
    void close() {
        connection.close();
        bench.close();
    }

    private Json set(String document) {
        return connection.call("dev_setStorage", Json.parse(document));
    }

    private Json account(String address) {
        byte[] account = Hex.decode(connection
                .call("state_getStorage", Json.of(Hex.encode(FrameSystem.ACCOUNT.key(SystemMethods.account(address)))))
                .textOr("0x"));
        return Json.of(account.length == 0 ? "none" : Hex.encode(account).substring(2, 66));
    }

    private long height() {
        return Long.parseLong(
                connection.call("chain_getHeader").field("number").text().substring(2), 16);
    }

    @Test
    void blocksTimeAndHeadObeyTheNamesOfChopsticks() {
        connection.call("dev_newBlock", Json.parse("{\"count\": 3}"));
        assertThat(height()).isEqualTo(3);
        String seventh =
                connection.call("dev_newBlock", Json.parse("{\"to\": 7}")).text();
        assertThat(height()).isEqualTo(7);
        connection.call("dev_setHead", Json.of(-3));
        assertThat(height()).isEqualTo(4);
        assertThatThrownBy(() -> connection.call("dev_setHead", Json.of(seventh)))
                .isInstanceOf(RpcException.class);
        connection.call("dev_setHead", connection.call("chain_getBlockHash", Json.of(2)));
        assertThat(height()).isEqualTo(2);
        assertThat(connection
                        .call("dev_timeTravel", Json.of("2040-01-01T00:00:00Z"))
                        .longValue())
                .isEqualTo(2_208_988_800_000L);
        connection.call("dev_newBlock");
        assertThat(connection.call("dev_status").field("time").longValue()).isEqualTo(2_208_988_800_000L);
        assertThat(connection
                        .call("dev_timeTravel", Json.of(2_300_000_000_000L))
                        .longValue())
                .isEqualTo(2_300_000_000_000L);
        assertThatThrownBy(() -> connection.call("dev_timeTravel", Json.of("tomorrow")))
                .hasMessageContaining("is no date");
        Bytes sent = Sent.transfer(
                bench.node().chain().head(), Sent.key("//Alice"), SystemMethods.account(NOBODY), 1_000_000, 0);
        connection.call(
                "dev_newBlock",
                Json.object()
                        .put("transactions", Json.texts(List.of(sent.hex())))
                        .build());
        assertThat(account(NOBODY).text()).isNotEqualTo("none");
    }

    @Test
    void storageIsSetByNamesAndTypes() {
        String head = connection.call("chain_getBlockHash").text();
        Json answer = set("{\"System\": {\"Account\": [[[\"" + NOBODY + "\"], {\"providers\": 1,"
                + " \"data\": {\"free\": 1000000000}}]]}, \"Sudo\": {\"Key\": \"" + NOBODY + "\"}}");
        assertThat(answer.text()).isEqualTo(head);
        String expected = "00000000" + "00000000" + "01000000" + "00000000" + "00ca9a3b00000000" + "0000000000000000";
        assertThat(account(NOBODY).text()).isEqualTo(expected);
        connection.call("dev_newBlock");
        assertThat(account(NOBODY).text()).isEqualTo(expected);
        assertThat(connection.call("dev_status").field("storageSet").intValue()).isZero();
    }

    @Test
    void storageIsRemovedByNameAndByPrefix() {
        assertThat(account(ALICE).text()).isNotEqualTo("none");
        set("{\"System\": {\"Account\": [[[\"" + ALICE + "\"], null]]}}");
        assertThat(account(ALICE).text()).isEqualTo("none");
        String prefix = Hex.encode(FrameSystem.ACCOUNT.prefix());
        assertThat(connection.call("state_getKeys", Json.of(prefix)).items()).isNotEmpty();
        set("{\"System\": {\"$removePrefix\": [\"Account\"], \"Account\": [[[\"" + ALICE + "\"], {\"nonce\": 7}]]}}");
        assertThat(connection.call("state_getKeys", Json.of(prefix)).items()).hasSize(1);
        assertThat(account(ALICE).text()).startsWith("07000000");
    }

    @Test
    void whatDoesNotFitChangesNothing() {
        String before = account(ALICE).text();
        assertThatThrownBy(() -> set("{\"System\": {\"Account\": [[[\"" + ALICE + "\"], null]], \"Acount\": 1}}"))
                .isInstanceOf(RpcException.class)
                .hasMessageContaining("did you mean Account");
        assertThat(account(ALICE).text()).isEqualTo(before);
        assertThatThrownBy(() -> set("7")).isInstanceOf(RpcException.class);
    }

    @Test
    void pairsOfBytesAreSetAsBefore() {
        set("[[\"0x1234\", \"0x77\"]]");
        assertThat(connection.call("state_getStorage", Json.of("0x1234")).text())
                .isEqualTo("0x77");
        set("[[\"0x1234\", null]]");
        assertThat(connection.call("state_getStorage", Json.of("0x1234")).isNull())
                .isTrue();
    }
}
