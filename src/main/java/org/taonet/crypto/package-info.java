/**
 * Hashes, keys and signatures of Substrate, on byte arrays. What involves a secret takes the same time for all secrets.
 */
@org.jspecify.annotations.NullMarked
package org.taonet.crypto;
