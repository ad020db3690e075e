/** SCALE, the chain's binary format: codecs that also describe their type, so that metadata is read off them. */
@org.jspecify.annotations.NullMarked
package org.taonet.scale;
