/** All commands of the program by their groups: what stands above the groups and below the program's entries. */
@org.jspecify.annotations.NullMarked
package org.taonet.cli.tree;
