/** The other side of the wire: connections, reads, intents and receipts, by the connected node's metadata. */
@org.jspecify.annotations.NullMarked
package org.taonet.client;
