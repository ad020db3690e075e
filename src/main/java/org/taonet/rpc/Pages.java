package org.taonet.rpc;

import java.util.Map;
import java.util.Optional;
import org.taonet.text.Json;

/** What a node's port answers to GET, beside health and metrics. */
@FunctionalInterface
public interface Pages {
    /** No pages. */
    Pages NONE = (path, query) -> Optional.empty();

    /** The document at a path, with the query's parameters; none if there is no such page. May take its time. */
    Optional<Json> answer(String path, Map<String, String> query);
}
