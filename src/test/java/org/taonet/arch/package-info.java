/** The shape of the code as tests: direction of packages, determinism, tidiness. */
@org.jspecify.annotations.NullMarked
package org.taonet.arch;
