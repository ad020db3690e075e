/**
 * What every Substrate runtime speaks of: weights, origins, errors of dispatch, validity, headers. Mirrors sp-runtime.
 */
@org.jspecify.annotations.NullMarked
package org.taonet.primitive;
