/** {@code stake}: what a coldkey has staked where, and the trades that change it. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli.stake;
