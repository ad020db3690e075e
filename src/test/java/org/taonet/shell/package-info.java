/** The shell without a terminal: what completes, what a script of lines does. */
@org.jspecify.annotations.NullMarked
package org.taonet.shell;
