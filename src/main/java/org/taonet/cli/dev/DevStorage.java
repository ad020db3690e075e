package org.taonet.cli.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Keys;
import org.taonet.cli.raw.QueryCommand;
import org.taonet.client.Chain;
import org.taonet.client.View;
import org.taonet.metadata.CallText;
import org.taonet.metadata.Gaps;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueException;
import org.taonet.metadata.ValueParser;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.text.JsonException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Storage as a developer wants it. */
final class DevStorage {
    private static final String METHOD = "dev_setStorage";

    private DevStorage() {}

    private static int put(DevTarget target, Chain chain, byte[] key, Json value) {
        Json pair = Json.array(Json.of(Hex.encode(key)), value);
        Json answer = DevTarget.call(chain, METHOD, Json.array(pair));
        target.out().note(chain.name() + ", block " + chain.head().number());
        target.out().result(() -> answer, () -> List.of("set"));
        return 0;
    }

    /** {@code dev set}. */
    @Command(
            description = "Set a storage item by its type. Of a struct, fields that are left out stay as they are.",
            footer = {
                "",
                "Example: taonet dev set System.Account //Alice '{\"data\": {\"free\": \"5 TAO\"}}'",
                "         taonet dev set Sudo.Key //Bob"
            })
    static final class Set extends DevTarget {
        @Mixin
        private Keys keys;

        @Parameters(index = "0", paramLabel = "Pallet.Item", description = "The storage item.")
        private String item;

        @Parameters(index = "1..*", paramLabel = "KEY… VALUE", description = "Its keys, then the value.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--remove", description = "Remove it; then there is no value.")
        private boolean remove;

        @Override
        public Integer call() {
            CallText name = QueryCommand.named(item, "a storage item", "System.Account");
            return on(chain -> {
                View view = chain.head();
                Metadata.Entry entry = view.entry(name.pallet(), name.name());
                int count = entry.hashers().size();
                if (words.size() != count + (remove ? 0 : 1)) {
                    throw new ValueException(
                            "",
                            entry.label() + " takes " + count + (count == 1 ? " key" : " keys")
                                    + (remove ? "" : ", then the value") + "; " + words.size() + " words given");
                }
                List<Value> given = keys(view, entry, words.subList(0, count));
                byte[] key = view.runtime().keys().key(entry, given);
                return put(this, chain, key, remove ? Json.none() : value(view, entry, given));
            });
        }

        private List<Value> keys(View view, Metadata.Entry entry, List<String> texts) {
            List<Integer> types = view.runtime().keys().types(entry);
            ValueParser parser = new ValueParser(view.runtime().codec(), keys.names());
            List<Value> given = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                given.add(parser.text(types.get(i), "", texts.get(i)));
            }
            return given;
        }

        private Json value(View view, Metadata.Entry entry, List<Value> given) {
            ValueParser parser = new ValueParser(view.runtime().codec(), keys.names());
            String text = words.getLast().strip();
            int type = entry.valueType();
            Value value = text.startsWith("{")
                    ? parser.json(type, "", whole(view, entry, given, text))
                    : parser.text(type, "", text);
            return Json.of(Hex.encode(view.runtime().codec().encode(type, value)));
        }

        private static Json whole(View view, Metadata.Entry entry, List<Value> given, String text) {
            try {
                Json written = Json.parse(text);
                Gaps gaps = new Gaps(view.runtime().codec());
                return view.query(entry, given)
                        .map(now -> gaps.fill(entry.valueType(), now, written))
                        .orElse(written);
            } catch (JsonException broken) {
                throw new ValueException("", String.valueOf(broken.getMessage()));
            }
        }
    }

    /** {@code dev set-raw}. */
    @Command(description = "Set a storage key to a value, both in hex; without a value remove it.")
    static final class SetRaw extends DevTarget {
        @Parameters(index = "0", paramLabel = "KEY", description = "The key.")
        private String key;

        @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", description = "The value.")
        private @Nullable String value;

        @Override
        public Integer call() {
            byte[] bytes = Hex.decode(key);
            Json set = value == null ? Json.none() : Json.of(Hex.encode(Hex.decode(value)));
            return on(chain -> put(this, chain, bytes, set));
        }
    }

    /** {@code dev dump}. */
    @Command(description = "Write the whole state to a file: JSON, pairs of key and value.")
    static final class Dump extends DevTarget {
        @Parameters(paramLabel = "FILE", description = "The file; it must not be there.")
        private String file;

        @Override
        public Integer call() {
            var path = format().world().path(file);
            if (Files.exists(path)) {
                throw new IllegalArgumentException("there is a file " + path + " already: name another");
            }
            return on(chain -> {
                Json pairs = DevTarget.call(chain, "dev_dump");
                try {
                    Files.writeString(path, pairs.write());
                } catch (IOException refused) {
                    throw new UncheckedIOException(refused);
                }
                int count = pairs.items().size();
                out().result(() -> Json.object().put("keys", count).build(), () -> List.of(count + " keys"));
                return 0;
            });
        }
    }

    /** {@code dev load}. */
    @Command(description = "Replace the whole state by that of a file which dump wrote.")
    static final class Load extends DevTarget {
        @Parameters(paramLabel = "FILE", description = "The file.")
        private String file;

        @Override
        public Integer call() {
            Json pairs;
            try {
                pairs = Json.parse(Files.readAllBytes(format().world().path(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            int count = pairs.items().size();
            return ask(_ -> List.of(count + " keys"), "dev_load", pairs);
        }
    }
}
