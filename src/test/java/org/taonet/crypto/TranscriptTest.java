package org.taonet.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.taonet.text.Hex;

class TranscriptTest {
    /** The conformance test of the Rust crate merlin's STROBE-128. */
    @Test
    void strobeIsMerlins() {
        Strobe strobe = new Strobe("Conformance Test Protocol");
        byte[] message = new byte[1024];
        Arrays.fill(message, (byte) 99);
        strobe.metaData("ms".getBytes(UTF_8), false);
        strobe.metaData("g".getBytes(UTF_8), true);
        strobe.data(message);
        byte[] out = new byte[32];
        strobe.metaData("prf".getBytes(UTF_8), false);
        strobe.output(out);
        assertThat(Hex.encodeBare(out)).isEqualTo("b48e645ca17c667fd5206ba57a6a228d72d8e1903814d3f17f622996d7cfefb0");
        strobe.metaData("key".getBytes(UTF_8), false);
        strobe.key(out);
        strobe.metaData("prf".getBytes(UTF_8), false);
        strobe.output(out);
        assertThat(Hex.encodeBare(out)).isEqualTo("07e45cce8078cee259e3e375bb85d75610e2d1e1201c5f645045a194edd49ff8");
    }

    /** The two vectors that the implementations of Merlin in Rust and Go share. */
    @Test
    void challengesAreMerlins() {
        byte[] data = "some data".getBytes(UTF_8);
        assertThat(Hex.encodeBare(new Transcript("test protocol")
                        .append("some label", data)
                        .challenge("challenge", 32)))
                .isEqualTo("d5a21972d0d5fe320c0d263fac7fffb8145aa640af6e9bca177c03c7efcf0615");
        Transcript transcript = new Transcript("test protocol").append("step1", data);
        byte[] big = new byte[1024];
        Arrays.fill(big, (byte) 99);
        byte[] challenge = {};
        for (int i = 0; i < 32; i++) {
            challenge = transcript.challenge("challenge", 32);
            transcript.append("bigdata", big).append("challengedata", challenge);
        }
        assertThat(Hex.encodeBare(challenge))
                .isEqualTo("a8c933f54fae76e3f9bea93648c1308e7dfa2152dd51674ff3ca438351cf003c");
    }

    @Test
    void witnessesHangOnAllTheyAreGivenAndLeaveTheTranscriptAlone() {
        Transcript transcript = new Transcript("a").append("b", new byte[] {1});
        byte[] before = transcript.copy().challenge("c", 16);
        byte[] secret = {7};
        byte[] witness = transcript.witness("w", 64, none -> {}, secret);
        assertThat(transcript.witness("w", 64, none -> {}, secret)).isEqualTo(witness);
        assertThat(transcript.witness("x", 64, none -> {}, secret)).isNotEqualTo(witness);
        assertThat(transcript.witness("w", 64, none -> {}, new byte[] {8})).isNotEqualTo(witness);
        assertThat(transcript.witness("w", 64, some -> some[31] = 1, secret)).isNotEqualTo(witness);
        assertThat(transcript.copy().append("d", secret).witness("w", 64, none -> {}, secret))
                .isNotEqualTo(witness);
        assertThat(transcript.copy().challenge("c", 16)).isEqualTo(before);
    }
}
