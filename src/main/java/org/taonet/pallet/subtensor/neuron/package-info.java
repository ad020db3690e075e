/** Neurons of a subnet: registered, served, owned. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.neuron;
