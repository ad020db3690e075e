package org.taonet.pallet.commitments;

import java.util.Comparator;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** Whose commitment in which subnet; in the order of the bytes. */
public record Subject(NetUid netuid, AccountId hotkey) implements Comparable<Subject> {
    public static final Codec<Subject> CODEC =
            Codecs.pair(Codecs.NET_UID, Codecs.ACCOUNT, Subject::new, Subject::netuid, Subject::hotkey);

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::netuid).thenComparing(Subject::hotkey);

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
