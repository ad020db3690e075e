/** {@code config}: what commands take for said. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli.config;
