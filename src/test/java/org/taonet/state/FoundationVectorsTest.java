package org.taonet.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Roots, changes and proofs as upstream's own crates make them. */
class FoundationVectorsTest {
    @Test
    void triesHaveUpstreamsRootsAndProofs() throws IOException {
        JsonNode cases = read("trie.json.gz");
        assertThat(cases).hasSize(96);
        for (JsonNode c : cases) {
            String name = c.get("case").asText();
            Trie trie = Trie.of(Changes.of(entries(c.get("pairs"))));
            assertThat(trie.root()).as(name).isEqualTo(hash(c.get("root_v1")));
            assertThat(trie.root(StateVersion.V0)).as(name).isEqualTo(hash(c.get("root_v0")));
            Trie changed = trie;
            for (JsonNode change : c.get("then")) {
                byte[] key = bytes(change.get(0));
                changed = change.get(1).isNull() ? changed.without(key) : changed.with(key, bytes(change.get(1)));
            }
            assertThat(changed.root()).as(name).isEqualTo(hash(c.get("root_v1_after")));
            checkProof(c, name, trie);
        }
    }

    private static void checkProof(JsonNode c, String name, Trie trie) {
        List<byte[]> keys = new ArrayList<>();
        c.get("proof_keys").forEach(key -> keys.add(bytes(key)));
        Proof proof = Proof.of(trie, keys);
        List<String> expected = new ArrayList<>();
        c.get("proof_nodes_sorted").forEach(node -> expected.add(node.asText()));
        assertThat(proof.nodes().stream().map(Bytes::hex)).as(name).containsExactlyElementsOf(expected);
        for (byte[] key : keys) {
            assertThat(proof.value(hash(c.get("root_v1")), key)).as(name).isEqualTo(trie.get(key));
        }
    }

    /**
     * The whole genesis storage of six chain specs, in memory and by way of pages. The roots were recorded with an
     * empty value under {@code :code}, which the entries do not list.
     */
    @Test
    void genesisStatesHaveUpstreamsRoots() throws IOException {
        JsonNode states = read("genesis-states.json.gz");
        assertThat(states).hasSize(6);
        for (JsonNode state : states) {
            TreeMap<byte[], byte[]> entries = entries(state.get("storage"));
            entries.put(":code".getBytes(StandardCharsets.US_ASCII), new byte[0]);
            Trie trie = Trie.of(Changes.of(entries));
            assertThat(trie.root()).isEqualTo(hash(state.get("state_root")));
            MemorySource source = new MemorySource();
            Checkpoint.forward(Trie.EMPTY, trie, source);
            Trie opened = Trie.open(trie.root(), new Pages(source, 1 << 20, true));
            assertThat(Trie.of(opened.pairs(new byte[0])).root()).isEqualTo(trie.root());
        }
    }

    @Test
    void itemsInARowHaveUpstreamsRoots() throws IOException {
        JsonNode cases = read("ordered-roots.json.gz");
        assertThat(cases).hasSize(12);
        for (JsonNode c : cases) {
            List<byte[]> items = new ArrayList<>();
            c.get("extrinsics").forEach(item -> items.add(bytes(item)));
            assertThat(Trie.orderedRoot(items, StateVersion.V0)).isEqualTo(hash(c.get("ordered_root_v0")));
            assertThat(Trie.orderedRoot(items, StateVersion.V1)).isEqualTo(hash(c.get("ordered_root_v1")));
        }
    }

    /** The slow trie that other tests rely on agrees with upstream too. */
    @Test
    void theReferenceAgrees() throws IOException {
        for (JsonNode c : read("trie.json.gz")) {
            TreeMap<byte[], byte[]> entries = entries(c.get("pairs"));
            assertThat(SlowTrie.root(entries, true)).isEqualTo(hash(c.get("root_v1")));
            assertThat(SlowTrie.root(entries, false)).isEqualTo(hash(c.get("root_v0")));
        }
    }

    private static TreeMap<byte[], byte[]> entries(JsonNode pairs) {
        TreeMap<byte[], byte[]> entries = Changes.sorted();
        pairs.forEach(pair -> entries.put(bytes(pair.get(0)), bytes(pair.get(1))));
        return entries;
    }

    private static byte[] bytes(JsonNode hex) {
        return Bytes.fromHex(hex.asText()).toArray();
    }

    private static Hash32 hash(JsonNode hex) {
        return Hash32.fromHex(hex.asText());
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream in = FoundationVectorsTest.class.getResourceAsStream("/vectors/foundation/" + file)) {
            return new ObjectMapper().readTree(new GZIPInputStream(in));
        }
    }
}
