package org.taonet.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
    private static final String ALICE = "/home/alice/.bittensor/wallets/default/coldkey";

    /** Names and values of btwallet's own tests. */
    @ParameterizedTest
    @CsvSource({
        ALICE + ", BT_PW__HOME_ALICE__BITTENSOR_WALLETS_DEFAULT_COLDKEY, hunter2!, KiExJDItbWk=",
        "test_wallet/coldkey, BT_PW_TEST_WALLET_COLDKEY, test-password, NjEsJHovNTYgIzAlJQ==",
        "~/.bittensor/wallets/d-é/cold key, BT_PW_~__BITTENSOR_WALLETS_D-É_COLD KEY, '', ''",
        "/users/x, BT_PW__USERS_X, 123456789, c2ZsZGJpaG1q",
    })
    void variablesAreBtwallets(String path, String name, String password, String value) {
        assertThat(Passwords.variable(path)).isEqualTo(name);
        assertThat(Passwords.obfuscate(name, password.toCharArray())).isEqualTo(value);
        assertThat(ask(Passwords.environment(Map.of(name, value)), path)).hasValue(password);
    }

    @Test
    void theEnvironmentIsAskedByEverySpellingAndOnce() {
        Wallets wallets = Wallets.at("~/.bittensor/wallets", Path.of("/home/alice"));
        Keyfile file = wallets.wallet("default").coldkey();
        assertThat(file.spellings()).containsExactly(ALICE, "~/.bittensor/wallets/default/coldkey");
        for (String spelling : file.spellings()) {
            String name = Passwords.variable(spelling);
            Passwords environment =
                    Passwords.environment(Map.of(name, Passwords.obfuscate(name, "pass".toCharArray())));
            assertThat(environment.password(wanted(file, 1))).hasValue("pass".toCharArray());
            assertThat(environment.password(wanted(file, 2))).isEmpty();
        }
        assertThat(Wallets.at("./w/", Path.of("/home/alice"))
                        .wallet("a")
                        .hotkey("b")
                        .spellings())
                .contains("./w/a/hotkeys/b");
        assertThat(ask(Passwords.environment(Map.of("BT_WALLET_PASSWORD", "plain")), "x"))
                .hasValue("plain");
        assertThat(ask(Passwords.environment(Map.of()), "x")).isEmpty();
        assertThatThrownBy(() -> ask(Passwords.environment(Map.of("BT_PW_X", "not base64!")), "x"))
                .hasMessageContaining("BT_PW_X")
                .hasMessageNotContaining("not base64!");
    }

    @Test
    void filesGiveTheirFirstLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("password");
        Files.writeString(file, " pässword \r\nnote\n");
        assertThat(ask(Passwords.file(file), "x")).hasValue("pässword");
        assertThatThrownBy(() -> ask(Passwords.file(folder.resolve("none")), "x"))
                .hasMessageContaining("there is no file");
    }

    @Test
    void sourcesFollowEachOther() {
        Passwords both = Passwords.of("first".toCharArray()).or(wanted -> Optional.of("typed".toCharArray()));
        Keyfile file = Keyfile.at(Path.of("x"));
        assertThat(both.password(wanted(file, 1))).hasValue("first".toCharArray());
        assertThat(both.password(wanted(file, 2))).hasValue("typed".toCharArray());
        assertThat(Passwords.none().password(wanted(file, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 6 characters", "'abc   ', 6 characters", "aaaaaaa, more than 1", "testing, ''", "p4ssw0rd!, ''"})
    void weakPasswordsAreToldWhy(String password, String why) {
        Optional<String> weakness = Passwords.weakness(password.toCharArray());
        assertThat(weakness.isEmpty()).isEqualTo(why.isEmpty());
        assertThat(weakness.orElse("")).contains(why);
    }

    private static Optional<String> ask(Passwords passwords, String path) {
        return passwords
                .password(new Passwords.Wanted(Path.of(path), List.of(path), false, 1))
                .map(String::new);
    }

    private static Passwords.Wanted wanted(Keyfile file, int attempt) {
        return new Passwords.Wanted(file.path(), file.spellings(), false, attempt);
    }
}
