/** Started under the name {@code btcli}: its command lines said to our own commands, its JSON made of their answers. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli.btcli;
