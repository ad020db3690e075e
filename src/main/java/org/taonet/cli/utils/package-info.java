/** {@code utils}: small helps. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli.utils;
