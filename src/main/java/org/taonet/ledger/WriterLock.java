package org.taonet.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.taonet.ledger.LedgerException.Kind;

/**
 * One writer a ledger: an operating system's lock on the file beside it, which vanishes with its process, however that
 * ends. Holds who has it, so that others can say so or use its endpoint. Readers never take it.
 */
public final class WriterLock implements AutoCloseable {
    /** Who writes: process, start, and the address of its node, empty for a command. */
    public record Holder(long pid, Instant since, String endpoint) {
        /** As a person reads it. */
        public String text() {
            String who = endpoint.isEmpty() ? "a command" : "a node at " + endpoint;
            return who + " (process " + pid + ", since " + since + ")";
        }
    }

    /** Closing any handle on a file drops this process's lock on it, so our own locks are looked up here instead. */
    private static final Map<Path, Holder> OURS = new ConcurrentHashMap<>();

    private static final int MAX_WAIT_MILLIS = 20;
    private static final int MAX_BYTES = 4096;
    private static final int READS = 200;

    private final Path path;
    private final FileChannel channel;

    private WriterLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the lock of a ledger, waiting for it at most so long; LedgerException names the holder. */
    public static WriterLock take(Path ledger, Duration wait, String endpoint) {
        long deadline = System.nanoTime() + wait.toNanos();
        for (int pause = 1; ; pause = Math.min(pause * 2, MAX_WAIT_MILLIS)) {
            WriterLock lock = attempt(ledger, endpoint);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() >= deadline) {
                Holder holder = holder(ledger);
                throw new LedgerException(
                        Kind.HELD,
                        "The ledger " + ledger + " is being written by "
                                + (holder == null ? "another process" : holder.text())
                                + ": wait for it, stop it, or raise --lock-timeout.");
            }
            pause(pause);
        }
    }

    private static @Nullable WriterLock attempt(Path ledger, String endpoint) {
        synchronized (OURS) {
            return attemptAlone(pathOf(ledger), endpoint);
        }
    }

    private static @Nullable WriterLock attemptAlone(Path path, String endpoint) {
        Holder self = new Holder(ProcessHandle.current().pid(), Instant.now(), endpoint);
        if (OURS.putIfAbsent(path, self) != null) {
            return null;
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false); // the text stays readable everywhere
                if (lock != null) {
                    write(channel, self);
                    taken = true;
                    return new WriterLock(path, channel);
                }
                return null;
            } catch (OverlappingFileLockException e) {
                return null;
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new LedgerException(
                    Kind.READ_ONLY,
                    "Cannot write " + path + " (" + e.getMessage() + "): change the folder's permissions or make"
                            + " room, or name another ledger with --ledger.",
                    e);
        } finally {
            if (!taken) {
                OURS.remove(path);
            }
        }
    }

    private static void write(FileChannel channel, Holder holder) throws IOException {
        byte[] text = (holder.pid() + "\n" + holder.since() + "\n" + holder.endpoint() + "\n")
                .getBytes(StandardCharsets.UTF_8);
        // In one write, and only then what stood behind it goes: others read this at any moment.
        channel.write(ByteBuffer.wrap(text), 0);
        channel.truncate(text.length);
    }

    /** Records the address once it is known: a node listens after it has the ledger. */
    public void announce(String endpoint) {
        Holder before = OURS.get(path);
        Holder after =
                new Holder(ProcessHandle.current().pid(), before == null ? Instant.now() : before.since(), endpoint);
        try {
            write(channel, after);
            OURS.put(path, after);
        } catch (IOException e) {
            throw new LedgerException(Kind.FULL, "Cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    /** Who writes the ledger now; null when nobody does. Takes nothing and makes no file. */
    public static @Nullable Holder holder(Path ledger) {
        Path path = pathOf(ledger);
        synchronized (OURS) {
            Holder ours = OURS.get(path);
            return ours != null || !Files.exists(path) ? ours : read(path);
        }
    }

    /** What the file says, if its process lives and has the lock. */
    private static @Nullable Holder read(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            for (int attempt = 0; attempt < READS; attempt++) {
                FileLock free = channel.tryLock(Long.MAX_VALUE - 1, 1, true);
                if (free != null) {
                    return null; // closing the channel gives it back
                }
                ByteBuffer text = ByteBuffer.allocate(MAX_BYTES);
                channel.read(text, 0);
                Holder holder = parse(new String(text.array(), 0, text.position(), StandardCharsets.UTF_8));
                if (holder != null) {
                    return holder;
                }
                pause(1); // it is being written this moment
            }
            return null;
        } catch (IOException | OverlappingFileLockException e) {
            return null;
        }
    }

    private static @Nullable Holder parse(String text) {
        String[] lines = text.split("\n", -1);
        try {
            return lines.length < 4 ? null : new Holder(Long.parseLong(lines[0]), Instant.parse(lines[1]), lines[2]);
        } catch (NumberFormatException | java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    private static Path pathOf(Path ledger) {
        return Path.of(ledger.toAbsolutePath().normalize() + ".lock");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException(Kind.HELD, "Interrupted while waiting for the ledger.", e);
        }
    }

    /** Gives the lock back. The file stays: removing it would let two writers lock two files of one name. */
    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new LedgerException(Kind.FAILED, "Cannot release " + path + ": " + e.getMessage(), e);
        } finally {
            OURS.remove(path);
        }
    }
}
