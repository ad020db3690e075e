package org.taonet.replay;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.taonet.state.Changes;

/**
 * What our runtime made of a line: what it wrote, the events it deposited, how its own results differ, if they do, and
 * what hooks came to on the way that is not built, by pallet.
 */
record Played(
        Changes changes,
        List<byte[]> events,
        Optional<String> difference,
        SortedMap<String, SortedSet<String>> unbuilt) {}
