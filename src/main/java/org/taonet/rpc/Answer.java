package org.taonet.rpc;

import org.taonet.text.Json;

/** What a method answers with. */
public sealed interface Answer {
    /** A value. */
    record Value(Json json) implements Answer {}

    /** A JSON document that is written already: large ones are kept. */
    record Text(String json) implements Answer {}

    /** A subscription, whose id is the result; what it has to tell follows the reply. */
    record Started(Subscription subscription) implements Answer {
        /** What the client knows it by. */
        public String id() {
            return subscription.id();
        }
    }

    /** A value, and what is to happen after it is sent. */
    record Then(Json json, Runnable after) implements Answer {}

    static Answer of(Json json) {
        return new Value(json);
    }

    static Answer of(String text) {
        return new Value(Json.of(text));
    }

    static Answer of(long number) {
        return new Value(Json.of(number));
    }

    static Answer of(boolean value) {
        return new Value(Json.of(value));
    }

    /** Writes the result. */
    default void write(StringBuilder out) {
        switch (this) {
            case Value(var json) -> json.write(out);
            case Text(var json) -> out.append(json);
            case Then(var json, var _) -> json.write(out);
            case Started(var subscription) -> Json.of(subscription.id()).write(out);
        }
    }

    /** What is to happen after the reply is sent. */
    default void sent() {
        switch (this) {
            case Started(var subscription) -> subscription.activate();
            case Then(var _, var after) -> after.run();
            case Value _, Text _ -> {}
        }
    }
}
