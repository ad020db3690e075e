package org.taonet.pallet.contracts;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/** What running contracts may use, and what an instruction weighs. Mirrors pallet_contracts::schedule::Schedule. */
public record Schedule(ContractLimits limits, InstructionWeights instructionWeights) {
    public static final Struct<Schedule> CODEC = struct(
                    "pallet_contracts::schedule::Schedule",
                    field("limits", ContractLimits.CODEC, "Limits", Schedule::limits),
                    field(
                            "instruction_weights",
                            InstructionWeights.CODEC,
                            "InstructionWeights<T>",
                            Schedule::instructionWeights),
                    Schedule::new)
            .with(new TypeDef.Param("T", null));

    /** The library's own, with memory limits of 1 and 2 GiB. */
    static final Schedule DECLARED = new Schedule(
            new ContractLimits(4, 16, 32, 16_384, 1L << 30, 1L << 31, 60_000), new InstructionWeights(1259));
}
