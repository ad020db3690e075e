package org.taonet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.crypto.Randomness;
import org.taonet.text.Json;
import org.taonet.wallet.Lock;

/** Keys by command: made, listed, restored, signing; nothing is asked where nobody answers, nothing is overwritten. */
final class WalletCommandTest {
    private static final String STOOL = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";
    private static final String STOOL_SS58 = "5DfhGyQdFobKM8NsWvEeAKk5EQQgYe9AydgJ7rMB6E1EqRzV";

    @TempDir
    private Path home;

    private Cli cli() {
        return new Cli(home);
    }

    @Test
    void aWalletIsMadeAndListed() {
        var made = cli().run("wallet", "create", "--wallet", "alice", "--no-password", "--json");

        assertThat(made.code()).isZero();
        Json listed =
                cli().run("wallet", "list", "--json").json().field("wallets").item(0);
        assertThat(listed.field("name").text()).isEqualTo("alice");
        assertThat(listed.field("ss58_address")).isEqualTo(made.json().field("coldkey_ss58"));
        assertThat(listed.field("hotkeys").item(0).field("ss58_address"))
                .isEqualTo(made.json().field("hotkey_ss58"));
    }

    @Test
    void thePhraseIsNeverOnStandardOutput() throws IOException {
        Path file = home.resolve("phrase");
        var shown = cli().typing().run("wallet", "new-coldkey", "--wallet", "a", "--no-password");
        var written =
                cli().run("wallet", "new-coldkey", "--wallet", "b", "--no-password", "--mnemonic-out", file.toString());

        assertThat(shown.out().strip()).doesNotContain(" ");
        assertThat(shown.err()).contains("Write it down");
        assertThat(written.out().strip()).doesNotContain(" ");
        assertThat(Files.readString(file).split(": ")[1].split(" ")).hasSize(12);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void nothingIsAskedWithoutATerminal() {
        var result = cli().run("wallet", "create");

        assertThat(result.code()).isEqualTo(11);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("--password-file").contains("--no-password");
        assertThat(home.resolve(".bittensor/wallets/default/coldkey")).doesNotExist();
    }

    @Test
    void keysAreNotOverwritten() {
        cli().run("wallet", "new-coldkey", "--no-password");
        String before = cli().run("wallet", "list", "--json").out();
        var again = cli().run("wallet", "new-coldkey", "--no-password");

        assertThat(again.code()).isEqualTo(12);
        assertThat(again.err()).contains("--overwrite");
        assertThat(cli().run("wallet", "list", "--json").out()).isEqualTo(before);
        assertThat(cli().run("wallet", "new-coldkey", "--no-password", "--overwrite")
                        .code())
                .isZero();
        assertThat(home.resolve(".bittensor/wallets/default/replaced")).isNotEmptyDirectory();
    }

    @Test
    void keysComeBackFromAFileTheEnvironmentAPipeAndAPrompt() throws IOException {
        Path file = Files.writeString(home.resolve("phrase"), STOOL + "\n");
        assertThat(regen(cli(), "f", "--mnemonic-file", file.toString()).out().strip())
                .isEqualTo(STOOL_SS58);
        assertThat(regen(cli().piping(STOOL), "p", "--mnemonic-file", "-").out().strip())
                .isEqualTo(STOOL_SS58);
        assertThat(regen(cli().with("TAONET_MNEMONIC", STOOL), "e").out().strip())
                .isEqualTo(STOOL_SS58);
        assertThat(regen(cli().typing(STOOL), "t").out().strip()).isEqualTo(STOOL_SS58);

        var open = regen(cli(), "o", ("--mnemonic " + STOOL).split(" "));
        assertThat(open.out().strip()).isEqualTo(STOOL_SS58);
        assertThat(open.err()).contains("warning").doesNotContain("bottom");

        var nobody = regen(cli(), "n");
        assertThat(nobody.code()).isEqualTo(11);
        assertThat(nobody.err()).contains("--mnemonic-file");

        var wrong = regen(cli().with("TAONET_MNEMONIC", STOOL.replace("walk", "horse")), "w");
        assertThat(wrong.code()).isEqualTo(12);
        assertThat(wrong.err()).doesNotContain("bottom");
    }

    private static Cli.Result regen(Cli cli, String wallet, String... how) {
        var words = new java.util.ArrayList<>(
                java.util.List.of("wallet", "regen-coldkey", "--wallet", wallet, "--no-password"));
        words.addAll(java.util.List.of(how));
        return cli.run(words.toArray(String[]::new));
    }

    @Test
    void aLockedKeyAsksThreeTimesAndThenGivesUp() {
        cli().with("BT_WALLET_PASSWORD", "open sesame 7").run("wallet", "new-coldkey", "--wallet", "locked");

        var nobody = cli().run("wallet", "sign", "--wallet", "locked", "--message", "hi");
        assertThat(nobody.code()).isEqualTo(11);
        assertThat(nobody.err()).contains("--password-file");

        var wrong = cli().with("BT_WALLET_PASSWORD", "not it at all")
                .run("wallet", "sign", "--wallet", "locked", "--message", "hi");
        assertThat(wrong.code()).isEqualTo(11);
        assertThat(wrong.err()).contains("does not open").contains("locked/coldkey");
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void signaturesAreCheckedAndAFalseOneFails() {
        String signature = cli().run("wallet", "sign", "--wallet", "//Alice", "-m", "hi", "--json")
                .json()
                .field("signed_message")
                .text();

        var held = cli().run("wallet", "verify", "-m", "hi", "-s", signature, "--address", "//Alice", "--json");
        assertThat(held.code()).isZero();
        assertThat(held.json().field("verified")).isEqualTo(Json.of(true));

        var other = cli().run("wallet", "verify", "-m", "ho", "-s", signature, "--address", "//Alice", "--json");
        assertThat(other.code()).isEqualTo(11);
        assertThat(other.json().field("verified")).isEqualTo(Json.of(false));
    }

    @Test
    void keysTravelToPolkadotJsAndBack() throws IOException {
        cli().run("wallet", "regen-coldkey", "--wallet", "a", "--uri", "//Bob", "--no-password");
        var exported = cli().with("TAONET_JSON_PASSWORD", "secret").run("wallet", "export", "--wallet", "a", "--json");
        Path file = Files.writeString(home.resolve("a.json"), exported.out());

        var imported = cli().with("TAONET_JSON_PASSWORD", "secret")
                .run("wallet", "import", file.toString(), "--wallet", "b", "--no-password");
        assertThat(imported.out().strip())
                .isEqualTo(exported.json().field("address").text());

        var wrong = cli().with("TAONET_JSON_PASSWORD", "other")
                .run("wallet", "import", file.toString(), "--wallet", "c", "--no-password");
        assertThat(wrong.code()).isEqualTo(11);
    }

    @Test
    void aBrokenFileIsARowOfItsOwn() throws IOException {
        cli().run("wallet", "create", "--wallet", "good", "--no-password");
        Path broken = Files.createDirectories(home.resolve(".bittensor/wallets/bad"));
        Files.writeString(broken.resolve("coldkeypub.txt"), "{nonsense");
        var listed = cli().run("wallet", "list");

        assertThat(listed.code()).isZero();
        assertThat(listed.out()).contains("good  5").contains("bad  ?");
    }

    @Test
    void addressesHaveNames() {
        assertThat(cli().run("wallet", "book", "treasury", "//Ferdie").code()).isZero();
        assertThat(cli().run("wallet", "book", "treasury").out()).startsWith("5");
        assertThat(cli().run("wallet", "book", "treasury", "//Bob").code()).isEqualTo(12);
        assertThat(cli().run("wallet", "book", "--remove", "treasury").out()).doesNotContain("treasury");
    }

    @Test
    void aWatchedWalletShowsItsAddressAndCannotSign() {
        assertThat(cli().run("wallet", "regen-coldkeypub", "--wallet", "watch", "--ss58", STOOL_SS58)
                        .code())
                .isZero();
        assertThat(cli().run("wallet", "list").out()).contains("watch  " + STOOL_SS58 + "  public part alone");
        var signed = cli().run("wallet", "sign", "--wallet", "watch", "-m", "hi");

        assertThat(signed.code()).isEqualTo(11);
        assertThat(signed.out()).isEmpty();
        assertThat(signed.err()).contains("watch, not sign").contains("regen-coldkey");
    }

    @Test
    void everyWrongWayToAKeyHasItsOwnAnswer() throws IOException {
        Path password = Files.writeString(home.resolve("password"), "a longer word 9\n");
        assertThat(cli().run("wallet", "new-coldkey", "--wallet", "locked", "--no-password")
                        .code())
                .isZero();
        Path key = home.resolve(".bittensor/wallets/locked/coldkey");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        // Of the three locks the one that takes no second to open.
        char[] secret = "a longer word 9".toCharArray();
        Files.write(key, Lock.ANSIBLE.seal(Files.readAllBytes(key), secret, Randomness.system()));

        var none = sign("locked");
        assertThat(none.code()).isEqualTo(11);
        assertThat(none.err()).contains("there is no terminal").contains("--password-file");
        var wrong = cli().with("BT_WALLET_PASSWORD", "another word 9")
                .run("wallet", "sign", "--wallet", "locked", "-m", "hi");
        assertThat(wrong.code()).isEqualTo(11);
        assertThat(wrong.err()).contains("the password does not open");
        assertThat(sign("locked", "--password-file", password.toString()).code())
                .isZero();
        assertThat(sign("nobody").code()).isEqualTo(11);
        assertThat(sign("locked", "--password-file", home.resolve("absent").toString())
                        .code())
                .isEqualTo(11);

        byte[] whole = Files.readAllBytes(key);
        Files.write(key, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(sign("locked", "--password-file", password.toString()).err()).contains("damaged");
        Files.writeString(key, "{\"acc");
        var damaged = sign("locked", "--password-file", password.toString());
        assertThat(damaged.code()).isEqualTo(14);
        assertThat(damaged.err()).contains("is damaged").contains("phrase");
    }

    private Cli.Result sign(String wallet, String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of("wallet", "sign", "--wallet", wallet, "-m", "hi"));
        words.addAll(java.util.List.of(more));
        return cli().run(words.toArray(String[]::new));
    }
}
