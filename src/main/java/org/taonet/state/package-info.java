/**
 * The state of a chain as an immutable value: a persistent trie over storage keys, whose root is the one Substrate
 * computes; overlays that collect writes on it; typed storage items; proofs; and pages, by which a state too large to
 * load is read and written path by path.
 */
@org.jspecify.annotations.NullMarked
package org.taonet.state;
