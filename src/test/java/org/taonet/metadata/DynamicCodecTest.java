package org.taonet.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.text.Hex;
import org.taonet.text.Json;

class DynamicCodecTest {
    private final Metadata metadata = Fixtures.metadata("v15");
    private final DynamicCodec codec = new DynamicCodec(metadata);

    @Test
    void decodesAndEncodesWhatUpstreamRecorded() {
        var samples = new Samples(metadata);
        Fixtures.lines("client-samples").forEach(samples::line);
        assertThat(samples.calls).isEqualTo(463);
        assertThat(samples.events).isEqualTo(367);
        assertThat(samples.values).isEqualTo(447);
        assertThat(samples.unknownKeys).isEqualTo(33); // well-known keys and versions of pallets
        assertThat(samples.accounts).isEqualTo(486);
    }

    @Test
    void theOtherVersionsReadTheSame() {
        for (String version : new String[] {"v14", "v16"}) {
            var samples = new Samples(Fixtures.metadata(version));
            Fixtures.lines("client-samples").forEach(samples::line);
            assertThat(samples.calls).isEqualTo(463);
        }
    }

    /** Damaged bytes are refused, or mean something else; they never cost more than their length warrants. */
    @Test
    void damagedBytesEndInAnErrorThatNamesThePlace() {
        var random = new Random(11);
        for (Json line : Fixtures.lines("client-samples")) {
            int type = line.has("call")
                    ? metadata.outer().call()
                    : metadata.outer().event();
            String hex = line.field("call").textOr(line.field("event").textOr(""));
            byte[] good = Hex.decode(hex);
            for (int i = 0; i < 20 && good.length > 0; i++) {
                byte[] bad = Arrays.copyOf(good, i % 2 == 0 ? good.length : random.nextInt(good.length));
                if (bad.length > 0) {
                    bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
                }
                try {
                    ValueJson.of(codec.decode(type, bad));
                } catch (ScaleException refused) {
                    assertThat(refused).hasMessageContaining("at byte");
                }
            }
        }
    }

    @Test
    void deepAndWideValuesAreRefused() {
        var deep = new Output();
        for (int i = 0; i < 400_000; i++) {
            deep.u8(11).u8(0).compact(1); // a batch of one batch of one batch …
        }
        assertThatThrownBy(() -> codec.decode(metadata.outer().call(), deep.toArray()))
                .isInstanceOf(ScaleException.class)
                .hasMessageContaining("nested deeper");
        var allowed = new Output();
        int levels = DynamicCodec.MAX_DEPTH / 3 - 1;
        for (int i = 0; i < levels; i++) {
            allowed.u8(11).u8(0).compact(1);
        }
        allowed.u8(0).u8(0).compact(0);
        Value nested = codec.decode(metadata.outer().call(), allowed.toArray());
        assertThat(codec.encode(metadata.outer().call(), nested)).isEqualTo(allowed.toArray());
        assertThat(ValueJson.of(nested).write()).contains("remark");
        assertThat(new TypedJson(metadata, 42).of(metadata.outer().call(), nested))
                .isEqualTo(ValueJson.of(nested));
        assertThat(new Readable(metadata, 42).call(nested)).contains("remark");
        var wide = new Output().u8(11).u8(0).compact(0xFFFF_FFFFL);
        assertThatThrownBy(() -> codec.decode(metadata.outer().call(), wide.toArray()))
                .isInstanceOf(ScaleException.class)
                .hasMessageContaining("claims 4294967295");
    }

    /** Metadata whose types double at each level: few bytes, yet endless values. */
    @Test
    void hostileTypesAreRefusedToo() {
        var out = new Output().u32(0x6174656d).u8(15);
        int levels = 60;
        out.compact(levels);
        for (int id = 0; id < levels; id++) {
            out.compact(id).compact(0).compact(0); // no path, no parameters
            if (id == levels - 1) {
                out.u8(4).compact(0);
            } else {
                out.u8(4).compact(2).compact(id + 1).compact(id + 1);
            }
            out.compact(0);
        }
        out.compact(0); // pallets
        out.u8(4).compact(0).compact(0).compact(0).compact(0).compact(0); // extrinsic
        out.compact(0).compact(0); // runtime type, no APIs
        out.compact(0).compact(0).compact(0).compact(0); // outer enums, nothing custom
        var hostile = new DynamicCodec(Metadata.parse(out.toArray()));
        assertThatThrownBy(() -> hostile.decode(0, new byte[0]))
                .isInstanceOf(ScaleException.class)
                .hasMessageContaining("more values than bytes can mean");
    }
}
