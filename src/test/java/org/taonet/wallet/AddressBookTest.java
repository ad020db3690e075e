package org.taonet.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.crypto.Scheme;
import org.taonet.unit.AccountId;

class AddressBookTest {
    private static final String ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
    private static final String BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

    @TempDir
    private Path folder;

    @Test
    void namesAreKept() throws Exception {
        Path file = folder.resolve("new/addresses.json");
        AccountId alice = WalletKey.ofUri("//Alice", Scheme.SR25519).account();
        AddressBook.read(file)
                .with("bob", BOB, false)
                .with("alice", "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5", false)
                .save();
        assertThat(Files.readString(file))
                .isEqualTo("{\n  \"alice\": \"" + ALICE + "\",\n  \"bob\": \"" + BOB + "\"\n}\n");
        AddressBook book = AddressBook.read(file);
        assertThat(book.account("alice")).hasValue(alice);
        assertThat(book.name(alice)).hasValue("alice");
        assertThat(book.account("carol")).isEmpty();
        assertThat(book.without("alice").addresses()).containsOnlyKeys("bob");
        assertThatThrownBy(() -> book.with("alice", BOB, false)).hasMessageContaining("already stands for " + ALICE);
        assertThat(book.with("alice", BOB, true).addresses()).containsEntry("alice", BOB);
        assertThat(book.with("alice", ALICE, false)).isEqualTo(book);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", "a b", "a/b", "a\n"})
    void namesMustBeNames(String name) {
        assertThatThrownBy(() -> AddressBook.read(folder.resolve("a")).with(name, ALICE, false))
                .hasMessageContaining("1 to 40 letters");
    }

    @Test
    void brokenBooksAndAddressesAreSaidToBe() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "{\"alice\":1}");
        assertThatThrownBy(() -> AddressBook.read(file)).hasMessageContaining("is damaged");
        assertThatThrownBy(() -> AddressBook.read(folder.resolve("b")).with("x", ALICE + "x", false))
                .isInstanceOf(WalletException.class);
    }
}
