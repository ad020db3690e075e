package org.taonet.pallet.evm;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.PerDispatchClass;
import org.taonet.primitive.PerThing;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.state.StorageValue;

/** The least price of gas, which follows how full blocks are. Mirrors frontier's pallet_base_fee. */
public final class BaseFee {
    static final Declarations ON = Declarations.of("BaseFee", 25, "pallet_base_fee");

    private static final BigInteger MAX = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

    /** Half of what the price begins with. */
    private static final BigInteger LOWEST = BigInteger.valueOf(10_000_000_000L);

    public static final StorageValue<BigInteger> BASE_FEE_PER_GAS = ON.value(
            "BaseFeePerGas",
            Codecs.U256,
            BigInteger.valueOf(20_000_000_000L),
            "The least price of gas, in 10^-18 TAO.");
    public static final StorageValue<Long> ELASTICITY =
            ON.value("Elasticity", PerThing.PERMILL, 125_000L, "How far the price can move from block to block.");

    static final Event.Of1<BigInteger> NEW_BASE_FEE_PER_GAS =
            ON.event(0, "NewBaseFeePerGas", "The least price of gas was set.", f("fee", Codecs.U256, "U256"));
    static final Event.Of0 BASE_FEE_OVERFLOW = ON.event(1, "BaseFeeOverflow", "The price could not grow further.");
    static final Event.Of1<Long> NEW_ELASTICITY = ON.event(
            2, "NewElasticity", "It was set how far the price can move.", f("elasticity", PerThing.PERMILL, "Permill"));

    private BaseFee() {}

    /** Arguments of {@code set_base_fee_per_gas}. */
    public record SetBaseFeePerGas(BigInteger fee) {
        static final Struct<SetBaseFeePerGas> ARGS = struct(
                "set_base_fee_per_gas",
                field("fee", Codecs.U256, "U256", SetBaseFeePerGas::fee),
                SetBaseFeePerGas::new);
    }

    /** Arguments of {@code set_elasticity}. */
    public record SetElasticity(long elasticity) {
        static final Struct<SetElasticity> ARGS = struct(
                "set_elasticity",
                field("elasticity", PerThing.PERMILL, "Permill", SetElasticity::elasticity),
                SetElasticity::new);
    }

    public static final Call<SetBaseFeePerGas> SET_BASE_FEE_PER_GAS = ON.unavailable(
            0,
            SetBaseFeePerGas.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(10_000, 0, 0, 1)),
            "Sets the least price of gas. Root.");
    public static final Call<SetElasticity> SET_ELASTICITY = ON.unavailable(
            1,
            SetElasticity.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(10_000, 0, 0, 1)),
            "Sets how far the price can move from block to block. Root.");
    /** What the genesis state holds. */
    public static void genesis(Context on) {
        BASE_FEE_PER_GAS.put(on, BASE_FEE_PER_GAS.get(on));
        ELASTICITY.put(on, ELASTICITY.get(on));
    }

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(new Congestion(), Pallet.Generics.BARE_EVENT, ON);
    }

    /**
     * Lets the price rise while blocks are more than half full, and fall else, by the elasticity at most. All shares
     * are in parts of a million.
     */
    private static final class Congestion implements Hooks {
        private static final long WHOLE = 1_000_000;
        private static final long IDEAL = WHOLE / 2;

        @Override
        public Weight onInitialize(Context on, long block) {
            return Weight.db(2, 1);
        }

        @Override
        public void onFinalize(Context on, long block) {
            long elasticity = ELASTICITY.get(on);
            long usage = usage(on);
            if (elasticity == 0 || usage == IDEAL) {
                return;
            }
            BigInteger coefficient = BigInteger.valueOf(elasticity * (Math.abs(usage - IDEAL) * 2) / WHOLE);
            BigInteger price = BASE_FEE_PER_GAS.get(on);
            BigInteger scaled = price.multiply(coefficient);
            if (scaled.compareTo(MAX) > 0) {
                BASE_FEE_OVERFLOW.emit(on);
                return;
            }
            BigInteger change = scaled.divide(BigInteger.valueOf(WHOLE));
            BASE_FEE_PER_GAS.put(
                    on,
                    usage > IDEAL
                            ? price.add(change).min(MAX)
                            : price.subtract(change).max(LOWEST));
        }

        private static long usage(Context on) {
            PerDispatchClass<Weight> used = FrameSystem.BLOCK_WEIGHT.get(on);
            Weight total = used.normal().plus(used.operational()).plus(used.mandatory());
            BigInteger most = BigInteger.valueOf(
                    FrameSystem.BLOCK_WEIGHTS.in(on).maxBlock().refTime());
            return new BigInteger(Long.toUnsignedString(total.refTime()))
                    .multiply(BigInteger.valueOf(WHOLE))
                    .divide(most)
                    .min(BigInteger.valueOf(WHOLE))
                    .longValue();
        }
    }
}
