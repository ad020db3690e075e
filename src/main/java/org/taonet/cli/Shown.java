package org.taonet.cli;

import org.taonet.client.Event;
import org.taonet.client.Failure;
import org.taonet.text.Json;

/** Events and failures, for programs and for people. */
public final class Shown {
    private Shown() {}

    public static Json event(Event event) {
        return Json.object()
                .put("extrinsic", event.extrinsic() < 0 ? Json.none() : Json.of(event.extrinsic()))
                .put("pallet", event.pallet())
                .put("name", event.name())
                .put("fields", event.json())
                .build();
    }

    public static String eventLine(Event event) {
        String fields = Plain.line(event.readable());
        boolean bare = fields.equals("[]") || fields.equals("{}");
        return event.label() + (bare ? "" : " " + fields);
    }

    public static Json failure(Failure failure) {
        return Json.object()
                .put("pallet", failure.pallet())
                .put("name", failure.name())
                .put("doc", failure.doc())
                .build();
    }
}
