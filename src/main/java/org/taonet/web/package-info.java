/** What a browser or a monitor asks a node for: the explorer's rows. */
@org.jspecify.annotations.NullMarked
package org.taonet.web;
