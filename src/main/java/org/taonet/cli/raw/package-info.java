/** What a chain holds, as it holds it: storage, constants, runtime APIs, blocks, events. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli.raw;
