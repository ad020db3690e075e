package org.taonet.client.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DynamicCodecTest {
    @Test
    void decodesAndEncodesWhatUpstreamRecorded() {
        var samples = new Samples(Fixtures.metadata("v15"));
        Fixtures.lines("client-samples").forEach(samples::line);
        assertThat(samples.calls).isEqualTo(463);
    }
}
