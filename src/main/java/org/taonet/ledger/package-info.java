/**
 * The ledger: one SQLite file that holds the log of blocks with their change sets, the state as pages of the trie,
 * named snapshots, and decoded tables for people to query. The only package that speaks SQL.
 */
@NullMarked
package org.taonet.ledger;

import org.jspecify.annotations.NullMarked;
