package org.taonet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.metadata.Fixtures;
import org.taonet.metadata.Metadata;

/**
 * What our metadata claims is what upstream's says: the vectors are of spec 425, commit 14bc6f9, without their
 * sentences.
 */
class MetadataGoldenTest {
    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16})
    void claimsOnlyWhatUpstreamHas(int version) {
        Runtime runtime = org.taonet.preset.Runtimes.normal();
        Metadata ours = Metadata.parse(runtime.metadata(version).orElseThrow());
        Metadata theirs = Fixtures.metadata("v" + version);
        assertThat(MetadataDiff.of(ours, theirs)).isEmpty();
    }
}
