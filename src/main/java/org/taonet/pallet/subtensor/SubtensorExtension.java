package org.taonet.pallet.subtensor;

import java.util.List;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.neuron.ServingCalls;
import org.taonet.pallet.subtensor.registry.NetworkCalls;
import org.taonet.pallet.subtensor.stake.HotkeyCalls;
import org.taonet.pallet.subtensor.stake.MoveStakeCalls;
import org.taonet.pallet.subtensor.stake.StakingCalls;
import org.taonet.pallet.subtensor.stake.TakeCalls;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.weights.CommitWeightsCalls;
import org.taonet.pallet.subtensor.weights.RevealWeightsCalls;
import org.taonet.pallet.subtensor.weights.SetWeightsCalls;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Refusal;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Context;
import org.taonet.runtime.Extension;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Guard;
import org.taonet.runtime.SystemExtensions;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;

/**
 * Passes an extrinsic's call through the guards before it enters the pool, so that what they refuse costs nobody
 * anything. Errors become numbers that clients know. Mirrors SubtensorTransactionExtension and CustomTransactionError.
 */
public final class SubtensorExtension implements Extension<Codecs.Unit> {
    private static final int BAD_REQUEST = 255;

    private final Codec<Codecs.Unit> codec =
            SystemExtensions.overRuntime("pallet_subtensor::extensions::subtensor::SubtensorTransactionExtension");

    @Override
    public String identifier() {
        return "SubtensorTransactionExtension";
    }

    @Override
    public Codec<Codecs.Unit> codec() {
        return codec;
    }

    @Override
    public Run start(Codecs.Unit data, Subject subject) {
        return () -> {
            subject.origin().signerIfAny().ifPresent(who -> check(subject.on(), who, subject));
            return Validity.DEFAULT;
        };
    }

    private static void check(Context on, AccountId who, Subject subject) {
        on.begin();
        try {
            for (Guard guard : on.runtime().guards()) {
                guard.check(on, who, subject.call());
            }
        } catch (Refusal refusal) {
            int code = code(refusal.error());
            throw new Validity.Invalid.Custom(code).refuse();
        } finally {
            on.rollback();
        }
    }

    /** Upstream's numbers of custom validity errors, by error. */
    private static final List<Coded> CODES = List.of(
            of(ColdkeySwap.ANNOUNCED, 0),
            of(StakingCalls.AMOUNT_TOO_LOW, 1),
            of(SetWeightsCalls.NOT_ENOUGH_STAKE_TO_SET_WEIGHTS, 1),
            of(StakingCalls.NOT_ENOUGH_BALANCE_TO_STAKE, 2),
            of(SubnetCalls.SUBNET_NOT_EXISTS, 3),
            of(HotkeyCalls.HOT_KEY_ACCOUNT_NOT_EXISTS, 4),
            of(StakingCalls.NOT_ENOUGH_STAKE_TO_WITHDRAW, 5),
            of(CommitWeightsCalls.COMMITTING_WEIGHTS_TOO_FAST, 6),
            of(SetWeightsCalls.SETTING_WEIGHTS_TOO_FAST, 6),
            of(NetworkCalls.NETWORK_TX_RATE_LIMIT_EXCEEDED, 6),
            of(StakingCalls.INSUFFICIENT_LIQUIDITY, 7),
            of(StakingCalls.SLIPPAGE_TOO_HIGH, 8),
            of(MoveStakeCalls.TRANSFER_DISALLOWED, 9),
            of(RegistrationCalls.HOT_KEY_NOT_REGISTERED_IN_NETWORK, 10),
            of(ServingCalls.INVALID_IP_ADDRESS, 11),
            of(ServingCalls.SERVING_RATE_LIMIT_EXCEEDED, 12),
            of(ServingCalls.INVALID_PORT, 13),
            of(CommitWeightsCalls.INVALID_REVEAL_ROUND, 15),
            of(RevealWeightsCalls.NO_WEIGHTS_COMMIT_FOUND, 16),
            of(RevealWeightsCalls.REVEAL_TOO_EARLY, 17),
            of(RevealWeightsCalls.INPUT_LENGTHS_UNEQUAL, 18),
            of(RegistrationCalls.HOT_KEY_NOT_REGISTERED_IN_SUB_NET, 19),
            of(HotkeyCalls.EVM_KEY_ASSOCIATE_RATE_LIMIT_EXCEEDED, 20),
            of(ColdkeySwap.DISPUTED, 21),
            of(HotkeyCalls.NON_ASSOCIATED_COLD_KEY, 25),
            of(TakeCalls.DELEGATE_TAKE_TOO_LOW, 26),
            of(TakeCalls.DELEGATE_TAKE_TOO_HIGH, 27));

    private record Coded(DispatchError error, int code) {}

    private static Coded of(Fault fault, int code) {
        return new Coded(fault.error(), code);
    }

    private static int code(DispatchError error) {
        return CODES.stream()
                .filter(each -> each.error.equals(error))
                .map(Coded::code)
                .findFirst()
                .orElse(BAD_REQUEST);
    }
}
