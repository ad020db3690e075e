/** Real, unmodified, pinned clients against our node, and our command line beside them. */
@org.jspecify.annotations.NullMarked
package org.taonet.clients;
