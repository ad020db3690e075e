package org.taonet.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.crypto.Randomness;
import org.taonet.crypto.Scheme;
import org.taonet.wallet.WalletException.Kind;

/** Locks here are Ansible's, which cost milliseconds; NaCl's costs seconds and is tried elsewhere. */
class WalletTest {
    private static final Passwords RIGHT = Passwords.of("correct horse".toCharArray());
    private static final String ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

    @TempDir
    private Path home;

    private Wallets wallets() {
        return Wallets.at("~/.bittensor/wallets", home);
    }

    @Test
    void aWalletIsLaidOutAsBtwalletDoes() throws IOException {
        Wallet wallet = wallets().wallet("main");
        assertThat(wallet.exists()).isFalse();
        wallet.saveColdkey(alice(), Lock.ANSIBLE, RIGHT, false);
        wallet.saveHotkey("miner", key("//Bob"), Lock.NONE, Passwords.none(), false);
        assertThat(tree())
                .containsExactly(
                        "rwx------ .bittensor",
                        "rwx------ .bittensor/wallets",
                        "rwx------ .bittensor/wallets/main",
                        "rw------- .bittensor/wallets/main/coldkey",
                        "rw------- .bittensor/wallets/main/coldkeypub.txt",
                        "rwx------ .bittensor/wallets/main/hotkeys",
                        "rw------- .bittensor/wallets/main/hotkeys/miner",
                        "rw------- .bittensor/wallets/main/hotkeys/minerpub.txt");
        try (WalletKey cold = wallet.coldkey().open(RIGHT);
                WalletKey hot = wallet.hotkey("miner").open()) {
            assertThat(cold.ss58()).isEqualTo(ALICE);
            assertThat(cold.pair().verify(new byte[5], cold.pair().sign(new byte[5])))
                    .isTrue();
            assertThat(hot.account()).isEqualTo(key("//Bob").account());
        }
        assertThat(wallet.coldkeyPublic().ss58()).isEqualTo(ALICE);
        assertThat(wallet.coldkeyPublic().signs()).isFalse();
        assertThat(wallet.hotkeyPublic("miner").account())
                .isEqualTo(key("//Bob").account());
    }

    @Test
    void nothingIsOverwrittenUnlessSaidSoAndThenItIsKept() throws IOException {
        Wallet wallet = wallets().wallet("main");
        wallet.saveColdkey(alice(), Lock.NONE, Passwords.none(), false);
        String before = Files.readString(wallet.coldkey().path());
        Passwords never = wanted -> {
            throw new AssertionError("asked for a password in vain");
        };
        assertKind(Kind.EXISTS, () -> wallet.saveColdkey(key("//Bob"), Lock.ANSIBLE, never, false));
        assertKind(Kind.EXISTS, () -> wallet.requireNoColdkey(false));
        assertKind(Kind.EXISTS, () -> wallet.saveColdkeypub(key("//Bob"), false));
        assertThat(wallet.coldkey().path()).hasContent(before);
        assertThat(wallet.coldkeyPublic().ss58()).isEqualTo(ALICE);

        wallet.requireNoColdkey(true);
        wallet.saveColdkey(key("//Bob"), Lock.NONE, Passwords.none(), true);
        wallet.saveColdkey(key("//Charlie"), Lock.NONE, Passwords.none(), true);
        assertThat(wallet.coldkeyPublic().account()).isEqualTo(key("//Charlie").account());
        assertThat(wallet.folder().resolve("replaced/coldkey-1")).hasContent(before);
        assertThat(Keyfile.at(wallet.folder().resolve("replaced/coldkey-2"))
                        .open()
                        .account())
                .isEqualTo(key("//Bob").account());
        assertThat(tree()).contains("rw------- .bittensor/wallets/main/replaced/coldkeypub.txt-1");
    }

    @Test
    void aWatchedWalletTakesItsSecretLater() {
        Wallet wallet = wallets().wallet("cold");
        wallet.saveColdkeypub(WalletKey.ofAddress(ALICE, Scheme.SR25519), false);
        assertThat(wallet.coldkeyEntry())
                .isEqualTo(new Wallet.Entry(
                        "coldkey", Optional.of(ALICE), Optional.of("sr25519"), Lock.NONE, false, Optional.empty()));
        assertKind(Kind.MISSING, () -> wallet.coldkey().open(RIGHT));
        assertKind(Kind.INVALID, () -> wallet.saveColdkey(alice().publicOnly(), Lock.NONE, RIGHT, false));
        assertKind(Kind.EXISTS, () -> wallet.saveColdkey(key("//Bob"), Lock.NONE, RIGHT, false));
        wallet.saveColdkey(alice(), Lock.NONE, Passwords.none(), false);
        assertThat(wallet.coldkey().open().signs()).isTrue();
    }

    @Test
    void aWrongPasswordMayBeTriedThreeTimes() {
        Keyfile file = wallets().wallet("main").coldkey();
        file.write(alice(), Lock.ANSIBLE, RIGHT, false);
        List<Integer> attempts = new ArrayList<>();
        Passwords third = wanted -> {
            attempts.add(wanted.attempt());
            return Optional.of((wanted.attempt() < 3 ? "wrong" : "correct horse").toCharArray());
        };
        assertThat(file.open(third).ss58()).isEqualTo(ALICE);
        assertThat(attempts).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> file.open(wanted -> Optional.of("wrong".toCharArray())))
                .hasMessageContaining("the password does not open")
                .hasMessageContaining("Ansible Vault")
                .hasMessageNotContaining("wrong");
        assertKind(Kind.LOCKED, () -> file.open(Passwords.of("wrong".toCharArray())));
        assertThatThrownBy(file::open)
                .hasMessageContaining("there is no password for it")
                .hasMessageContaining("BT_PW_");
        assertKind(
                Kind.LOCKED, () -> wallets().wallet("b").saveColdkey(alice(), Lock.ANSIBLE, Passwords.none(), false));
        assertThat(wallets().wallet("b").exists()).isFalse();
    }

    @Test
    void locksAreChanged() {
        Keyfile file = wallets().wallet("main").coldkey();
        file.write(alice(), Lock.NONE, Passwords.none(), false);
        file.relock(Passwords.none(), Lock.ANSIBLE, RIGHT);
        assertThat(file.lock()).isEqualTo(Lock.ANSIBLE);
        Passwords other = Passwords.of("other".toCharArray());
        file.relock(RIGHT, Lock.ANSIBLE, other);
        assertKind(Kind.LOCKED, () -> file.open(RIGHT));
        assertKind(Kind.LOCKED, () -> file.relock(RIGHT, Lock.NONE, Passwords.none()));
        file.relock(other, Lock.NONE, Passwords.none());
        assertThat(file.open().ss58()).isEqualTo(ALICE);
    }

    @Test
    void listsNeedNoSecretAndSurviveBrokenFiles() throws IOException {
        Wallets wallets = wallets();
        assertThat(wallets.all()).isEmpty();
        Wallet b = wallets.wallet("b");
        b.saveColdkey(alice(), Lock.ANSIBLE, RIGHT, false);
        b.saveHotkey("locked", key("//Bob"), Lock.ANSIBLE, RIGHT, false);
        b.saveHotkey("open", key("//Dave"), Lock.NONE, RIGHT, false);
        Files.delete(b.hotkeypub("open").path());
        Files.delete(b.hotkeypub("locked").path());
        b.saveHotkeypub("watched", key("//Eve"), false);
        Files.writeString(b.hotkeypub("broken").path(), "{");
        Files.writeString(b.folder().resolve("hotkeys/.hidden"), "x");
        Files.createDirectories(wallets.root().resolve(".git"));
        Files.createDirectories(wallets.root().resolve("a"));

        assertThat(wallets.all().stream().map(Wallet::name)).containsExactly("a", "b");
        assertThat(b.coldkeyEntry().ss58()).hasValue(ALICE);
        assertThat(b.coldkeyEntry().lock()).isEqualTo(Lock.ANSIBLE);
        assertThat(wallets.wallet("a").coldkeyEntry().problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("wallet 'a' has no coldkey"));
        List<Wallet.Entry> hotkeys = b.hotkeyEntries();
        assertThat(hotkeys.stream().map(Wallet.Entry::name)).containsExactly("broken", "locked", "open", "watched");
        assertThat(hotkeys.get(0).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("is damaged"));
        assertThat(hotkeys.get(1).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("is locked"));
        assertThat(hotkeys.get(2).ss58()).hasValue(key("//Dave").ss58());
        assertThat(hotkeys.get(3).secret()).isFalse();
    }

    @Test
    void damagedFilesSayWhatToDo() throws IOException {
        Keyfile file = wallets().wallet("main").coldkey();
        file.write(alice(), Lock.ANSIBLE, RIGHT, false);
        byte[] whole = Files.readAllBytes(file.path());
        for (byte[] broken : List.of(
                new byte[0],
                "{\"a".getBytes(US_ASCII),
                "$NACL123".getBytes(US_ASCII),
                java.util.Arrays.copyOf(whole, 200),
                new byte[2 << 20])) {
            Files.write(file.path(), broken);
            assertThatThrownBy(() -> file.open(RIGHT))
                    .isInstanceOfSatisfying(
                            WalletException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Kind.DAMAGED))
                    .hasMessageContaining(file.path().toString());
        }
        Files.delete(file.path());
        Files.createDirectory(file.path());
        assertKind(Kind.FILES, () -> file.open(RIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../x", "a/b", ".hidden", "a\u0000b", "a\\b", "c:"})
    void namesThatLeadElsewhereAreRefused(String name) {
        assertKind(Kind.INVALID, () -> wallets().wallet(name));
        assertKind(Kind.INVALID, () -> wallets().wallet("w").hotkey(name));
    }

    @Test
    void aHotkeyCannotPassForAPublicPart() {
        assertKind(Kind.INVALID, () -> wallets().wallet("w").hotkey("minerpub.txt"));
        assertThat(wallets().wallet("my wallet é").coldkey().path().toString()).endsWith("my wallet é/coldkey");
    }

    /** Of many who make the same key at once, one does; the file is whole, and nothing is left over. */
    @Test
    void oneOfManyWriters() throws Exception {
        Keyfile file = wallets().wallet("main").coldkey();
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            WalletKey key = key("//" + i);
            writers.add(() -> {
                try {
                    file.write(key, Lock.NONE, Passwords.none(), false);
                    return true;
                } catch (WalletException refused) {
                    assertThat(refused.kind()).isEqualTo(Kind.EXISTS);
                    return false;
                }
            });
        }
        int won = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> writer : threads.invokeAll(writers)) {
                won += writer.get() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(file.open().signs()).isTrue();
        assertThat(tree()).hasSize(4);
    }

    @Test
    void freshKeysHaveTheirPhrase() {
        for (int words : new int[] {12, 15, 18, 21, 24}) {
            try (WalletKey key = WalletKey.generate(words, Scheme.SR25519, Randomness.system())) {
                char[] phrase = key.phrase().orElseThrow();
                assertThat(new String(phrase).split(" ")).hasSize(words);
                assertThat(WalletKey.ofPhrase(phrase, Scheme.SR25519).account()).isEqualTo(key.account());
            }
        }
        assertKind(Kind.INVALID, () -> WalletKey.generate(13, Scheme.SR25519, Randomness.system()));
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> !file.equals(home))
                    .sorted()
                    .map(file -> permissions(file) + " " + home.relativize(file))
                    .toList();
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static WalletKey alice() {
        return key("//Alice");
    }

    private static WalletKey key(String uri) {
        return WalletKey.ofUri(uri, Scheme.SR25519);
    }

    private static void assertKind(Kind kind, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        WalletException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
