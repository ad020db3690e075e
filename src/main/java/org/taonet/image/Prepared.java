package org.taonet.image;

import java.util.List;
import org.taonet.preset.Runtimes;
import org.taonet.runtime.Runtime;

/**
 * What every command would compute anew from what the image holds anyway: the metadata that clients ask for first, of
 * each runtime. In the image it is computed when the image is built; on the JVM when it is asked for.
 */
public final class Prepared {
    private static final int METADATA = 15;

    private static final List<Runtime> RUNTIMES = building() ? runtimes() : List.of();

    private Prepared() {}

    /** Has the image hold what is prepared, by being called from where it begins; whether it does. */
    public static boolean hold() {
        return !RUNTIMES.isEmpty();
    }

    private static boolean building() {
        return "buildtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"));
    }

    private static List<Runtime> runtimes() {
        List<Runtime> all = Runtimes.all();
        all.forEach(runtime -> runtime.metadata(METADATA));
        return all;
    }
}
