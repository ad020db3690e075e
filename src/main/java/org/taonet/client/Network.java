package org.taonet.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taonet.unit.Hash32;

/**
 * A chain's endpoint and, where it is a public network, the hash of its genesis, which is held against what the
 * endpoint says before anything is signed.
 */
public record Network(String name, URI endpoint, Optional<Hash32> genesis) {
    private static final String FINNEY = "0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03";
    private static final String TEST = "0x8f9cf856bf558a14440e75569c9e58594757048d7b3a84b5d25f6bd978263105";

    private record Known(String name, String endpoint, String genesis) {}

    /** As btcli knows them; but an unknown name is refused here, never taken for finney. */
    private static final List<Known> KNOWN = List.of(
            new Known("finney", "wss://entrypoint-finney.opentensor.ai:443", FINNEY),
            new Known("test", "wss://test.finney.opentensor.ai:443", TEST),
            new Known("archive", "wss://archive.chain.opentensor.ai:443", FINNEY),
            new Known("latent-lite", "wss://lite.sub.latent.to:443", FINNEY),
            new Known("local", "ws://127.0.0.1:9944", ""));

    /** The names there are. */
    public static List<String> names() {
        return KNOWN.stream().map(Known::name).toList();
    }

    /**
     * A network by its name or endpoint.
     *
     * @throws ClientException of VALIDATION that lists the names
     */
    public static Network of(String nameOrUrl) {
        for (Known known : KNOWN) {
            if (known.name.equals(nameOrUrl)) {
                Optional<Hash32> genesis =
                        known.genesis.isEmpty() ? Optional.empty() : Optional.of(Hash32.fromHex(known.genesis));
                return new Network(known.name, URI.create(known.endpoint), genesis);
            }
        }
        String lower = nameOrUrl.toLowerCase(Locale.ROOT);
        if (lower.startsWith("ws://") || lower.startsWith("wss://")) {
            return new Network(nameOrUrl, endpoint(nameOrUrl), Optional.empty());
        }
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            throw new ClientException(
                    Category.VALIDATION,
                    "'" + nameOrUrl + "' is no WebSocket endpoint",
                    "Nodes answer on the same port: write " + (lower.startsWith("https") ? "wss" : "ws")
                            + nameOrUrl.substring(nameOrUrl.indexOf(':')) + ".");
        }
        throw new ClientException(
                Category.VALIDATION,
                "there is no network '" + nameOrUrl + "'",
                "Choose one of " + names().stream().collect(Collectors.joining(", "))
                        + ", or give an endpoint as ws://HOST:PORT or wss://HOST.");
    }

    private static URI endpoint(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException bad) {
            // said below
        }
        throw new ClientException(
                Category.VALIDATION, "'" + url + "' is no endpoint", "Write ws://HOST:PORT or wss://HOST.");
    }

    /** Whether it is a node on this machine. */
    public boolean isLoopback() {
        String host = String.valueOf(endpoint.getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("::1");
    }
}
