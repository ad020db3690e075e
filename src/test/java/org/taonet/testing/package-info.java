/** What tests share: the program as a process. */
@org.jspecify.annotations.NullMarked
package org.taonet.testing;
