/** The other side of the wire: connections, reads, intents, plans and receipts, by the connected node's own metadata. */
@org.jspecify.annotations.NullMarked
package org.taonet.client;
