/** {@code wallet}: keys in files, and what their accounts hold, are and send. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli.wallet;
