package org.taonet.cli;

import java.util.List;
import java.util.Locale;
import org.taonet.client.ClientException;
import org.taonet.client.View;
import org.taonet.text.Json;

/**
 * The one shape in which operators' commands answer with {@code --json}: {@code success}, and what it is about:
 * {@code chain}, {@code block}, {@code data}, {@code warnings}; or {@code error}. {@code taonet explain json} tells
 * people.
 */
final class Envelope {
    private Envelope() {}

    /** What was read of a chain at a block. */
    static Json of(View view, Json data, List<String> warnings) {
        return Json.object()
                .put("success", true)
                .put("chain", view.chain().name())
                .put("block", block(view))
                .put("data", data)
                .put("warnings", Json.texts(warnings))
                .build();
    }

    /** What no chain was asked for. */
    static Json of(Json data) {
        return Json.object()
                .put("success", true)
                .put("data", data)
                .put("warnings", Json.array(List.of()))
                .build();
    }

    /** What could not be done. */
    static Json of(ClientException failure) {
        return failed(
                failure.category().name().toLowerCase(Locale.ROOT),
                failure.category().exitCode(),
                String.valueOf(failure.getMessage()),
                failure.advice());
    }

    static Json failed(String category, int exitCode, String message, String advice) {
        return Json.object()
                .put("success", false)
                .put(
                        "error",
                        Json.object()
                                .put("category", category)
                                .put("exitCode", exitCode)
                                .put("message", message)
                                .put("advice", advice)
                                .build())
                .build();
    }

    private static Json block(View view) {
        return Json.object()
                .put("number", view.number())
                .put("hash", view.hash().hex())
                .build();
    }
}
