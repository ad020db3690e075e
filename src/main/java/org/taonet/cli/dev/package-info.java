/** {@code dev}, {@code ledger}, {@code build-spec}: a chain of one's own, and the file that keeps it. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli.dev;
