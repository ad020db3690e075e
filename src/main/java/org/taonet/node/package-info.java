/**
 * A node: the chain at work. It opens a ledger, makes blocks when they are due, says what became final, lets a
 * developer take the rules in hand (time, storage, snapshots, impersonation), and forks other chains.
 */
@org.jspecify.annotations.NullMarked
package org.taonet.node;
