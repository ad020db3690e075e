@org.jspecify.annotations.NullMarked
package org.taonet.cli.btcli;
