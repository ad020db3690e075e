package org.taonet.cli.wallet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file with secrets, that its owner alone may read, from its first byte on. */
final class SecretFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SecretFile() {}

    /** Adds a line {@code what: secret}. A file that others can read is refused. */
    static void append(Path file, String what, char[] secret) {
        try {
            if (Files.exists(file)
                    && Files.getPosixFilePermissions(file).stream()
                            .anyMatch(p -> !p.name().startsWith("OWNER"))) {
                throw new IllegalArgumentException(
                        file + " can be read by others: choose a new file, or chmod 600 it first");
            }
            ByteBuffer line = StandardCharsets.UTF_8.encode(CharBuffer.allocate(what.length() + secret.length + 3)
                    .put(what + ": ")
                    .put(secret)
                    .put('\n')
                    .flip());
            Set<StandardOpenOption> how =
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(file, how, OWNER)) {
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot write " + file + ": " + refused.getMessage(), refused);
        }
    }
}
