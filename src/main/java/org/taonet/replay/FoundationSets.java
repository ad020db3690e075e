package org.taonet.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.taonet.crypto.DerivedAccounts;
import org.taonet.crypto.Hash;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.SecretUri;
import org.taonet.crypto.Ss58;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Era;
import org.taonet.primitive.Header;
import org.taonet.state.Changes;
import org.taonet.state.Proof;
import org.taonet.state.StateVersion;
import org.taonet.state.Trie;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Checks the sets that need no runtime: hashes, keys and signatures, SCALE, tries, headers, eras, derived accounts. */
final class FoundationSets {
    private final FileReport report;
    private int entry;

    FoundationSets(FileReport report) {
        this.report = report;
    }

    /** Checks a document, if it is one of these sets; which set it is shows in its fields. */
    static boolean recognises(Json document) {
        return document instanceof Json.Arr(var values)
                ? !values.isEmpty() && kind(values.getFirst()) != null
                : document.has("keys") || document.has("eras");
    }

    private static org.taonet.replay.FoundationSets.@org.jspecify.annotations.Nullable Kind kind(Json first) {
        for (Kind kind : Kind.values()) {
            if (first.has(kind.field)) {
                return kind;
            }
        }
        return null;
    }

    /** Sets that are one list, by a field that their entries have. */
    private enum Kind {
        TRIE("root_v1", FoundationSets::trie),
        ORDERED("ordered_root_v1", FoundationSets::ordered),
        HASHES("blake2_256", FoundationSets::hashes),
        SCALE("scale", ScaleCases::check);

        private final String field;
        private final Function<Json, Optional<String>> check;

        Kind(String field, Function<Json, Optional<String>> check) {
            this.field = field;
            this.check = check;
        }
    }

    void check(Json document) {
        if (document instanceof Json.Arr(var values)) {
            Kind kind = kind(values.getFirst());
            all(values, java.util.Objects.requireNonNull(kind).check);
            return;
        }
        all(items(document, "keys"), FoundationSets::keys);
        all(items(document, "ss58"), FoundationSets::ss58);
        all(items(document, "eras"), FoundationSets::eras);
        all(items(document, "headers"), FoundationSets::headers);
        all(items(document, "sub_accounts"), FoundationSets::derived);
        all(items(document, "pallet_accounts"), FoundationSets::derived);
        all(items(document, "multisig_accounts"), FoundationSets::derived);
        all(items(document, "derivative_accounts"), FoundationSets::derived);
    }

    private static List<Json> items(Json document, String field) {
        return document.has(field) ? document.field(field).items() : List.of();
    }

    private void all(List<Json> entries, Function<Json, Optional<String>> check) {
        for (Json each : entries) {
            entry++;
            try {
                check.apply(each).ifPresentOrElse(difference -> report.wrong(entry, difference), report::exact);
            } catch (RuntimeException failed) {
                report.wrong(entry, failed.toString());
            }
        }
    }

    private static Optional<String> same(String what, Json expected, String got) {
        return expected.text().equals(got)
                ? Optional.empty()
                : Optional.of(what + ": expected " + expected.text() + ", got " + got);
    }

    private static byte[] bytes(Json of, String field) {
        return Hex.decode(of.field(field).text());
    }

    private static Optional<String> trie(Json set) {
        Changes.Builder pairs = new Changes.Builder();
        set.field("pairs")
                .items()
                .forEach(p -> pairs.add(
                        Hex.decode(p.item(0).text()), Hex.decode(p.item(1).text())));
        Trie trie = Trie.of(pairs.build());
        Trie after = trie;
        for (Json then : set.field("then").items()) {
            byte[] key = Hex.decode(then.item(0).text());
            after = then.item(1).isNull()
                    ? after.without(key)
                    : after.with(key, Hex.decode(then.item(1).text()));
        }
        Trie changed = after;
        List<byte[]> keys = set.field("proof_keys").items().stream()
                .map(k -> Hex.decode(k.text()))
                .toList();
        List<String> expected =
                set.field("proof_nodes_sorted").items().stream().map(Json::text).toList();
        return same("root v1", set.field("root_v1"), trie.root().hex())
                .or(() -> same(
                        "root v0",
                        set.field("root_v0"),
                        trie.root(StateVersion.V0).hex()))
                .or(() -> same(
                        "root after", set.field("root_v1_after"), changed.root().hex()))
                .or(() -> {
                    List<String> got = Proof.of(trie, keys).nodes().stream()
                            .map(Bytes::hex)
                            .sorted()
                            .toList();
                    return got.equals(expected)
                            ? Optional.empty()
                            : Optional.of("proof: expected " + expected + ", got " + got);
                });
    }

    private static Optional<String> ordered(Json set) {
        List<byte[]> extrinsics = set.field("extrinsics").items().stream()
                .map(e -> Hex.decode(e.text()))
                .toList();
        return same(
                        "v0",
                        set.field("ordered_root_v0"),
                        Trie.orderedRoot(extrinsics, StateVersion.V0).hex())
                .or(() -> same(
                        "v1",
                        set.field("ordered_root_v1"),
                        Trie.orderedRoot(extrinsics, StateVersion.V1).hex()));
    }

    private static Optional<String> hashes(Json set) {
        byte[] in = bytes(set, "in");
        return hash(set, "blake2_64", Hash.blake2b64(in))
                .or(() -> hash(set, "blake2_128", Hash.blake2b128(in)))
                .or(() -> hash(set, "blake2_256", Hash.blake2b256(in)))
                .or(() -> hash(set, "blake2_512", Hash.blake2b512(in)))
                .or(() -> hash(set, "twox_64", Hash.twox64(in)))
                .or(() -> hash(set, "twox_128", Hash.twox128(in)))
                .or(() -> hash(set, "twox_256", Hash.twox256(in)))
                .or(() -> hash(set, "keccak_256", Hash.keccak256(in)))
                .or(() -> hash(set, "keccak_512", Hash.keccak512(in)))
                .or(() -> hash(set, "sha2_256", Hash.sha256(in)));
    }

    private static Optional<String> hash(Json set, String name, byte[] digest) {
        return same(name, set.field(name), Hex.encode(digest));
    }

    private static Optional<String> keys(Json set) {
        byte[] message = bytes(set, "message");
        Optional<String> difference = Optional.empty();
        for (Scheme scheme : Scheme.values()) {
            Json expected = set.field(scheme.label());
            if (difference.isEmpty() && !expected.isNull()) {
                difference = key(scheme, set.field("uri").text(), message, expected);
            }
        }
        return difference;
    }

    private static Optional<String> key(Scheme scheme, String uri, byte[] message, Json expected) {
        try (KeyPair pair = SecretUri.keyPair(uri, scheme)) {
            byte[] signature = bytes(expected, "signature");
            Optional<String> key =
                    same(scheme.label() + " public", expected.field("public"), Hex.encode(pair.publicKey()));
            if (key.isEmpty() && expected.has("ss58")) {
                key = same(scheme.label() + " ss58", expected.field("ss58"), Ss58.encode(pair.account()));
            }
            if (key.isEmpty() && expected.has("account")) {
                key = same(scheme.label() + " account", expected.field("account"), Hex.encode(pair.account()));
            }
            if (key.isEmpty() && !pair.verify(message, signature)) {
                return Optional.of(scheme.label() + ": the recorded signature does not verify");
            }
            if (key.isEmpty() && expected.has("corrupt")) {
                boolean valid = pair.verify(message, bytes(expected, "corrupt"));
                return valid == expected.field("corrupt_valid").bool()
                        ? Optional.empty()
                        : Optional.of(scheme.label() + ": the corrupt signature verifies: " + valid);
            }
            if (key.isEmpty() && scheme != Scheme.SR25519) {
                return same(scheme.label() + " signature", expected.field("signature"), Hex.encode(pair.sign(message)));
            }
            return key.isEmpty() && !pair.verify(message, pair.sign(message))
                    ? Optional.of(scheme.label() + ": our own signature does not verify")
                    : key;
        }
    }

    private static Optional<String> ss58(Json set) {
        String address = set.field("ss58").text();
        Ss58.Address read = Ss58.decode(address);
        return same(
                        "address",
                        set.field("ss58"),
                        Ss58.encode(bytes(set, "account"), set.field("prefix").intValue()))
                .or(() -> same("account", set.field("account"), Hex.encode(read.payload())));
    }

    private static Optional<String> eras(Json set) {
        Era era = Era.mortal(
                set.field("period_asked").longValue(), set.field("current").longValue());
        long current = set.field("current").longValue();
        return same("era", set.field("scale"), Hex.encode(Era.CODEC.bytes(era)))
                .or(() -> era.equals(Era.CODEC.read(bytes(set, "scale")))
                        ? Optional.empty()
                        : Optional.of("read back as " + Era.CODEC.read(bytes(set, "scale"))))
                .or(() -> number("period", set, era.period()))
                .or(() -> number("phase", set, era.phase()))
                .or(() -> number("birth", set, era.birth(current)))
                .or(() -> number("death", set, era.death(current)));
    }

    private static Optional<String> number(String field, Json set, long got) {
        return set.field(field).longValue() == got
                ? Optional.empty()
                : Optional.of(field + ": expected " + set.field(field).longValue() + ", got " + got);
    }

    private static Optional<String> headers(Json set) {
        List<Digest.Item> logs = set.field("logs").items().stream()
                .map(log -> Digest.Item.CODEC.read(Hex.decode(log.text())))
                .toList();
        Header header = new Header(
                Hash32.of(bytes(set, "parentHash")),
                set.field("number").longValue(),
                Hash32.of(bytes(set, "stateRoot")),
                Hash32.of(bytes(set, "extrinsicsRoot")),
                new Digest(logs));
        return same("scale", set.field("scale"), Hex.encode(header.bytes()))
                .or(() -> same("hash", set.field("hash"), header.hash().hex()))
                .or(() -> header.equals(Header.CODEC.read(bytes(set, "scale")))
                        ? Optional.empty()
                        : Optional.of("read back differently"));
    }

    private static Optional<String> derived(Json set) {
        byte[] account;
        if (set.has("sub_u16")) {
            account = DerivedAccounts.pallet(
                    set.field("pallet").text(), set.field("sub_u16").intValue());
        } else if (set.has("pallet")) {
            account = DerivedAccounts.pallet(set.field("pallet").text());
        } else if (set.has("threshold")) {
            List<byte[]> signatories = set.field("signatories_sorted").items().stream()
                    .map(s -> Hex.decode(s.text()))
                    .toList();
            account =
                    DerivedAccounts.multisig(signatories, set.field("threshold").intValue());
        } else {
            account = DerivedAccounts.derivative(
                    bytes(set, "who"), set.field("index").intValue());
        }
        return same("account", set.field("account"), Hex.encode(account));
    }
}
