package org.taonet.node;

import java.util.HashMap;
import java.util.Map;
import org.taonet.crypto.Ss58;
import org.taonet.unit.Bytes;

/** Accounts in SS58, each written once: a block names the same few again and again. For one thread at a time. */
final class Addresses {
    private static final int MOST = 16_384;

    private final Map<Bytes, String> known = new HashMap<>();

    /** The address of 32 bytes, which must not change afterwards. */
    String of(byte[] account) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(Bytes.owning(account), key -> Ss58.encode(key.shared()));
    }
}
