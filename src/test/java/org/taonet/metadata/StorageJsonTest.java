package org.taonet.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/** Storage written by names and types, held against what chopsticks makes of the same document. */
class StorageJsonTest {
    private final StorageJson storage = new StorageJson(Fixtures.metadata("v14"));

    private List<String> shown(String document) {
        return storage.read(Json.parse(document)).stream()
                .map(edit -> switch (edit) {
                    case StorageJson.Edit.Put(var key, var value) ->
                        key.hex() + " " + value.map(Bytes::hex).orElse("-");
                    case StorageJson.Edit.Clear(var prefix) -> prefix.hex() + " DeletedPrefix";
                })
                .toList();
    }

    @Test
    void isWhatChopsticksMakesOfIt() throws IOException {
        String golden;
        try (var in = StorageJsonTest.class.getResourceAsStream("/rpc/set-storage.txt")) {
            golden = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        int documents = 0;
        String document = "";
        List<String> expected = new ArrayList<>();
        for (String line : (golden + "{}").split("\n")) {
            if (line.startsWith("  ")) {
                expected.add(line.strip());
            } else if (!line.startsWith("#")) {
                if (!document.isEmpty()) {
                    assertThat(shown(document)).as(document).isEqualTo(expected);
                    documents++;
                }
                document = line;
                expected.clear();
            }
        }
        assertThat(documents).isEqualTo(9);
    }

    /** Where chopsticks would remove the item, since JavaScript takes these for nothing. */
    @Test
    void zeroAndFalseAreValues() {
        assertThat(shown("{\"System\": {\"EventCount\": 0}}").getFirst()).endsWith(" 0x00000000");
        assertThat(shown("{\"Timestamp\": {\"DidUpdate\": false}}").getFirst()).endsWith(" 0x00");
    }

    @Test
    void theOnlyKeyNeedsNoList() {
        assertThat(shown("{\"System\": {\"BlockHash\": [[7, null]]}}"))
                .isEqualTo(shown("{\"System\": {\"BlockHash\": [[[7], null]]}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                       | expected an object",
                "{\"Sistem\": {}}                                         | no pallet 'Sistem'; did you mean System",
                "{\"System\": []}                                         | System: expected an object",
                "{\"System\": {\"Acount\": []}} | no storage item 'Acount'; did you mean Account",
                "{\"System\": {\"Account\": {}}}                          | System.Account: expected a list",
                "{\"System\": {\"Account\": [[\"5x\"]]}}                  | System.Account[0]: is not a pair",
                "{\"System\": {\"Account\": [[[\"5x\"], null]]}}          | System.Account[0].key 1",
                "{\"System\": {\"Account\": [[[1, 2], null]]}}            | System.Account[0]: takes 1 key; 2 given",
                "{\"System\": {\"BlockHash\": [[1, \"0x1\"]]}}            | System.BlockHash[0]",
                "{\"System\": {\"EventCount\": 4294967296}}               | System.EventCount",
                "{\"System\": {\"LastRuntimeUpgrade\": {\"spec\": 1}}} | System.LastRuntimeUpgrade.spec: there is no",
                "{\"System\": {\"$removePrefix\": \"Account\"}}           | System.$removePrefix: expected a list",
                "{\"System\": {\"$removePrefix\": [7]}}                   | expected a name",
            })
    void saysWhatDoesNotFit(String document, String message) {
        assertThatThrownBy(() -> shown(document))
                .isInstanceOf(ValueException.class)
                .hasMessageContaining(message);
    }
}
