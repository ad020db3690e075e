package org.taonet.image;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.nativeimage.c.type.CCharPointer;
import org.graalvm.nativeimage.c.type.CTypeConversion;

/**
 * The C libraries that come inside the native image. SQLite's and JLine's own loaders write them to the temporary
 * folder, which fails when it is read-only, and leave them there after {@code kill -9}. In the image they are written
 * to a file that exists in memory only instead, and the loaders are told its name. On the JVM nothing is changed.
 */
public final class Libraries {
    /** {@code MFD_CLOEXEC}: a child process does not inherit the file. */
    private static final int CLOSE_ON_EXEC = 1;

    /** A folder that is always there, small, and holds no library: the loaders look for their leavings in it. */
    private static final String EMPTY = "/proc/self/task";

    private static boolean sqlite;
    private static boolean jline;

    private Libraries() {}

    /** Before the first connection is opened. Again: nothing. */
    public static synchronized void sqlite() {
        if (!sqlite) {
            sqlite = true;
            offer(
                    "org/sqlite/native/Linux/" + machine("aarch64") + "/libsqlitejdbc.so",
                    "org.sqlite.lib",
                    "org.sqlite.tmpdir");
        }
    }

    /** Before the first terminal is opened. Again: nothing. */
    public static synchronized void jline() {
        if (!jline) {
            jline = true;
            offer("org/jline/nativ/Linux/" + machine("arm64") + "/libjlinenative.so", "library.jline", "jline.tmpdir");
        }
    }

    private static String machine(String arm) {
        return System.getProperty("os.arch").equals("aarch64") ? arm : "x86_64";
    }

    /** Where memory files are not allowed, the loaders do as they always did. */
    private static void offer(String resource, String property, String temporary) {
        if (!"runtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"))) {
            return;
        }
        try {
            int file = inMemory(resource);
            System.setProperty(property + ".path", "/proc/self/fd");
            System.setProperty(property + ".name", Integer.toString(file));
            System.setProperty(temporary, EMPTY);
        } catch (IOException refused) {
            System.Logger log = System.getLogger(Libraries.class.getName());
            log.log(System.Logger.Level.DEBUG, "no file in memory for " + resource, refused);
        }
    }

    /** Copies a resource; returns the number of the open file, which stays open: the library is mapped from it. */
    private static int inMemory(String resource) throws IOException {
        int file;
        try (var name = CTypeConversion.toCString("taonet-library")) {
            file = memfdCreate(name.get(), CLOSE_ON_EXEC);
        }
        if (file < 0) {
            throw new IOException("memfd_create failed");
        }
        try (InputStream in = Libraries.class.getClassLoader().getResourceAsStream(resource);
                OutputStream out = new FileOutputStream("/proc/self/fd/" + file)) {
            Objects.requireNonNull(in, resource).transferTo(out);
        }
        return file;
    }

    @CFunction("memfd_create")
    private static native int memfdCreate(CCharPointer name, int flags);
}
