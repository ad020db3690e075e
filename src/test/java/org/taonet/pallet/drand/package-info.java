@org.jspecify.annotations.NullMarked
package org.taonet.pallet.drand;
