/** Values with units and ranges: amounts, identifiers, hashes. */
@org.jspecify.annotations.NullMarked
package org.taonet.unit;
