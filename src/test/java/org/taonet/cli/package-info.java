/** Commands, run in process: what goes where, and with which exit code. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli;
