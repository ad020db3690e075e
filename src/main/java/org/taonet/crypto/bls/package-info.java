/** Randomness beacons over BLS12-381, and what is locked until one of their rounds. */
@org.jspecify.annotations.NullMarked
package org.taonet.crypto.bls;
