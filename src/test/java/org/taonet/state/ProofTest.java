package org.taonet.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.taonet.crypto.Hash;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Proofs prove what is so, and nothing else whatever is done to them. */
class ProofTest {
    @Test
    void proveValuesAndAbsence() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TreeMap<byte[], byte[]> entries = Some.entries(random, 80);
            Trie trie = Trie.of(Changes.of(entries));
            List<byte[]> keys = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                keys.add(Some.key(random));
                keys.add(entries.isEmpty() ? Some.key(random) : entries.firstKey());
            }
            Proof proof = Proof.of(trie, keys);
            for (byte[] key : keys) {
                assertThat(proof.value(trie.root(), key)).isEqualTo(entries.get(key));
            }
        }
    }

    /** A changed, shortened or missing node, or another root, never makes another answer: an error, or the truth. */
    @Test
    void hostileProofsProveNothingFalse() {
        int refused = 0;
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            TreeMap<byte[], byte[]> entries = Some.entries(random, 40);
            entries.put(new byte[] {1, 2, 3}, Some.bytes(random, 50));
            Trie trie = Trie.of(Changes.of(entries));
            byte[] key = random.nextBoolean() ? entries.firstKey() : Some.key(random);
            List<Bytes> nodes = new ArrayList<>(Proof.of(trie, List.of(key)).nodes());
            int at = random.nextInt(nodes.size());
            byte[] node = nodes.remove(at).toArray();
            if (random.nextInt(3) > 0 && node.length > 0) {
                node[random.nextInt(node.length)] ^= (byte) (1 + random.nextInt(255));
                nodes.add(Bytes.of(random.nextBoolean() ? node : java.util.Arrays.copyOf(node, node.length / 2)));
            }
            assertThatThrownBy(() -> new Proof(nodes).value(trie.root(), key)).isInstanceOf(Proof.BadProof.class);
            refused++;
        }
        assertThat(refused).isEqualTo(2000);
    }

    /** Bytes that are made up, under a root that is theirs, end in an error or an answer, soon. */
    @Test
    void madeUpNodesAreRead() {
        int answered = 0;
        int refused = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            byte[] node = Some.bytes(random, 1 + random.nextInt(60));
            node[0] = (byte) (random.nextInt(8) << 5 | random.nextInt(4));
            Proof proof = new Proof(List.of(Bytes.of(node)));
            try {
                proof.value(Hash32.of(Hash.blake2b256(node)), Some.bytes(random, random.nextInt(5)));
                answered++;
            } catch (Proof.BadProof expected) {
                refused++;
            }
        }
        assertThat(answered).isPositive();
        assertThat(refused).isPositive();
    }
}
