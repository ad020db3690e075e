package org.taonet.state;

/** How values stand in trie nodes (sp-core's StateVersion). */
public enum StateVersion {
    /** Always inline. */
    V0(Integer.MAX_VALUE),
    /** As their hash from 33 bytes on. */
    V1(33);

    private final int hashedFrom;

    StateVersion(int hashedFrom) {
        this.hashedFrom = hashedFrom;
    }

    /** Whether a value of a length stands as its hash. */
    boolean hashes(int length) {
        return length >= hashedFrom;
    }
}
