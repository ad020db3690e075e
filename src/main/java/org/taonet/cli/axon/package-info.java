/** {@code axon}: where neurons answer. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli.axon;
