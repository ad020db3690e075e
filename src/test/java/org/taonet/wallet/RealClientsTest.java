package org.taonet.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.crypto.Randomness;
import org.taonet.crypto.Scheme;
import org.taonet.testing.Clients;
import org.taonet.text.Hex;
import org.taonet.text.Json;

/** What we write, real bittensor-wallet, btcli and polkadot.js read, and the other way round. */
@Tag("clients")
class RealClientsTest {
    private static final Path CLIENTS = Path.of(
            System.getenv().getOrDefault("TAONET_CLIENTS", System.getProperty("user.home") + "/.cache/taonet-clients"));
    private static final String PHRASE = "stool feel open east woman high can denial forget screen trust salt";
    private static final char[] TESTING = "testing".toCharArray();
    private static final byte[] HELLO = "hello".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private Wallets wallets;

    @BeforeEach
    void home() {
        wallets = Wallets.at(folder.resolve("wallets").toString(), folder);
    }

    @Test
    void btwalletReadsOurs() throws Exception {
        Wallet ours = wallets.wallet("ours");
        ours.saveColdkey(phrase(Scheme.SR25519), Lock.NACL, Passwords.of(TESTING), false);
        WalletKey hot = WalletKey.generate(24, Scheme.SR25519, Randomness.system());
        ours.saveHotkey("phrase", hot, Lock.NONE, Passwords.none(), false);
        saveHotkey(ours, "seed", WalletKey.ofSeed(Randomness.system().bytes(32), Scheme.SR25519));
        saveHotkey(ours, "characters", WalletKey.ofSeed(new byte[32], Scheme.SR25519));
        saveHotkey(ours, "uri", WalletKey.ofUri("//Alice/soft", Scheme.SR25519));
        saveHotkey(ours, "ed25519", phrase(Scheme.ED25519));
        byte[] secret = WalletKey.ofUri("//Bob", Scheme.SR25519).privateKey().orElseThrow();
        saveHotkey(ours, "private", WalletKey.ofPrivateKey(secret, Scheme.SR25519));
        ours.saveHotkey("ansible", hot, Lock.ANSIBLE, Passwords.of(TESTING), false);
        ours.saveHotkeypub("watched", hot, false);
        Files.writeString(
                folder.resolve("export.json"),
                PolkadotJson.write(phrase(Scheme.SR25519), TESTING, "ours", 1L, Randomness.system()));
        Files.write(folder.resolve("signature"), Messages.sign(hot.pair(), HELLO, true));

        Json said = python("""
                import os, json
                from bittensor_wallet import Wallet, Keypair, Keyfile
                out = {}
                def add(name, key, signs=True):
                    out[name] = {'ss58': key.ss58_address, 'public': key.public_key.hex(), 'type': key.crypto_type}
                    if signs: out[name]['signature'] = bytes(key.sign(b'hello')).hex()
                w = Wallet(name='ours', path='wallets')
                add('coldkey', w.get_coldkey(password='testing'))
                add('coldkeypub', w.coldkeypub, False)
                for hotkey in ['phrase', 'seed', 'characters', 'uri', 'ed25519', 'private']:
                    w = Wallet(name='ours', hotkey=hotkey, path='wallets')
                    add(hotkey, w.hotkey)
                    add(hotkey + 'pub', w.hotkeypub, False)
                locked = Keyfile('wallets/ours/hotkeys/ansible', 'ansible')
                out['variable'] = {'name': locked.env_var_name(), 'value': None}
                locked.save_password_to_env('testing')
                add('ansible', locked.get_keypair())
                add('watched', Wallet(name='ours', hotkey='watched', path='wallets').hotkeypub, False)
                add('export', Keypair.create_from_encrypted_json(open('export.json').read(), 'testing'))
                hot = Keyfile('wallets/ours/hotkeys/phrase', 'phrase').get_keypair()
                out['verified'] = bool(hot.verify(b'hello', open('signature', 'rb').read()))
                """);
        assertThat(said.field("verified").bool()).isTrue();
        assertThat(said.field("variable").field("name").text())
                .isEqualTo(Passwords.variable("wallets/ours/hotkeys/ansible"));
        try (WalletKey cold = ours.coldkey().open(Passwords.of(TESTING))) {
            assertSame(said, "coldkey", cold);
            assertSame(said, "coldkeypub", cold);
            assertSame(said, "export", cold);
        }
        for (String name : List.of("phrase", "seed", "characters", "uri", "ed25519", "private")) {
            assertSame(said, name, ours.hotkey(name).open());
            assertSame(said, name + "pub", ours.hotkeypub(name).open());
        }
        assertSame(said, "ansible", hot);
        assertSame(said, "watched", hot);
    }

    @Test
    void weReadBtwallets() throws Exception {
        Json said = python("""
                import os, json, io, contextlib
                from bittensor_wallet import Wallet, Keypair, Keyfile, keyfile
                out = {}
                def add(name, key):
                    out[name] = {'ss58': key.ss58_address, 'public': key.public_key.hex(), 'type': key.crypto_type,
                                 'signature': bytes(key.sign(b'hello')).hex()}
                def wallet(hotkey): return Wallet(name='theirs', hotkey=hotkey, path='wallets')
                quiet = dict(use_password=False, overwrite=False, suppress=True)
                w = wallet('new')
                w.create_new_coldkey(n_words=12, use_password=True, coldkey_password='testing', suppress=True)
                add('coldkey', w.coldkey)
                w.create_new_hotkey(n_words=24, **quiet); add('new', w.hotkey)
                w = wallet('seed'); w.regenerate_hotkey(seed='0x' + '9f' * 32, **quiet); add('seed', w.hotkey)
                w = wallet('uri'); w.create_hotkey_from_uri(uri='//Alice', **quiet); add('uri', w.hotkey)
                w = wallet('ed25519'); w.create_new_hotkey(n_words=12, crypto_type=0, **quiet); add('ed25519', w.hotkey)
                w = wallet('characters'); w.regenerate_hotkey(seed='0x' + '41' * 32, **quiet)
                pub = w.hotkeypub
                out['characters'] = {'ss58': pub.ss58_address, 'public': pub.public_key.hex(), 'type': 1}
                plain = open('wallets/theirs/hotkeys/new', 'rb').read()
                sealed = keyfile.legacy_encrypt_keyfile_data(plain, 'testing')
                open('wallets/theirs/hotkeys/ansible', 'wb').write(sealed)
                locked = Keyfile('wallets/theirs/coldkey', 'coldkey')
                locked.save_password_to_env('testing')
                """);
        Wallet theirs = wallets.wallet("theirs");
        String variable = Passwords.variable("wallets/theirs/coldkey");
        Passwords environment = Passwords.environment(Map.of(variable, Passwords.obfuscate(variable, TESTING)));
        Keyfile cold = new Keyfile(theirs.coldkey().path(), List.of("wallets/theirs/coldkey"));
        assertThat(cold.lock()).isEqualTo(Lock.NACL);
        assertSame(said, "coldkey", cold.open(environment));
        assertSame(said, "coldkey", theirs.coldkeyPublic());
        for (String name : List.of("new", "seed", "uri", "ed25519", "characters")) {
            assertSame(said, name, theirs.hotkey(name).open());
            assertSame(said, name, theirs.hotkeypub(name).open());
        }
        assertThat(theirs.hotkey("new").open().phrase()).isPresent();
        assertThat(theirs.hotkey("ansible").lock()).isEqualTo(Lock.ANSIBLE);
        assertSame(said, "new", theirs.hotkey("ansible").open(Passwords.of(TESTING)));
        assertThat(theirs.hotkeys()).containsExactly("ansible", "characters", "ed25519", "new", "seed", "uri");
    }

    @Test
    void btcliListsOurs() throws Exception {
        Wallet ours = wallets.wallet("ours");
        ours.saveColdkeypub(phrase(Scheme.SR25519), false);
        saveHotkey(ours, "miner", WalletKey.ofUri("//Bob", Scheme.SR25519));
        Path btcli = CLIENTS.resolve("btcli/bin/btcli");
        assumeClient("btcli", btcli);
        String out = run(List.of(
                btcli.toString(),
                "wallet",
                "list",
                "--wallet-path",
                wallets.root().toString(),
                "--json-output"));
        Json row = Json.parse(out.substring(out.indexOf('{'))).field("wallets").item(0);
        assertThat(row.field("name").text()).isEqualTo("ours");
        assertThat(row.field("ss58_address").text())
                .isEqualTo(ours.coldkeyPublic().ss58());
        assertThat(row.field("hotkeys").item(0).field("name").text()).isEqualTo("miner");
        assertThat(row.field("hotkeys").item(0).field("ss58_address").text())
                .isEqualTo(ours.hotkeyPublic("miner").ss58());
    }

    @Test
    void polkadotJsReadsOurs() throws Exception {
        Path modules = CLIENTS.resolve("polkadot-js/node_modules/@polkadot/keyring");
        assumeClient("polkadot-js", modules);
        for (Scheme scheme : Scheme.values()) {
            Files.writeString(
                    folder.resolve(scheme.label() + ".json"),
                    PolkadotJson.write(phrase(scheme), TESTING, "ours", 1_700_000_000_000L, Randomness.system()));
        }
        Path script = Files.writeString(folder.resolve("read.cjs"), """
                const {Keyring} = require('MODULES');
                const {cryptoWaitReady, decodeAddress} = require('MODULES/../util-crypto');
                const {u8aToHex} = require('MODULES/../util');
                const fs = require('fs');
                cryptoWaitReady().then(() => {
                  const out = {};
                  for (const type of ['sr25519', 'ed25519', 'ecdsa']) {
                    const pair = new Keyring().addFromJson(JSON.parse(fs.readFileSync(type + '.json')));
                    pair.decodePkcs8('testing');
                    out[type] = {type: pair.type, name: pair.meta.name, account: u8aToHex(pair.addressRaw),
                                 signature: u8aToHex(pair.sign('hello'))};
                  }
                  console.log(JSON.stringify(out));
                });
                """.replace("MODULES", modules.toString()));
        Json said = Json.parse(run(List.of("node", script.toString())));
        for (Scheme scheme : Scheme.values()) {
            Json one = said.field(scheme.label());
            WalletKey key = phrase(scheme);
            assertThat(one.field("type").text()).isEqualTo(scheme.label());
            assertThat(one.field("name").text()).isEqualTo("ours");
            assertThat(one.field("account").text()).isEqualTo(key.account().hex());
            assertThat(Messages.verify(
                            key.account(),
                            HELLO,
                            Hex.decode(one.field("signature").text())))
                    .hasValue(new Messages.Proof(scheme, false));
        }
    }

    private static void saveHotkey(Wallet wallet, String name, WalletKey key) {
        wallet.saveHotkey(name, key, Lock.NONE, Passwords.none(), false);
    }

    private static WalletKey phrase(Scheme scheme) {
        return WalletKey.ofPhrase(PHRASE.toCharArray(), scheme);
    }

    private static void assertSame(Json said, String name, WalletKey key) {
        Json theirs = said.field(name);
        assertThat(theirs.field("ss58").text()).as(name).isEqualTo(key.ss58());
        assertThat(theirs.field("public").text()).as(name).isEqualTo(Hex.encodeBare(key.publicKey()));
        assertThat(theirs.field("type").intValue())
                .as(name)
                .isEqualTo(key.scheme().wireIndex());
        if (theirs.has("signature")) {
            byte[] signature = Hex.decode(theirs.field("signature").text());
            assertThat(Messages.verify(key.account(), HELLO, signature))
                    .as(name)
                    .hasValue(new Messages.Proof(key.scheme(), false));
        }
    }

    /** Runs a script under bittensor-wallet's Python; what it leaves in {@code out} comes back. */
    private Json python(String script) throws IOException, InterruptedException {
        Path python = CLIENTS.resolve("btcli/bin/python");
        assumeClient("btcli", python);
        Path file = Files.writeString(
                folder.resolve("script.py"), script + "\nopen('out.json', 'w').write(json.dumps(out))\n");
        run(List.of(python.toString(), file.toString()));
        return Json.parse(Files.readAllBytes(folder.resolve("out.json")));
    }

    private static void assumeClient(String name, Path file) {
        if (!Files.exists(file)) {
            Clients.absent(name, file);
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path err = folder.resolve("err.txt");
        Path outFile = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .redirectOutput(outFile.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BT_") || name.startsWith("BTCLI_"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("COLUMNS", "500");
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor())
                .as(() -> command.getFirst() + " said\n" + read(err) + read(outFile))
                .isZero();
        return read(outFile);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            return failed.toString();
        }
    }
}
