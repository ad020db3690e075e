package org.taonet.shell;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.taonet.cli.Candidates;

/** What may follow on a line of the shell. */
record Completion(Supplier<Candidates> candidates) implements Completer {
    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> all) {
        List<String> before = line.words().subList(0, line.wordIndex());
        candidates.get().of(before, line.word()).forEach((text, description) -> {
            boolean whole = !text.endsWith("=");
            all.add(new Candidate(text, text, null, description.isEmpty() ? null : description, null, null, whole));
        });
    }
}
