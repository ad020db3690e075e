package org.taonet.pallet.subtensor.neuron;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Arrays;
import java.util.Optional;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.Bytes;

/** A public key of at most 64 bytes by which a neuron's server is known, and what kind of key it is. */
public record NeuronCertificate(Bytes publicKey, int algorithm) {
    /** The longest key, in bytes. */
    public static final int MAX_KEY = 64;

    public static final Codec<NeuronCertificate> CODEC = struct(
            "pallet_subtensor::pallet::NeuronCertificate",
            field(
                    "public_key",
                    Codecs.boundedBytes(MAX_KEY),
                    "BoundedVec<u8, ConstU32<64>>",
                    NeuronCertificate::publicKey),
            field("algorithm", Codecs.U8, "u8", NeuronCertificate::algorithm),
            NeuronCertificate::new);

    /** Of one byte for the kind of key and up to 64 of the key; nothing if it is of another length. */
    public static Optional<NeuronCertificate> of(Bytes raw) {
        byte[] bytes = raw.toArray();
        if (bytes.length == 0 || bytes.length > 1 + MAX_KEY) {
            return Optional.empty();
        }
        byte[] key = Arrays.copyOfRange(bytes, 1, bytes.length);
        return Optional.of(new NeuronCertificate(Bytes.owning(key), Byte.toUnsignedInt(bytes[0])));
    }
}
