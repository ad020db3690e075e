package org.taonet.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.node.Bench;
import org.taonet.node.Options;
import org.taonet.node.Sealing;

/** Who can be reached from elsewhere offers nothing that changes the chain by hand, or touches keys. */
class TrustTest {
    @Test
    void fromElsewhereOnlyPublicMethodsAreThere() {
        try (Bench bench = new Bench(Options.DEV.sealing(Sealing.MANUAL).onPorts())) {
            var all = new TreeSet<>(Methods.of(bench.node(), true).names());
            Methods few = Methods.of(bench.node(), false);
            assertThat(all)
                    .contains("dev_mine", "dev_setStorage", "dev_newBlock", "dev_timeTravel", "dev_setHead")
                    .contains("author_insertKey", "author_rotateKeys", "author_removeExtrinsic", "engine_createBlock");
            assertThat(few.names())
                    .noneMatch(name -> name.startsWith("dev_") || name.startsWith("engine_"))
                    .noneMatch(name -> name.startsWith("author_") && name.contains("Key"))
                    .doesNotContain("author_removeExtrinsic", "state_getPairs")
                    .contains("author_submitExtrinsic", "state_getStorage", "chainHead_v1_follow", "rpc_methods");
            assertThat(few.find("dev_mine")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1,::1     | true  | 127.0.0.1:7",
                "localhost         | true  | 127.0.0.1:7",
                "::1               | true  | [::1]:7",
                "127.0.0.1,0.0.0.0 | false | 127.0.0.1:7",
                "0.0.0.0           | false | 127.0.0.1:7",
                "::                | false | 127.0.0.1:7",
                "192.168.1.20      | false | 192.168.1.20:7",
                "127.evil.example  | false | 127.evil.example:7",
            })
    void whereItListensDecides(String hosts, boolean local, String address) {
        Options options = Options.DEV.hosts(List.of(hosts.split(",")));
        assertThat(options.isLocal()).isEqualTo(local);
        assertThat(options.address(7)).isEqualTo(address);
    }
}
