package org.taonet.bench;

import com.fasterxml.jackson.databind.node.NullNode;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.taonet.crypto.Hash;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Mnemonic;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.Sealing;
import org.taonet.crypto.Sr25519;

/** Prints what the cryptography costs on this machine, one thread, each figure the best of several rounds. */
public final class CryptoBench {
    private static long sink;

    private CryptoBench() {}

    /** Runs all of it: about a minute, less with the names of parts (hash, sign, peer, seal). */
    public static void main(String[] args) {
        Set<String> parts = args.length == 0 ? Set.of("hash", "sign", "peer", "seal") : Set.of(args);
        if (parts.contains("hash")) {
            hashes();
        }
        if (parts.contains("sign")) {
            signatures();
        }
        if (parts.contains("peer")) {
            peer();
        }
        if (parts.contains("seal")) {
            sealing();
        }
        if (sink == 42) {
            System.out.println();
        }
    }

    private static void hashes() {
        for (int length : new int[] {32, 80, 300, 600, 1 << 20}) {
            byte[] in = random(length);
            double own = nanos(i -> sink += Hash.blake2b256(in)[0]);
            double other = nanos(i -> {
                Blake2bDigest digest = new Blake2bDigest(256);
                digest.update(in, 0, in.length);
                byte[] out = new byte[32];
                digest.doFinal(out, 0);
                sink += out[0];
            });
            System.out.printf(
                    "blake2b-256 of %7d bytes: %9.0f ns, Bouncy Castle %9.0f ns, %.2f times%n",
                    length, own, other, other / own);
        }
        byte[] in = random(80);
        System.out.printf("twox-128 of 80 bytes: %.0f ns%n", nanos(i -> sink += Hash.twox128(in)[0]));
        System.out.printf("keccak-256 of 80 bytes: %.0f ns%n", nanos(i -> sink += Hash.keccak256(in)[0]));
        System.out.printf("sha-256 of 80 bytes: %.0f ns%n", nanos(i -> sink += Hash.sha256(in)[0]));
    }

    private static void signatures() {
        byte[] message = random(100);
        for (Scheme scheme : Scheme.values()) {
            KeyPair pair = KeyPair.ofSeed(scheme, random(32));
            byte[] key = pair.publicKey();
            byte[] signature = pair.sign(message);
            rate(scheme.label() + " verify", 1, i -> sink += scheme.verify(key, message, signature) ? 1 : 0);
            rate(scheme.label() + " sign", 1, i -> sink += pair.sign(message, none -> {})[0]);
        }
        for (int size : new int[] {8, 64}) {
            byte[][] keys = new byte[size][];
            byte[][] messages = new byte[size][];
            byte[][] signatures = new byte[size][];
            for (int i = 0; i < size; i++) {
                byte[] seed = random(32);
                seed[0] = (byte) i;
                KeyPair pair = KeyPair.ofSeed(Scheme.SR25519, seed);
                keys[i] = pair.publicKey();
                messages[i] = message;
                signatures[i] = pair.sign(message);
            }
            rate("sr25519 verify in batches of " + size, size, i -> {
                sink += Sr25519.verifyAll(keys, messages, signatures) ? 1 : 0;
            });
        }
    }

    /** The same acts by polkadot.js in node, in the same run. */
    private static void peer() {
        PolkadotJs.find().map(node -> node.run("bench", NullNode.instance)).ifPresent(theirs -> {
            byte[] message = new byte[100];
            KeyPair pair = KeyPair.ofSeed(Scheme.SR25519, random(32));
            byte[] key = pair.publicKey();
            byte[] signature = pair.sign(message);
            double verify = 1e9 / nanos(i -> sink += Sr25519.verify(key, message, signature) ? 1 : 0);
            double sign = 1e9 / nanos(i -> sink += pair.sign(message)[0]);
            double hash = 1e9 / nanos(i -> sink += Hash.blake2b256(message)[0]);
            compare(
                    "sr25519 verify",
                    verify,
                    "@polkadot/util-crypto",
                    theirs.get("verify").asDouble());
            compare(
                    "sr25519 verify",
                    verify,
                    "schnorrkel in WebAssembly",
                    theirs.get("wasmVerify").asDouble());
            compare(
                    "sr25519 sign",
                    sign,
                    "@polkadot/util-crypto",
                    theirs.get("sign").asDouble());
            compare(
                    "sr25519 sign",
                    sign,
                    "schnorrkel in WebAssembly",
                    theirs.get("wasmSign").asDouble());
            compare(
                    "blake2b-256 of 100 bytes",
                    hash,
                    "@polkadot/util-crypto",
                    theirs.get("blake2").asDouble());
        });
    }

    private static void sealing() {
        byte[] password = random(12);
        byte[] salt = random(16);
        seconds("argon2i, 8 passes of 512 MiB", () -> sink += Sealing.argon2i(password, salt, 8, 1 << 19, 32)[0]);
        seconds("scrypt, n 32768, r 8", () -> sink += Sealing.scrypt(password, salt, 1 << 15, 8, 1, 32)[0]);
        seconds("PBKDF2-SHA-256, 10 million rounds", () -> {
            sink += Sealing.pbkdf2Sha256(password, salt, 10_000_000, 32)[0];
        });
        seconds("seed of a phrase", () -> sink += Mnemonic.seed(new byte[16], "")[0]);
    }

    private static void rate(String what, int each, IntConsumer act) {
        double nanos = nanos(act) / each;
        System.out.printf("%-36s %8.0f /s %8.1f us%n", what, 1e9 / nanos, nanos / 1e3);
    }

    private static void compare(String what, double own, String other, double theirs) {
        System.out.printf("%-26s %9.0f /s; %-26s %9.0f /s: %.1f times%n", what, own, other, theirs, own / theirs);
    }

    private static void seconds(String what, Runnable act) {
        act.run();
        long start = cpu();
        act.run();
        System.out.printf("%-36s %8.3f s%n", what, (cpu() - start) / 1e9);
    }

    private static byte[] random(int length) {
        byte[] out = new byte[length];
        new Random(length).nextBytes(out);
        return out;
    }

    /**
     * Nanoseconds of one call on the processor, so that other work on the machine counts little: the best of seven
     * rounds of about 100 ms after as many to warm up.
     */
    static double nanos(IntConsumer act) {
        int calls = 1;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 14; ) {
            long start = cpu();
            for (int i = 0; i < calls; i++) {
                act.accept(i);
            }
            long took = cpu() - start;
            if (took < 70_000_000L) {
                calls = (int) Math.min(1 << 30, Math.max(calls * 2L, calls * 100_000_000L / Math.max(took, 1)));
                continue;
            }
            if (round >= 7) {
                best = Math.min(best, (double) took / calls);
            }
            round++;
        }
        return best;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
