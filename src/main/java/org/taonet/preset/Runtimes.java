package org.taonet.preset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taonet.pallet.Aura;
import org.taonet.pallet.Balances;
import org.taonet.pallet.Grandpa;
import org.taonet.pallet.RandomnessCollectiveFlip;
import org.taonet.pallet.Sudo;
import org.taonet.pallet.Timestamp;
import org.taonet.pallet.TransactionPayment;
import org.taonet.pallet.Utility;
import org.taonet.pallet.admin.Admin;
import org.taonet.pallet.alpha.AlphaAssets;
import org.taonet.pallet.commitments.Commitments;
import org.taonet.pallet.contracts.Contracts;
import org.taonet.pallet.crowdloan.Crowdloan;
import org.taonet.pallet.drand.Drand;
import org.taonet.pallet.evm.BaseFee;
import org.taonet.pallet.evm.Ethereum;
import org.taonet.pallet.evm.Evm;
import org.taonet.pallet.evm.EvmChainId;
import org.taonet.pallet.limitorders.LimitOrders;
import org.taonet.pallet.multisig.Multisig;
import org.taonet.pallet.preimage.Preimage;
import org.taonet.pallet.proxy.Proxy;
import org.taonet.pallet.safemode.SafeMode;
import org.taonet.pallet.scheduler.Scheduler;
import org.taonet.pallet.shield.MevShield;
import org.taonet.pallet.subtensor.ColdkeySwap;
import org.taonet.pallet.subtensor.Subtensor;
import org.taonet.pallet.subtensor.SubtensorGenesis;
import org.taonet.pallet.subtensor.neuron.ServingCalls;
import org.taonet.pallet.subtensor.registry.NetworkCalls;
import org.taonet.pallet.subtensor.stake.EvmAssociation;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.TakeCalls;
import org.taonet.pallet.subtensor.subnet.RateLimit;
import org.taonet.pallet.subtensor.subnet.RateLimits;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.pallet.subtensor.weights.WeightRateGuard;
import org.taonet.pallet.subtensor.weights.WeightsGuard;
import org.taonet.pallet.swap.FormerSwap;
import org.taonet.pallet.swap.Swap;
import org.taonet.primitive.RuntimeVersion;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.state.Reader;
import org.taonet.unit.Bytes;

/**
 * The runtimes that this binary carries, each a value. A state names the one it runs under in {@code :code}, by a fixed
 * sentence of more than 32 bytes. Mirrors upstream's runtime/src/lib.rs at spec 425, built without and with
 * fast-runtime.
 */
public final class Runtimes {
    private static final long SPEC_VERSION = 425;

    private static final String ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

    /** What {@code //Alice_hk} derives. */
    private static final String ALICE_HOTKEY = "5Dt9sidKJJxfvznECukm6ptHMWP7AykqkooeZijhDfBQFDqe";

    private Runtimes() {}

    /** How upstream builds it: slots of twelve seconds, or of a quarter of one. */
    private enum Build {
        NORMAL("subtensor-425", "normal"),
        FAST("subtensor-425-fast", "fast");

        private final String name;
        private final Bytes code;

        Build(String name, String label) {
            this.name = name;
            this.code = Bytes.utf8("taonet runtime node-subtensor spec " + SPEC_VERSION + " build " + label);
        }

        private Runtime runtime() {
            return switch (this) {
                case NORMAL -> Normal.RUNTIME;
                case FAST -> Fast.RUNTIME;
            };
        }
    }

    /** Made when it is first asked for. */
    private static final class Normal {
        static final Runtime RUNTIME = build(Build.NORMAL).build();
    }

    /** Made when it is first asked for. */
    private static final class Fast {
        static final Runtime RUNTIME = subtensor(build(Build.FAST))
                .constant(Timestamp.MINIMUM_PERIOD, 125L)
                .constant(Aura.SLOT_DURATION, 250L)
                .constant(Crowdloan.MINIMUM_BLOCK_DURATION, 50L)
                .constant(Crowdloan.MAXIMUM_BLOCK_DURATION, 20_000L)
                .build();

        private static Runtime.Builder subtensor(Runtime.Builder builder) {
            return builder.constant(Tempos.INITIAL_TEMPO, 10)
                    .storageDefault(Tempos.TEMPO, 10)
                    .constant(Tempos.INITIAL_MAX_EPOCHS_PER_BLOCK, 32)
                    .storageDefault(Tempos.MAX_EPOCHS_PER_BLOCK, 32)
                    .constant(RateLimits.INITIAL_TX_CHILD_KEY_TAKE_RATE_LIMIT, 5L)
                    .storageDefault(RateLimits.TX_CHILDKEY_TAKE_RATE_LIMIT, 5L)
                    .constant(ColdkeySwap.INITIAL_ANNOUNCEMENT_DELAY, 50L)
                    .storageDefault(ColdkeySwap.ANNOUNCEMENT_DELAY, 50L)
                    .constant(ColdkeySwap.INITIAL_REANNOUNCEMENT_DELAY, 10L)
                    .storageDefault(ColdkeySwap.REANNOUNCEMENT_DELAY, 10L)
                    .constant(Hotkeys.HOTKEY_SWAP_ON_SUBNET_INTERVAL, 1L)
                    .storageDefault(StakeParameters.PENDING_CHILD_KEY_COOLDOWN, 15L)
                    .constant(SubtensorGenesis.ROOT_OWNER, Genesis.account(ALICE))
                    .constant(SubtensorGenesis.ROOT_OWNER_HOTKEY, Genesis.account(ALICE_HOTKEY))
                    .constant(RateLimit.MECHANISM_COUNT_BLOCKS, 1L)
                    .constant(RateLimit.MECHANISM_EMISSION_BLOCKS, 1L)
                    .constant(RateLimit.TRIMMING_BLOCKS, 1L)
                    .constant(EvmAssociation.BLOCKS_BETWEEN, 1L);
        }
    }

    /** {@code subtensor-425}: slots of twelve seconds. */
    public static Runtime normal() {
        return Build.NORMAL.runtime();
    }

    /** {@code subtensor-425-fast}: slots of a quarter of a second. */
    public static Runtime fast() {
        return Build.FAST.runtime();
    }

    /** All of them. */
    public static List<Runtime> all() {
        return builds().map(Build::runtime).toList();
    }

    /** A runtime by its name. */
    public static Optional<Runtime> named(String name) {
        return builds().filter(build -> build.name.equals(name)).findFirst().map(Build::runtime);
    }

    /** What {@code :code} says in a state under a runtime carried here. */
    public static Bytes code(Runtime runtime) {
        return builds().filter(build -> build.name.equals(runtime.name()))
                .findFirst()
                .map(build -> build.code)
                .orElseThrow(() -> new IllegalArgumentException(runtime.name() + " is no runtime of this binary"));
    }

    /** The runtime that code names, if it is carried here. */
    public static Optional<Runtime> ofCode(Bytes code) {
        return builds().filter(build -> build.code.equals(code)).findFirst().map(Build::runtime);
    }

    /** The runtime that a state runs under; {@link UnknownRuntime} if it is not carried here. */
    public static Runtime of(Reader state) {
        byte[] code = state.get(FrameSystem.CODE);
        return Optional.ofNullable(code)
                .flatMap(bytes -> ofCode(Bytes.of(bytes)))
                .orElseThrow(() -> new UnknownRuntime(code == null ? 0 : code.length));
    }

    /** A state's code is of another binary: a node's WASM, or a version this one does not carry. */
    public static final class UnknownRuntime extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownRuntime(int bytes) {
            super("the state's :code (" + bytes + " bytes) names no runtime of this binary, which carries "
                    + builds().map(build -> build.name).collect(Collectors.joining(", ")));
        }
    }

    private static Stream<Build> builds() {
        return Arrays.stream(Build.values());
    }

    private static Runtime.Builder build(Build build) {
        return Runtime.named(build.name)
                .version(apis -> new RuntimeVersion(
                        "node-subtensor",
                        "node-subtensor",
                        1,
                        SPEC_VERSION,
                        1,
                        apis.stream()
                                .map(api -> new org.taonet.scale.Codecs.Pair<>(api.id(), api.version()))
                                .toList(),
                        1,
                        1))
                .pallets(pallets())
                .extensions(Extensions.all())
                .extensionGroups(List.of(7, 5, 1))
                .apis(Apis.all())
                .guards(List.of(
                        ColdkeySwap.GUARD,
                        WeightsGuard.GUARD,
                        WeightRateGuard.GUARD,
                        NetworkCalls.GUARD,
                        TakeCalls.GUARD,
                        ServingCalls.GUARD,
                        EvmAssociation.GUARD))
                .derived(FormerSwap.derived())
                .filter((on, call) -> SafeMode.allows(on, call) && Utility.isFlat(call))
                .carried(code -> ofCode(code).map(Runtime::version));
    }

    private static List<Pallet> pallets() {
        return List.of(
                FrameSystem.pallet(),
                RandomnessCollectiveFlip.pallet(),
                Timestamp.pallet(),
                Aura.pallet(),
                Grandpa.pallet(),
                Balances.pallet(),
                TransactionPayment.pallet(),
                Subtensor.pallet(),
                Utility.pallet(),
                Sudo.pallet(),
                Multisig.pallet(),
                Preimage.pallet(),
                Scheduler.pallet(),
                Proxy.pallet(),
                Commitments.pallet(),
                Admin.pallet(),
                SafeMode.pallet(),
                Ethereum.pallet(),
                Evm.pallet(),
                EvmChainId.pallet(),
                BaseFee.pallet(),
                Drand.pallet(),
                Crowdloan.pallet(),
                Swap.pallet(),
                Contracts.pallet(),
                MevShield.pallet(),
                AlphaAssets.pallet(),
                LimitOrders.pallet());
    }
}
