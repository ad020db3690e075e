/** Neurons of subnets: uids, scores, servers, weights and commits. */
@org.jspecify.annotations.NullMarked
package org.taonet.pallet.subtensor.neuron;
