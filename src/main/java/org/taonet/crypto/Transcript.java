package org.taonet.crypto;

import java.nio.charset.StandardCharsets;

/** A Merlin transcript: all that the parties of a proof said, and challenges that depend on all of it. */
final class Transcript {
    private final Strobe strobe;

    Transcript(String label) {
        strobe = new Strobe("Merlin v1.0");
        append("dom-sep", label.getBytes(StandardCharsets.UTF_8));
    }

    private Transcript(Strobe strobe) {
        this.strobe = strobe;
    }

    Transcript copy() {
        return new Transcript(strobe.copy());
    }

    Transcript append(String label, byte[] message) {
        head(strobe, label, message.length);
        strobe.data(message);
        return this;
    }

    /** {@code length} bytes of challenge; the next one depends on this one having been asked for. */
    byte[] challenge(String label, int length) {
        byte[] out = new byte[length];
        head(strobe, label, length);
        strobe.output(out);
        return out;
    }

    /** 64 bytes of challenge modulo the order of the group. */
    byte[] challengeScalar(String label) {
        return Scalar.reduceWide(challenge(label, 64));
    }

    /**
     * Secret bytes that depend on the transcript, on the prover's secrets and on randomness, so that a weak source of
     * one of them alone gives nothing away. The transcript itself is left as it was.
     */
    byte[] witness(String label, int length, Randomness randomness, byte[]... secrets) {
        Strobe rng = strobe.copy();
        for (byte[] secret : secrets) {
            head(rng, label, secret.length);
            rng.key(secret);
        }
        byte[] random = new byte[32];
        randomness.fill(random);
        rng.metaData("rng".getBytes(StandardCharsets.US_ASCII), false);
        rng.key(random);
        byte[] out = new byte[length];
        rng.metaData(count(length), false);
        rng.output(out);
        Hash.wipe(random);
        rng.wipe();
        return out;
    }

    private static void head(Strobe strobe, String label, int length) {
        strobe.metaData(label.getBytes(StandardCharsets.US_ASCII), false);
        strobe.metaData(count(length), true);
    }

    private static byte[] count(int length) {
        return new byte[] {(byte) length, (byte) (length >> 8), (byte) (length >> 16), (byte) (length >> 24)};
    }
}
