package org.taonet.pallet.scheduler;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/**
 * How often a task may be tried again, how often it still may, and how many blocks apart. Mirrors
 * pallet_scheduler::RetryConfig.
 */
public record RetryConfig(int totalRetries, int remaining, long period) {
    public static final Struct<RetryConfig> CODEC = struct(
                    "pallet_scheduler::RetryConfig",
                    field("total_retries", Codecs.U8, "u8", RetryConfig::totalRetries),
                    field("remaining", Codecs.U8, "u8", RetryConfig::remaining),
                    field("period", Codecs.U32, "Period", RetryConfig::period),
                    RetryConfig::new)
            .with(new TypeDef.Param("Period", TypeDef.U32));
}
