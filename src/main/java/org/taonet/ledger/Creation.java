package org.taonet.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.taonet.ledger.Bases.Base;
import org.taonet.ledger.Database.Access;
import org.taonet.ledger.LedgerException.Kind;
import org.taonet.state.Checkpoint;
import org.taonet.state.PageId;
import org.taonet.state.Trie;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Makes a ledger under another name and gives it its own when it is whole. */
final class Creation {
    private Creation() {}

    static void run(Path file, Genesis genesis) {
        make(file, fresh -> begin(fresh, genesis));
    }

    /** What fills an empty ledger. */
    interface Filling {
        void fill(Path fresh);
    }

    /** One maker at a time; what a killed one left is removed. */
    static void make(Path file, Filling filling) {
        Path fresh = Path.of(file + ".new");
        try {
            if (file.toAbsolutePath().getParent() instanceof Path folder) {
                Files.createDirectories(folder);
            }
            try (WriterLock _ = WriterLock.take(file, Duration.ofSeconds(10), "")) {
                if (Files.exists(file)) {
                    throw new LedgerException(
                            Kind.EXISTS, "There is a ledger at " + file + " already: use it, or name another file.");
                }
                remove(fresh);
                try {
                    Migrations.prepare(fresh);
                    filling.fill(fresh);
                    Files.move(fresh, file);
                } finally {
                    remove(fresh);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new LedgerException(Kind.EXISTS, "There is a file at " + file + " already.", e);
        } catch (IOException e) {
            throw new LedgerException(
                    Kind.READ_ONLY, "Cannot make a ledger at " + file + " (" + e.getMessage() + ").", e);
        }
    }

    private static void remove(Path fresh) throws IOException {
        for (String suffix : new String[] {"", "-wal", "-shm", ".lock"}) {
            Files.deleteIfExists(Path.of(fresh + suffix));
        }
    }

    static void begin(Path fresh, Genesis genesis) {
        try (Session session = Session.open(fresh, Access.WRITE)) {
            session.database.tuneForWriting(true);
            session.database.transaction(() -> {
                BlockRecord block = genesis.block();
                Integer author = session.decoded.account(genesis.rows().author());
                session.log.insert(block, ChangeSets.EMPTY, 0, genesis.rows(), author);
                session.decoded.write(block.number(), genesis.rows());
                genesis.facts().forEach((name, value) -> Ledger.putFact(session, name, value));
                if (genesis.foreignRoot()) {
                    Ledger.putFact(session, Ledger.FOREIGN, Bytes.utf8(Long.toString(block.number())));
                }
                Base base = writeState(session, Trie.of(genesis.state()), block.number());
                if (!base.root().equals(block.stateRoot()) && !genesis.foreignRoot()) {
                    throw new LedgerException(
                            Kind.REFUSED,
                            "The genesis state has the root " + base.root() + ", its header says " + block.stateRoot());
                }
                session.bases.add(base, new long[0]);
                return base;
            });
        }
    }

    private static Base writeState(Session session, Trie state, long block) {
        long[] written = {0, 0};
        Checkpoint.forward(Trie.EMPTY, state, new Checkpoint.Sink() {
            @Override
            public void page(PageId id, byte[] bytes) {
                session.bases.write(++written[0], id, bytes, block);
                written[1] += bytes.length;
            }

            @Override
            public void value(PageId id, byte[] bytes) {
                page(id, bytes);
            }

            @Override
            public void dropPage(PageId id) {}

            @Override
            public void dropValue(PageId id) {}
        });
        Hash32 root = state.root();
        return new Base(block, root, written[1], written[0]);
    }
}
