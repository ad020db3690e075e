/** The decoded tables as Panache entities, for the explorer: read here, written by JDBC with each block. */
@org.jspecify.annotations.NullMarked
package org.taonet.ledger.rows;
