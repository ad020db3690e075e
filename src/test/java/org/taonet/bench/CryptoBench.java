package org.taonet.bench;

import java.util.Random;
import java.util.function.IntConsumer;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.taonet.crypto.Hash;

/** Prints what the cryptography costs on this machine, one thread, each figure the best of several rounds. */
public final class CryptoBench {
    private static long sink;

    private CryptoBench() {}

    /** Runs all of it: about half a minute. */
    public static void main(String[] args) {
        for (int length : new int[] {32, 80, 300, 600, 1 << 20}) {
            byte[] in = new byte[length];
            new Random(1).nextBytes(in);
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
        byte[] in = new byte[80];
        System.out.printf("twox-128 of 80 bytes: %.0f ns%n", nanos(i -> sink += Hash.twox128(in)[0]));
        System.out.printf("keccak-256 of 80 bytes: %.0f ns%n", nanos(i -> sink += Hash.keccak256(in)[0]));
        System.out.printf("sha-256 of 80 bytes: %.0f ns%n", nanos(i -> sink += Hash.sha256(in)[0]));
    }

    /** Nanoseconds of one call: the best of seven rounds of about 100 ms after as many to warm up. */
    static double nanos(IntConsumer act) {
        int calls = 1;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 14; ) {
            long start = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                act.accept(i);
            }
            long took = System.nanoTime() - start;
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
}
