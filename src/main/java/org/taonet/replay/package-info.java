/** Plays recorded vectors of upstream's runtime against ours, and says where the two differ. */
@org.jspecify.annotations.NullMarked
package org.taonet.replay;
