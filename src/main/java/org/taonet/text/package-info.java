/** Text that people and wires read: hexadecimal, amounts, durations. No input or output of its own. */
@org.jspecify.annotations.NullMarked
package org.taonet.text;
