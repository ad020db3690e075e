package org.taonet.cli.subnets;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Figures;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import picocli.CommandLine.Option;

/** What a subnet publishes of itself. */
final class Identity {
    /** The chain's names, in its order. */
    static final List<String> FIELDS = List.of(
            "subnet_name",
            "github_repo",
            "subnet_contact",
            "subnet_url",
            "discord",
            "description",
            "logo_url",
            "additional");

    private static final String ITEM = "SubnetIdentitiesV3";

    @Option(
            names = {"--subnet-name", "--sn-name"},
            paramLabel = "TEXT",
            description = "What it is called.")
    private @Nullable String name;

    @Option(
            names = {"--github-repo", "--repo"},
            paramLabel = "URL",
            description = "Where its code is.")
    private @Nullable String repo;

    @Option(
            names = {"--subnet-contact", "--contact", "--email"},
            paramLabel = "TEXT",
            description = "How to reach its owner.")
    private @Nullable String contact;

    @Option(
            names = {"--subnet-url", "--url"},
            paramLabel = "URL",
            description = "Its page.")
    private @Nullable String url;

    @Option(
            names = {"--discord-handle", "--discord"},
            paramLabel = "TEXT",
            description = "Its owner on Discord.")
    private @Nullable String discord;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it does.")
    private @Nullable String description;

    @Option(names = "--logo-url", paramLabel = "URL", description = "Its picture.")
    private @Nullable String logo;

    @Option(
            names = {"--additional-info", "--additional"},
            paramLabel = "TEXT",
            description = "Anything else.")
    private @Nullable String additional;

    /** What was given, by the chain's names. */
    Map<String, String> given() {
        String[] values = {name, repo, contact, url, discord, description, logo, additional};
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                given.put(FIELDS.get(i), values[i]);
            }
        }
        return given;
    }

    /** Fields of a call: texts as their bytes. */
    static Map<String, Json> encoded(Map<String, String> fields) {
        Map<String, Json> encoded = new LinkedHashMap<>();
        for (String field : FIELDS) {
            byte[] bytes = fields.getOrDefault(field, "").getBytes(StandardCharsets.UTF_8);
            encoded.put(field, Json.of(Hex.encode(bytes)));
        }
        return encoded;
    }

    /** What a subnet has published; empty if it has not. */
    static Map<String, String> published(View view, int netuid) {
        Map<String, String> fields = new LinkedHashMap<>();
        view.query("SubtensorModule", ITEM, Value.of(netuid))
                .ifPresent(identity -> FIELDS.forEach(field ->
                        fields.put(field, identity.at(field).map(Figures::text).orElse(""))));
        return fields;
    }

    /** For programs. */
    static Json json(Map<String, String> fields) {
        Json.Fields document = Json.object();
        fields.forEach(document::put);
        return document.build();
    }
}
