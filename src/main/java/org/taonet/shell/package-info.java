/** The shell: the same commands line by line, with completion from the connected chain. */
@org.jspecify.annotations.NullMarked
package org.taonet.shell;
