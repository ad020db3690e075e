/** {@code sudo}: what subnets run by, read and set. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli.sudo;
