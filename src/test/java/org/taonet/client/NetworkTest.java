package org.taonet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.metadata.ValueException;
import org.taonet.scale.ScaleException;
import org.taonet.text.JsonException;

class NetworkTest {
    @Test
    void knowsTheNamesThatBtcliKnows() {
        assertThat(Network.of("finney").endpoint()).hasToString("wss://entrypoint-finney.opentensor.ai:443");
        assertThat(Network.of("finney").genesis()).isPresent();
        assertThat(Network.of("archive").genesis())
                .isEqualTo(Network.of("finney").genesis());
        assertThat(Network.of("local").endpoint()).hasToString("ws://127.0.0.1:9944");
        assertThat(Network.of("local").isLoopback()).isTrue();
        assertThat(Network.of("test").isLoopback()).isFalse();
        assertThat(Network.of("ws://[::1]:9944").isLoopback()).isTrue();
        assertThat(Network.of("wss://example.org").name()).isEqualTo("wss://example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fineny", "Finney", "", "localhost:9944", "http://127.0.0.1:9944", "ws://", "ws://a b"})
    void refusesAnythingElse(String name) {
        assertThatThrownBy(() -> Network.of(name)).isInstanceOfSatisfying(ClientException.class, e -> {
            assertThat(e.category()).isEqualTo(Category.VALIDATION);
            assertThat(e.advice()).contains("ws");
        });
    }

    @ParameterizedTest
    @CsvSource({"NETWORK,10", "AUTH,11", "VALIDATION,12", "CHAIN,13", "IO,14", "TIMEOUT,15"})
    void exitCodesAreFixed(Category category, int code) {
        assertThat(category.exitCode()).isEqualTo(code);
    }

    @Test
    void whateverIsThrownHasACategory() {
        assertThat(ClientException.of(new ValueException("a.b", "bad")).category())
                .isEqualTo(Category.VALIDATION);
        assertThat(ClientException.of(new ScaleException(1, "u8", "bad")).category())
                .isEqualTo(Category.CHAIN);
        assertThat(ClientException.of(new JsonException("bad")).category()).isEqualTo(Category.CHAIN);
        assertThat(ClientException.of(new UncheckedIOException(new IOException("bad")))
                        .category())
                .isEqualTo(Category.IO);
        assertThat(ClientException.of(new IllegalArgumentException("bad")).category())
                .isEqualTo(Category.VALIDATION);
        assertThat(ClientException.of(new ExecutionException(new ValueException("", "bad")))
                        .category())
                .isEqualTo(Category.VALIDATION);
    }
}
