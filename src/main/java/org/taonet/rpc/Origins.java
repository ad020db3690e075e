package org.taonet.rpc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which web pages may talk to the node. A browser says where a page comes from; without this, any page that a developer
 * looks at could move the developer's chain, or reach it by a name that it makes point here.
 */
final class Origins {
    private static final List<String> FRIENDS = List.of("https://polkadot.js.org", "https://dev.papi.how");

    private final boolean any;
    private final boolean local;

    Origins(boolean any, boolean local) {
        this.any = any;
        this.local = local;
    }

    boolean allow(@Nullable String origin, @Nullable String host) {
        if (any) {
            return true;
        }
        if (local && host != null && !isLocal(host)) {
            return false;
        }
        return origin == null
                || origin.equals("null")
                || FRIENDS.contains(origin)
                || origin.startsWith("file://")
                || isLocal(origin.replaceFirst("^[a-z-]+://", ""));
    }

    private static boolean isLocal(String authority) {
        String name = authority.replaceFirst(":\\d+$", "");
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }
}
