/** What the native image does differently from the JVM. */
@org.jspecify.annotations.NullMarked
package org.taonet.image;
