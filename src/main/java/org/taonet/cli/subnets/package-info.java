/** {@code subnets}: the markets and their neurons, read and run. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli.subnets;
