@org.jspecify.annotations.NullMarked
package org.taonet.crypto.bls;
