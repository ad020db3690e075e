package org.taonet.pallet.subtensor.stake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.taonet.crypto.Ecdsa;
import org.taonet.crypto.Hash;
import org.taonet.pallet.subtensor.neuron.EvmKey;
import org.taonet.pallet.subtensor.neuron.EvmKeys;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Guard;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Output;
import org.taonet.state.Reader;
import org.taonet.unit.AccountId;
import org.taonet.unit.H160;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * Ties an Ethereum key to a neuron: the key signs hotkey and hashed block number as a personal message of Ethereum.
 * Mirrors pallets/subtensor/src/utils/evm.rs and guards/check_evm_key_association.rs.
 */
public final class EvmAssociation {
    public static final Constant<Long> BLOCKS_BETWEEN = HotkeyCalls.ON.unshown(
            "EvmKeyAssociateRateLimit",
            Codecs.U64,
            7200L,
            "Blocks between two Ethereum keys of a neuron, and before the first.");

    private static final byte[] PREFIX = "\u0019Ethereum Signed Message:\n64".getBytes(StandardCharsets.UTF_8);

    private EvmAssociation() {}

    /** Refuses who is not registered, or is too early, before it costs anything. */
    public static final Guard GUARD = new Guard() {
        @Override
        public Weight weight(RuntimeCall call) {
            return call.is(HotkeyCalls.ASSOCIATE_EVM_KEY) ? Weight.of(15_448_000, 4117, 2, 0) : Weight.ZERO;
        }

        @Override
        public void check(Context on, AccountId who, RuntimeCall call) {
            if (call.args() instanceof HotkeyCalls.AssociateEvmKey a) {
                ensureDue(on, a.netuid(), uid(on, a.netuid(), who));
            }
        }
    };

    static void associate(Context on, Origin origin, HotkeyCalls.AssociateEvmKey a) {
        AccountId hotkey = origin.signer();
        HotkeyCalls.NON_ASSOCIATED_COLD_KEY.when(Hotkeys.OWNER.get(on, hotkey).equals(AccountId.ZERO));
        Uid uid = uid(on, a.netuid(), hotkey);
        ensureDue(on, a.netuid(), uid);
        byte[] key = signer(message(hotkey, a.blockNumber()), a.signature().toArray());
        HotkeyCalls.INVALID_RECOVERED_PUBLIC_KEY.unless(a.evmKey().equals(address(key)));
        long now = FrameSystem.NUMBER.get(on);
        EvmKeys.ASSOCIATED_EVM_ADDRESS.put(on, a.netuid(), uid, new EvmKey(a.evmKey(), now));
        HotkeyCalls.EVM_KEY_ASSOCIATED.emit(on, a.netuid(), hotkey, a.evmKey(), now);
    }

    private static Uid uid(Reader on, NetUid netuid, AccountId hotkey) {
        return Neurons.UIDS
                .find(on, netuid, hotkey)
                .orElseThrow(RegistrationCalls.HOT_KEY_NOT_REGISTERED_IN_SUB_NET::refuse);
    }

    private static void ensureDue(Context on, NetUid netuid, Uid uid) {
        long last = EvmKeys.ASSOCIATED_EVM_ADDRESS
                .find(on, netuid, uid)
                .map(EvmKey::block)
                .orElse(0L);
        long since = Math.max(0, FrameSystem.NUMBER.get(on) - last);
        HotkeyCalls.EVM_KEY_ASSOCIATE_RATE_LIMIT_EXCEEDED.when(since < BLOCKS_BETWEEN.in(on));
    }

    /** The hash that the Ethereum key signs for a hotkey and a block number. */
    public static byte[] message(AccountId hotkey, long block) {
        byte[] number = Hash.keccak256(new Output().u64(block).toArray());
        Output out = new Output().bytes(PREFIX);
        Codecs.ACCOUNT.encode(hotkey, out);
        return Hash.keccak256(out.bytes(number).toArray());
    }

    /** The compressed key that signed; the last byte of its signature is 0 to 3, or 27 to 30. */
    private static byte[] signer(byte[] hash, byte[] signature) {
        int last = signature[64] & 0xff;
        SubnetCalls.INVALID_IDENTITY.when((last >= 27 ? last - 27 : last) > 3);
        return Ecdsa.recover(hash, signature).orElseThrow(SubnetCalls.INVALID_IDENTITY::refuse);
    }

    private static H160 address(byte[] compressed) {
        byte[] point = Ecdsa.coordinates(compressed).orElseThrow(HotkeyCalls.UNABLE_TO_RECOVER_PUBLIC_KEY::refuse);
        return H160.of(Arrays.copyOfRange(Hash.keccak256(point), 12, 32));
    }
}
