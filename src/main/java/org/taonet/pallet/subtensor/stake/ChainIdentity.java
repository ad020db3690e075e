package org.taonet.pallet.subtensor.stake;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.Bytes;

/**
 * What a coldkey tells of itself, in UTF-8. Image, description and additional at most 1024 bytes, the others at most
 * 256.
 */
public record ChainIdentity(
        Bytes name, Bytes url, Bytes githubRepo, Bytes image, Bytes discord, Bytes description, Bytes additional) {
    public static final Codec<ChainIdentity> CODEC = struct(
            "pallet_subtensor::pallet::ChainIdentityV2",
            field("name", Codecs.BYTES, "Vec<u8>", ChainIdentity::name),
            field("url", Codecs.BYTES, "Vec<u8>", ChainIdentity::url),
            field("github_repo", Codecs.BYTES, "Vec<u8>", ChainIdentity::githubRepo),
            field("image", Codecs.BYTES, "Vec<u8>", ChainIdentity::image),
            field("discord", Codecs.BYTES, "Vec<u8>", ChainIdentity::discord),
            field("description", Codecs.BYTES, "Vec<u8>", ChainIdentity::description),
            field("additional", Codecs.BYTES, "Vec<u8>", ChainIdentity::additional),
            ChainIdentity::new);

    private static final int LONG = 1024;
    private static final int SHORT = 256;

    /** Whether no part is too long. */
    public boolean isShort() {
        return name.length() <= SHORT
                && url.length() <= SHORT
                && githubRepo.length() <= SHORT
                && image.length() <= LONG
                && discord.length() <= SHORT
                && description.length() <= LONG
                && additional.length() <= LONG;
    }
}
