/** The command line: one file a group of commands, and what they share: where, with which key, how it is printed. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli;
