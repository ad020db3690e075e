package org.taonet.wallet;

import static org.taonet.wallet.WalletException.Kind.DAMAGED;
import static org.taonet.wallet.WalletException.Kind.EXISTS;
import static org.taonet.wallet.WalletException.Kind.FILES;
import static org.taonet.wallet.WalletException.Kind.MISSING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Files that only their owner may read, written so that a crash at any moment leaves the old file or the new one,
 * whole. btwallet writes in place and changes the permissions afterwards; what it reads is the same.
 */
final class SafeFile {
    private static final int MAX_BYTES = 1 << 20;
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private SafeFile() {}

    /** The bytes of a file of at most 1 MiB. */
    static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new WalletException(DAMAGED, file + " is larger than 1 MiB: this is no key file");
            }
            return bytes;
        } catch (NoSuchFileException absent) {
            throw new WalletException(MISSING, "there is no file " + file, absent);
        } catch (IOException refused) {
            throw failed("read", file, refused);
        }
    }

    /**
     * Writes a file with permissions 0600, its folders with 0700 where they are missing.
     *
     * @param replace whether a file that is there may go; else it stays and {@code EXISTS} is thrown
     */
    static void write(Path file, byte[] bytes, boolean replace) {
        Path folder = folderOf(file);
        try {
            createFolders(folder);
            Path fresh = folder.resolve("." + file.getFileName() + "." + suffix());
            try {
                fill(fresh, bytes);
                if (replace) {
                    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    moveWhereNothingIs(fresh, file);
                }
            } finally {
                Files.deleteIfExists(fresh);
            }
            force(folder);
        } catch (FileAlreadyExistsException there) {
            throw exists(file);
        } catch (IOException refused) {
            throw failed("write", file, refused);
        }
    }

    /** Gives a file a second name, so that it outlives a replacement; a number is added until the name is free. */
    static Path keep(Path file, Path folder) {
        try {
            createFolders(folder);
            for (int number = 1; ; number++) {
                Path kept = folder.resolve(file.getFileName() + "-" + number);
                try {
                    write(kept, read(file), false);
                    return kept;
                } catch (WalletException taken) {
                    if (taken.kind() != EXISTS) {
                        throw taken;
                    }
                }
            }
        } catch (IOException refused) {
            throw failed("write", folder, refused);
        }
    }

    static WalletException exists(Path file) {
        return new WalletException(
                EXISTS,
                file + " is there already and was left as it is; to replace it say so"
                        + " (--overwrite), or take another name");
    }

    static WalletException failed(String what, Path file, IOException cause) {
        String reason = switch (cause) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException error when error.getReason() != null -> error.getReason();
            default -> cause.getMessage();
        };
        return new WalletException(FILES, "cannot " + what + " " + file + ": " + reason, cause);
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, how, owners(folderOf(file), FILE))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** A second name for the new file fails if the name is taken, however close the race; a move would replace. */
    private static void moveWhereNothingIs(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.move(fresh, file);
        }
    }

    private static void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path above = folder.getParent();
            if (above != null) {
                createFolders(above);
            }
            try {
                Files.createDirectory(folder, owners(above == null ? folder : above, FOLDER));
            } catch (FileAlreadyExistsException race) {
                if (!Files.isDirectory(folder)) {
                    throw race;
                }
            }
        }
    }

    private static FileAttribute<?>[] owners(Path near, Set<PosixFilePermission> permissions) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /** Makes the new name durable; folders cannot be opened everywhere, and then there is nothing to do. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException | UncheckedIOException unsupported) {
            return;
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new WalletException(FILES, file + " has no folder");
        }
        return folder;
    }

    private static String suffix() {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
