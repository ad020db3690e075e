package org.taonet.cli.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.taonet.cli.Format;
import org.taonet.cli.Keys;
import org.taonet.cli.Plain;
import org.taonet.cli.Target;
import org.taonet.client.View;
import org.taonet.metadata.CallText;
import org.taonet.metadata.Calls;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Type;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueException;
import org.taonet.metadata.ValueParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code api}: a method of a runtime API. */
@Command(
        name = "api",
        description = "Call a runtime API.",
        footer = {"", "Example: taonet api AccountNonceApi.account_nonce //Alice"})
public final class ApiCommand implements Callable<Integer> {
    @Mixin
    private Target target;

    @Mixin
    private Keys keys;

    @Mixin
    private Format format;

    @Parameters(index = "0", paramLabel = "Api.method", description = "The method.")
    private String method;

    @Parameters(index = "1..*", paramLabel = "ARG", description = "Its arguments, in order.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--at", paramLabel = "BLOCK", description = "A number, a hash, head or finalized (head).")
    private String at = "head";

    @Override
    public Integer call() {
        CallText name = QueryCommand.named(method, "a runtime API's method", "AccountNonceApi.account_nonce");
        return target.reading(chain -> {
            View view = Target.view(chain, at, format.out());
            Metadata.Method found = Calls.method(view.runtime().metadata(), name.pallet(), name.name());
            Value value = view.api(found, arguments(view, found));
            format.out()
                    .result(
                            () -> view.runtime().json().of(found.output(), value),
                            () -> Plain.lines(view.runtime().readable().of(found.output(), "", value)));
            return 0;
        });
    }

    private List<Value> arguments(View view, Metadata.Method found) {
        List<Type.Param> params = found.params();
        if (words.size() != params.size()) {
            throw new ValueException(
                    "",
                    method + " takes " + params.size() + " arguments"
                            + (params.isEmpty()
                                    ? ""
                                    : " ("
                                            + String.join(
                                                    ", ",
                                                    params.stream()
                                                            .map(p -> p.name() + ": "
                                                                    + view.runtime()
                                                                            .metadata()
                                                                            .label(p.type()))
                                                            .toList())
                                            + ")")
                            + ", " + words.size() + " given");
        }
        ValueParser parser = new ValueParser(view.runtime().codec(), keys.names());
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            arguments.add(parser.text(params.get(i).type(), "", words.get(i)));
        }
        return arguments;
    }
}
