package org.taonet.pallet.subtensor.stake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.crypto.Ecdsa;
import org.taonet.crypto.Hash;
import org.taonet.pallet.subtensor.neuron.EvmKey;
import org.taonet.pallet.subtensor.neuron.EvmKeys;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.preset.Runtimes;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Context;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.state.State;
import org.taonet.state.Trie;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.H160;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/** Which Ethereum keys a neuron may be tied to, and when; rows by the names of upstream's tests. */
final class EvmAssociationTest {
    private static final NetUid SUBNET = new NetUid(1);
    private static final AccountId HOTKEY = AccountId.fromHex("02".repeat(32));
    private static final H160 OTHER = H160.fromHex("11".repeat(20));
    private static final Ecdsa.Pair KEY = Ecdsa.Pair.ofSeed(seed());

    private static byte[] seed() {
        byte[] seed = new byte[32];
        seed[31] = 3;
        return seed;
    }

    private static H160 address() {
        byte[] point = Ecdsa.coordinates(KEY.publicKey()).orElseThrow();
        return H160.of(Arrays.copyOfRange(Hash.keccak256(point), 12, 32));
    }

    /**
     * Name; whether the hotkey is owned and registered; the block at work and that of the key before, 0 for none; the
     * block signed and the one said; what is added to the signature's last byte; what becomes of the call.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "success, true, true, 7200, 0, 7200, 7200, 27, ok",
        "success_unshifted, true, true, 7200, 0, 7200, 7200, 0, ok",
        "different_block_number_success, true, true, 7200, 0, 99, 99, 27, ok",
        "coldkey_does_not_own_hotkey, false, true, 7200, 0, 7200, 7200, 27, NonAssociatedColdKey",
        "hotkey_not_registered_in_subnet, true, false, 7200, 0, 1, 1, 27, HotKeyNotRegisteredInSubNet",
        "rate_limit_exceeded, true, true, 7201, 7200, 1, 1, 27, EvmKeyAssociateRateLimitExceeded",
        "rate_limit_of_the_first, true, true, 7199, 0, 1, 1, 27, EvmKeyAssociateRateLimitExceeded",
        "rate_limit_over, true, true, 14400, 7200, 1, 1, 27, ok",
        "wrong_block, true, true, 7200, 0, 1, 2, 27, InvalidRecoveredPublicKey",
        "twice_shifted, true, true, 7200, 0, 1, 1, 54, InvalidIdentity",
        "no_recovery_number, true, true, 7200, 0, 1, 1, 9, InvalidIdentity",
    })
    void associates(
            String name,
            boolean owned,
            boolean registered,
            long now,
            long last,
            long signed,
            long said,
            int shift,
            String result) {
        State before = state(owned, registered, now, last);
        Context on = new Context(before, Runtimes.normal());
        byte[] signature = KEY.signHash(EvmAssociation.message(HOTKEY, signed));
        signature[64] += (byte) shift;
        Outcome outcome = on.dispatchUnfiltered(call(address(), said, signature), Origin.signed(HOTKEY));
        assertThat(outcome.error().map(EvmAssociationTest::name).orElse("ok")).isEqualTo(result);
        if (outcome.isOk()) {
            assertThat(EvmKeys.ASSOCIATED_EVM_ADDRESS.find(on, SUBNET, new Uid(4)))
                    .contains(new EvmKey(address(), now));
        } else {
            assertThat(on.commitTo(before).root()).isEqualTo(before.root());
        }
    }

    /** As above, through the guard alone, and with another key or hash than was signed. */
    @ParameterizedTest
    @CsvSource({
        "true, 7200, ok",
        "true, 7199, EvmKeyAssociateRateLimitExceeded",
        "false, 1, HotKeyNotRegisteredInSubNet"
    })
    void guards(boolean registered, long now, String result) {
        Context on = new Context(state(true, registered, now, 0), Runtimes.normal());
        byte[] right = KEY.signHash(EvmAssociation.message(HOTKEY, 1));
        Outcome outcome = on.dispatch(call(address(), 1, right), Origin.signed(HOTKEY));
        assertThat(outcome.error().map(EvmAssociationTest::name).orElse("ok")).isEqualTo(result);
        byte[] wrongHash = KEY.signHash(Hash.blake2b256(new byte[64]));
        Context fresh = new Context(state(true, true, 7200, 0), Runtimes.normal());
        for (RuntimeCall wrong : List.of(call(address(), 1, wrongHash), call(OTHER, 1, right))) {
            assertThat(fresh.dispatch(wrong, Origin.signed(HOTKEY)).error())
                    .contains(HotkeyCalls.INVALID_RECOVERED_PUBLIC_KEY.error());
        }
    }

    private static State state(boolean owned, boolean registered, long now, long last) {
        Context on = new Context(Trie.EMPTY, Runtimes.normal());
        FrameSystem.NUMBER.put(on, now);
        if (owned) {
            Hotkeys.OWNER.put(on, HOTKEY, AccountId.fromHex("01".repeat(32)));
        }
        if (registered) {
            Neurons.UIDS.put(on, SUBNET, HOTKEY, new Uid(4));
        }
        if (last != 0) {
            EvmKeys.ASSOCIATED_EVM_ADDRESS.put(on, SUBNET, new Uid(4), new EvmKey(OTHER, last));
        }
        return on.commitTo(Trie.EMPTY);
    }

    private static RuntimeCall call(H160 key, long block, byte[] signature) {
        return HotkeyCalls.ASSOCIATE_EVM_KEY.with(
                new HotkeyCalls.AssociateEvmKey(SUBNET, key, block, Bytes.of(signature)));
    }

    private static String name(DispatchError error) {
        return List.of(
                        HotkeyCalls.NON_ASSOCIATED_COLD_KEY,
                        RegistrationCalls.HOT_KEY_NOT_REGISTERED_IN_SUB_NET,
                        HotkeyCalls.EVM_KEY_ASSOCIATE_RATE_LIMIT_EXCEEDED,
                        HotkeyCalls.INVALID_RECOVERED_PUBLIC_KEY,
                        SubnetCalls.INVALID_IDENTITY)
                .stream()
                .filter(fault -> fault.error().equals(error))
                .map(Fault::name)
                .findFirst()
                .orElseGet(error::toString);
    }
}
