package org.taonet.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;

class ValueParserTest {
    private static final String BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
    private static final String BOB_HEX = "8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48";

    private final Metadata metadata = Fixtures.metadata("v15");
    private final DynamicCodec codec = new DynamicCodec(metadata);
    private final ValueParser parser = new ValueParser(
            codec, name -> name.equals("bob") ? Optional.of(AccountId.fromHex(BOB_HEX)) : Optional.empty());

    private String call(String text) {
        Value value = parser.text(metadata.outer().call(), "", text);
        return Hex.encodeBare(codec.encode(metadata.outer().call(), value));
    }

    @Test
    void readsTheGoldenTransfer() {
        // The golden payload's call: transfer_keep_alive to //Bob of 1 TAO and 1 rao.
        assertThat(call("Balances.transfer_keep_alive(dest=" + BOB + ", value=1000000000 rao)"))
                .isEqualTo("050300" + BOB_HEX + "02286bee");
        assertThat(call("Balances.transfer_keep_alive(bob, 1)")).isEqualTo("050300" + BOB_HEX + "02286bee");
        assertThat(call("Balances.transfer_keep_alive(0x" + BOB_HEX + ", 1.0 TAO)"))
                .isEqualTo("050300" + BOB_HEX + "02286bee");
        assertThat(call("{\"pallet\":\"Balances\",\"call\":\"transfer_keep_alive\",\"args\":{\"dest\":\"" + BOB
                        + "\",\"value\":1000000000}}"))
                .isEqualTo("050300" + BOB_HEX + "02286bee");
        assertThat(call("0x050300" + BOB_HEX + "02286bee")).isEqualTo("050300" + BOB_HEX + "02286bee");
    }

    @Test
    void readsCallsWithinCalls() {
        String inner = "System.remark(remark=hi)";
        String expected = "0000" + "086869";
        assertThat(call(inner)).isEqualTo(expected);
        assertThat(call("Utility.batch_all(calls=[\"" + inner + "\", \"System.remark(0x6869)\"])"))
                .isEqualTo("0b0208" + expected + expected);
        assertThat(call("Utility.batch_all(" + inner + ")")).isEqualTo("0b0204" + expected);
        assertThat(call("Sudo.sudo(call=" + inner + ")")).isEqualTo("0c00" + expected);
        assertThat(call("Proxy.proxy(real=bob, force_proxy_type=staking, call=" + inner + ")"))
                .isEqualTo("100000" + BOB_HEX + "0108" + expected);
        assertThat(call("Proxy.proxy(real=bob, force_proxy_type=none, call=" + inner + ")"))
                .isEqualTo("100000" + BOB_HEX + "00" + expected);
    }

    @Test
    void readsListsMapsAndFixedPoint() {
        assertThat(call("SubtensorModule.set_weights(netuid=2, dests=[1,2], weights=3,4, version_key=0)"))
                .isEqualTo("07000200" + "0801000200" + "0803000400" + "0000000000000000");
        assertThat(call("AdminUtils.sudo_set_subnet_moving_alpha(alpha=0.5)"))
                .isEqualTo("133f" + "00000080000000000000000000000000");
        assertThat(call("AdminUtils.sudo_set_subnet_moving_alpha(alpha={\"bits\": 2147483648})"))
                .isEqualTo("133f" + "00000080000000000000000000000000");
        assertThat(call("SubtensorModule.set_children(hotkey=bob, netuid=1, children=[[5,\"bob\"]])"))
                .isEqualTo("0743" + BOB_HEX + "0100" + "04" + "0500000000000000" + BOB_HEX);
        assertThat(call("SubtensorModule.set_root_claim_type(KeepSubnets(subnets=[1]))"))
                .isEqualTo(call("SubtensorModule.set_root_claim_type({\"KeepSubnets\":{\"subnets\":[1]}})"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Balances.transfer_keep_alive(bob)|transfer_keep_alive.value: is missing; it is a Compact<u64>",
                "Balances.transfer_keep_alive(bob, 1, 2)|takes 2 arguments: dest, value",
                "Balances.transfer_keep_alive(dest=bob, value=1, tip=3)|tip: there is no such field; there are dest",
                "Balances.transfer_keep_alive(bob, abc)|value: 'abc' is not an amount",
                "Balances.transfer_keep_alive(bob, -1)|value: -1000000000 does not fit u64",
                "Balances.transfer_keep_alive(bob, 1.0000000001)|value: '1.0000000001' is not an amount",
                "Balances.transfer_keep_alive(nobody, 1)|dest: ",
                "Balances.transfer_kep_alive(bob, 1)|did you mean transfer_keep_alive",
                "Blances.transfer(bob, 1)|this chain has no pallet 'Blances'; did you mean Balances?",
                "SubtensorModule.set_weights(70000, 1, 1, 0)|netuid: 70000 does not fit u16, which holds 0 to 65535",
                "SubtensorModule.set_weights(1, [1,-2], 1, 0)|dests[1]: -2 does not fit u16",
                "Utility.batch([\"System.remark(0x1)\"])|calls[0].System.remark.remark: the hexadecimal text",
                "Proxy.add_proxy(bob, Nonsense, 0)|proxy_type: 'Nonsense' is no ProxyType; choose from Any, Owner",
                "SubtensorModule.set_children(bob, 1, [[1]])|children[0]: has 1 items, not 2",
                "0x05ff|is no encoded call of this chain",
            })
    void saysWhichFieldIsWrong(String text, String message) {
        assertThatThrownBy(() -> call(text)).isInstanceOf(ValueException.class).hasMessageContaining(message);
    }

    @Test
    void jsonNumbersAreRawAndWordsForBalancesAreTao() {
        Type.Variant transfer = Calls.find(metadata, "Balances", "transfer_keep_alive");
        Value raw = parser.fields(transfer.fields(), Map.of("dest", Json.of("bob"), "value", Json.of("5")));
        assertThat(raw.get("value").number()).isEqualTo(5);
        Value unit = parser.fields(transfer.fields(), Map.of("dest", Json.of("bob"), "value", Json.of("5 tao")));
        assertThat(unit.get("value").number()).isEqualTo(5_000_000_000L);
        Value word = parser.words(transfer.fields(), Map.of("dest", "bob", "value", "0.5"));
        assertThat(word.get("value").number()).isEqualTo(500_000_000L);
    }

    @Test
    void showsValuesForPeople() {
        var readable = new Readable(metadata, 42);
        String sudo = "Sudo.sudo(call=Balances.transfer_keep_alive(dest=" + BOB + ", value=1.25 TAO))";
        assertThat(readable.call(parser.text(metadata.outer().call(), "", sudo)))
                .isEqualTo(sudo);
        Value batch = parser.text(
                metadata.outer().call(), "", "Utility.batch([\"Balances.transfer_keep_alive(" + BOB + ", 1.25)\"])");
        String shown = "Utility.batch(calls=[{\"pallet\":\"Balances\",\"call\":\"transfer_keep_alive\","
                + "\"args\":{\"dest\":\"" + BOB + "\",\"value\":\"1.25 TAO\"}}])";
        assertThat(readable.call(batch)).isEqualTo(shown);
        assertThat(parser.text(metadata.outer().call(), "", shown)).isEqualTo(batch);
        Value half = parser.text(metadata.outer().call(), "", "AdminUtils.sudo_set_subnet_moving_alpha(0.25)");
        assertThat(readable.call(half)).isEqualTo("AdminUtils.sudo_set_subnet_moving_alpha(alpha=0.25)");
        Value remark = parser.text(metadata.outer().call(), "", "System.remark(0x00ff)");
        assertThat(readable.call(remark)).isEqualTo("System.remark(remark=0x00ff)");
    }

    @Test
    void showsAccountsToProgramsAsTheirChainWritesThem() {
        Value call = parser.text(metadata.outer().call(), "", "Proxy.proxy(bob, null, System.kill_prefix(0x01, 2))");
        assertThat(new TypedJson(metadata, 42).of(metadata.outer().call(), call).write())
                .isEqualTo("{\"Proxy\":{\"proxy\":{\"real\":{\"Id\":\"" + BOB + "\"},\"force_proxy_type\":null,"
                        + "\"call\":{\"System\":{\"kill_prefix\":{\"prefix\":\"0x01\",\"subkeys\":2}}}}}}");
        assertThat(new TypedJson(metadata, 0).of(metadata.outer().call(), call).write())
                .contains("{\"Id\":\"14E5nqKAp3oAJcmzgZhUD2RcptBeUBScxKHgJKU4HPNcKVf3\"}");
    }
}
