package org.taonet.pallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.taonet.preset.Presets;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Era;
import org.taonet.primitive.Invalidity;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Signature;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Context;
import org.taonet.runtime.Executive;
import org.taonet.runtime.Extrinsic;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Input;
import org.taonet.state.State;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;
import org.taonet.unit.Rao;

/** The dev chain in its first block, the time told, for tests: takes every signature for good. */
final class Chain {
    static final AccountId ALICE = Presets.DEV.genesis().balances().get(0).who();
    static final AccountId BOB = Presets.DEV.genesis().balances().get(1).who();
    static final AccountId AUTHOR = Presets.DEV.genesis().aura().getFirst();
    static final long SLOT = 148_000_001;

    final State genesis = Presets.DEV.state();
    final Runtime runtime = Presets.DEV.runtime();
    final Context on = new Context(genesis, runtime);
    final Executive executive = new Executive(on, (signature, message, signer) -> true);

    /** With an author, whom the block's digest tells. */
    Chain() {
        this(new Digest(List.of(Aura.slot(SLOT))));
    }

    /** With any digest. */
    Chain(Digest digest) {
        executive.initialize(1, Hash32.ZERO, digest);
        if (Aura.slot(on).isPresent()) {
            assertThat(on.dispatch(Timestamp.SET.with(new Timestamp.Set(SLOT * 12_000)), Origin.NONE)
                            .isOk())
                    .isTrue();
        }
    }

    /** A signed extrinsic. */
    byte[] signed(AccountId signer, long nonce, Rao tip, RuntimeCall call) {
        return signed(signer, Era.IMMORTAL, nonce, tip, 0, call);
    }

    /** A signed extrinsic with a time to live, and a mode for the metadata hash. */
    byte[] signed(AccountId signer, Era era, long nonce, Rao tip, int metadataMode, RuntimeCall call) {
        Codecs.Unit none = Codecs.Unit.UNIT;
        Object mode = runtime.extensions().getLast().codec().decode(Input.of(new byte[] {(byte) metadataMode}));
        List<Object> extra = List.of(none, none, none, none, era, nonce, none, tip, none, none, none, none, mode);
        Signature signature = new Signature.Sr25519(Bytes.owning(new byte[64]));
        return Extrinsic.encode(runtime, new Extrinsic.Signed(MultiAddress.of(signer), signature, extra, call));
    }

    /** What the pool says: ok and the priority, or why not. */
    String validate(byte[] extrinsic) {
        Context scratch = new Context(on.commitTo(genesis), runtime);
        try {
            Validity validity = new Executive(scratch, (signature, message, signer) -> true)
                    .validate(Validity.Source.EXTERNAL, extrinsic, Hash32.ZERO);
            return "ok " + Long.toUnsignedString(validity.priority());
        } catch (Invalidity invalid) {
            return invalid.error().toString();
        }
    }

    /** Applies an extrinsic, which must belong into the block. */
    Executive.Applied.Included include(byte[] extrinsic) {
        Executive.Applied applied = executive.apply(extrinsic);
        assertThat(applied).isInstanceOf(Executive.Applied.Included.class);
        return (Executive.Applied.Included) applied;
    }

    /** All of Bob's, unless he would go. */
    static RuntimeCall transfer(long rao) {
        return BalanceCalls.TRANSFER_KEEP_ALIVE.with(new BalanceCalls.Transfer(MultiAddress.of(BOB), new Rao(rao)));
    }

    /** How many events there are. */
    long events() {
        return FrameSystem.EVENT_COUNT.get(on);
    }

    /** The events as SCALE. */
    String eventBytes() {
        return Bytes.owning(Objects.requireNonNull(on.get(FrameSystem.EVENTS.key())))
                .hex();
    }
}
