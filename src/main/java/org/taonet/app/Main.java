package org.taonet.app;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Map;
import org.taonet.cli.Taonet;
import org.taonet.cli.World;

/** The one entry point. Client commands run here, directly; only commands that serve start Quarkus. */
@QuarkusMain
public final class Main {
    private Main() {}

    /** Runs one command and leaves the process with its exit code. */
    public static void main(String... args) {
        // Quarkus' classes are on the path: without this the first logger of any library complains on standard error.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(Taonet.run(World.ofProcess(), Map.of(), List.of(args)));
    }
}
