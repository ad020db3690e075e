package org.taonet.replay;

import java.util.List;
import java.util.Optional;
import org.taonet.state.Changes;

/**
 * What our runtime made of a line: what it wrote, the events it deposited, and how its own results differ, if they do.
 */
record Played(Changes changes, List<byte[]> events, Optional<String> difference) {}
