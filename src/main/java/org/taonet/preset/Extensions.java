package org.taonet.preset;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.Struct.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taonet.pallet.ChargeTransactionPayment;
import org.taonet.pallet.Sudo;
import org.taonet.pallet.drand.DrandPriority;
import org.taonet.pallet.proxy.ProxyFees;
import org.taonet.pallet.subtensor.SubtensorExtension;
import org.taonet.pallet.subtensor.stake.AlphaFees;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Context;
import org.taonet.runtime.Extension;
import org.taonet.runtime.SystemExtensions;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/** The transaction extensions of the runtime in the order of the wire. */
public final class Extensions {
    private Extensions() {}

    /** All thirteen. */
    static List<Extension<?>> all() {
        List<Extension<?>> all = new ArrayList<>(SystemExtensions.all());
        all.add(new ChargeTransactionPayment(new ProxyFees(), new AlphaFees()));
        all.add(Sudo.ONLY_SUDO);
        all.add(new Silent("CheckShieldedTxValidity", "pallet_shield::extension::CheckShieldedTxValidity"));
        all.add(new SubtensorExtension());
        all.add(new DrandPriority());
        all.add(new CheckMetadataHash());
        return List.copyOf(all);
    }

    /** Has nothing to say about any call that exists here. */
    private record Silent(String identifier, Codec<Codecs.Unit> codec) implements Extension<Codecs.Unit> {
        Silent(String identifier, String path) {
            this(identifier, SystemExtensions.overRuntime(path));
        }
    }

    /**
     * Lets a signer sign the hash of the metadata it was shown. No hash is known to this runtime, as to upstream's when
     * it is built without its feature {@code metadata-hash} (its releases have it), so nobody can.
     */
    private static final class CheckMetadataHash implements Extension<CheckMetadataHash.Mode> {
        /** Whether the hash is signed. */
        enum Mode {
            DISABLED,
            ENABLED;

            static final Codec<Mode> CODEC = OneOf.<Mode>oneOf(
                    "frame_metadata_hash_extension::Mode", unit(0, "Disabled", DISABLED), unit(1, "Enabled", ENABLED));
        }

        private static final Codec<Mode> DATA = Struct.struct(
                        "frame_metadata_hash_extension::CheckMetadataHash",
                        field("mode", Mode.CODEC, "Mode", (Mode mode) -> mode),
                        mode -> mode)
                .with(new TypeDef.Param("T", null));

        @Override
        public String identifier() {
            return "CheckMetadataHash";
        }

        @Override
        public Codec<Mode> codec() {
            return DATA;
        }

        @Override
        public TypeDef implicitType() {
            return Codecs.option(Codecs.BYTES32).type();
        }

        @Override
        public byte[] implicit(Context on, Mode mode) {
            return switch (mode) {
                case DISABLED -> Codecs.option(Codecs.BYTES32).bytes(Optional.empty());
                case ENABLED -> throw Validity.Unknown.Reason.CANNOT_LOOKUP.refuse();
            };
        }
    }
}
