/**
 * The chain's arithmetic, bit for bit as upstream's: fixed point, shares, parts of 10^18, powers, and the vector
 * functions of the epoch. Values only; nothing here knows the state.
 */
@NullMarked
package org.taonet.math;

import org.jspecify.annotations.NullMarked;
