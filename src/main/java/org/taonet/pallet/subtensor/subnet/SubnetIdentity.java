package org.taonet.pallet.subtensor.subnet;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;

/** What a subnet's owner tells about it; all UTF-8 by custom. Mirrors SubnetIdentityV3. */
public record SubnetIdentity(
        Bytes subnetName,
        Bytes githubRepo,
        Bytes subnetContact,
        Bytes subnetUrl,
        Bytes discord,
        Bytes description,
        Bytes logoUrl,
        Bytes additional) {
    private static final String TEXT = "Vec<u8>";

    public static final Struct<SubnetIdentity> CODEC = struct(
            "pallet_subtensor::pallet::SubnetIdentityV3",
            field("subnet_name", Codecs.BYTES, TEXT, SubnetIdentity::subnetName),
            field("github_repo", Codecs.BYTES, TEXT, SubnetIdentity::githubRepo),
            field("subnet_contact", Codecs.BYTES, TEXT, SubnetIdentity::subnetContact),
            field("subnet_url", Codecs.BYTES, TEXT, SubnetIdentity::subnetUrl),
            field("discord", Codecs.BYTES, TEXT, SubnetIdentity::discord),
            field("description", Codecs.BYTES, TEXT, SubnetIdentity::description),
            field("logo_url", Codecs.BYTES, TEXT, SubnetIdentity::logoUrl),
            field("additional", Codecs.BYTES, TEXT, SubnetIdentity::additional),
            SubnetIdentity::new);
}
