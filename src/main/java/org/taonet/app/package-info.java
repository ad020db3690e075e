/** The program: {@code main}, and the wiring of the server stack. */
@org.jspecify.annotations.NullMarked
package org.taonet.app;
