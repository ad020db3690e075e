/** What stake is worth on any chain: prices, positions, and what a trade would bring, asked of the chain itself. */
@org.jspecify.annotations.NullMarked
package org.taonet.client.market;
