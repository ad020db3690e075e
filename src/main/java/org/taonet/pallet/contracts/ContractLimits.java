package org.taonet.pallet.contracts;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;

/** How much a contract can use. Mirrors pallet_contracts::schedule::Limits. */
public record ContractLimits(
        long eventTopics,
        long memoryPages,
        long subjectLen,
        long payloadLen,
        long runtimeMemory,
        long validatorRuntimeMemory,
        long eventRefTime) {
    public static final Struct<ContractLimits> CODEC = struct(
            "pallet_contracts::schedule::Limits",
            field("event_topics", Codecs.U32, "u32", ContractLimits::eventTopics),
            field("memory_pages", Codecs.U32, "u32", ContractLimits::memoryPages),
            field("subject_len", Codecs.U32, "u32", ContractLimits::subjectLen),
            field("payload_len", Codecs.U32, "u32", ContractLimits::payloadLen),
            field("runtime_memory", Codecs.U32, "u32", ContractLimits::runtimeMemory),
            field("validator_runtime_memory", Codecs.U32, "u32", ContractLimits::validatorRuntimeMemory),
            field("event_ref_time", Codecs.U64, "u64", ContractLimits::eventRefTime),
            ContractLimits::new);
}
