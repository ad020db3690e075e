package org.taonet.ledger;

import java.util.Objects;
import java.util.function.LongConsumer;

/** Makes the decoded rows anew, some blocks a transaction; cut short, it can be begun again. */
final class Rebuild {
    private static final int BLOCKS_A_TURN = 200;

    private final Writer writer;
    private final Readers readers;

    Rebuild(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    void run(Decoded.Decoder decoder, LongConsumer progress) {
        long from = readers.use(Ledger::floor);
        while (from <= writer.head().number()) {
            long first = from;
            long last = Math.min(first + BLOCKS_A_TURN - 1, writer.head().number());
            from = last + 1;
            writer.write(session -> {
                session.decoded.remove(first, last);
                for (long number = first; number <= Math.min(last, writer.head().number()); number++) {
                    rebuild(session, number, decoder);
                }
                return last;
            });
            progress.accept(last);
        }
    }

    private static void rebuild(Session session, long number, Decoded.Decoder decoder) {
        BlockRecord block = Objects.requireNonNull(session.log.block(number));
        Decoded rows = decoder.decode(block, Objects.requireNonNull(session.log.changes(number)));
        session.decoded.write(number, rows);
        session.database.run(
                "UPDATE log SET time_ms = ?, author = ?, event_count = ? WHERE number = ?",
                rows.timeMillis(),
                session.decoded.account(rows.author()),
                rows.events().size(),
                number);
    }
}
