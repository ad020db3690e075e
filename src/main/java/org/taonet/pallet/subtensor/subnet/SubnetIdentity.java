package org.taonet.pallet.subtensor.subnet;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.Bytes;

/** What a subnet tells of itself, in UTF-8. Name and Discord name at most 256 bytes, the others at most 1024. */
public record SubnetIdentity(
        Bytes name,
        Bytes githubRepo,
        Bytes contact,
        Bytes url,
        Bytes discord,
        Bytes description,
        Bytes logoUrl,
        Bytes additional) {
    private static final int LONG = 1024;
    private static final int SHORT = 256;

    public static final Codec<SubnetIdentity> CODEC = struct(
            "pallet_subtensor::pallet::SubnetIdentityV3",
            field("subnet_name", Codecs.BYTES, "Vec<u8>", SubnetIdentity::name),
            field("github_repo", Codecs.BYTES, "Vec<u8>", SubnetIdentity::githubRepo),
            field("subnet_contact", Codecs.BYTES, "Vec<u8>", SubnetIdentity::contact),
            field("subnet_url", Codecs.BYTES, "Vec<u8>", SubnetIdentity::url),
            field("discord", Codecs.BYTES, "Vec<u8>", SubnetIdentity::discord),
            field("description", Codecs.BYTES, "Vec<u8>", SubnetIdentity::description),
            field("logo_url", Codecs.BYTES, "Vec<u8>", SubnetIdentity::logoUrl),
            field("additional", Codecs.BYTES, "Vec<u8>", SubnetIdentity::additional),
            SubnetIdentity::new);

    /** Whether no part is too long. */
    public boolean isShort() {
        return name.length() <= SHORT
                && githubRepo.length() <= LONG
                && contact.length() <= LONG
                && url.length() <= LONG
                && discord.length() <= SHORT
                && description.length() <= LONG
                && logoUrl.length() <= LONG
                && additional.length() <= LONG;
    }
}
