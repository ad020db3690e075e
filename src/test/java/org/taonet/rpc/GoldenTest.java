package org.taonet.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.taonet.node.Bench;
import org.taonet.node.Options;
import org.taonet.node.Sealing;

/** Requests and what is replied, text by text. */
class GoldenTest {
    @Test
    void repliesAreAsClientsKnowThem() throws IOException, InterruptedException {
        List<String> lines;
        try (var in = GoldenTest.class.getResourceAsStream("/rpc/golden.txt")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        var told = new LinkedBlockingQueue<String>();
        try (Bench bench = new Bench(Options.DEV.sealing(Sealing.MANUAL));
                Session session = new Session(told::add, true)) {
            Dispatcher dispatcher = new Dispatcher(Methods.of(bench.node(), true));
            String request = "";
            for (String line : lines) {
                if (line.startsWith("> ")) {
                    request = line.substring(2);
                } else if (line.startsWith("< ")) {
                    told.clear();
                    Dispatcher.Reply reply = dispatcher.answer(request, session);
                    assertThat(reply.text().orElse("")).as(request).matches(pattern(line.substring(2)));
                    if (request.contains("ubscribe") || request.contains("_follow")) {
                        assertThat(told).as("nothing is told before the reply").isEmpty();
                    }
                    reply.sent().run();
                    bench.settle();
                } else if (line.startsWith("! ")) {
                    assertThat(told.poll(10, TimeUnit.SECONDS)).as(request).matches(pattern(line.substring(2)));
                }
            }
        }
    }

    private static Pattern pattern(String line) {
        StringBuilder regex = new StringBuilder();
        for (String part : line.split("…", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
