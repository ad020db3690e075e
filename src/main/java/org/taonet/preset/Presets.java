package org.taonet.preset;

import static org.taonet.preset.Genesis.tao;

import java.util.List;
import java.util.Optional;
import org.taonet.pallet.Balances;
import org.taonet.runtime.Runtime;
import org.taonet.state.State;
import org.taonet.unit.AccountId;

/** Chains to begin with. Mirror node/src/chain_spec/localnet.rs: upstream's {@code dev} and {@code local}. */
public final class Presets {
    private Presets() {}

    /**
     * A chain to begin: which runtime it runs under, and what it begins with.
     *
     * @param compat whether its nodes show clients of earlier versions the storage that these read
     */
    public record Preset(String name, String doc, String runtimeName, Genesis genesis, boolean compat) {
        /** The runtime. */
        public Runtime runtime() {
            return Runtimes.named(runtimeName).orElseThrow();
        }

        /** The state of block 0. */
        public State state() {
            return genesis.state(runtime());
        }
    }

    private static final AccountId ALICE = Genesis.account("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");

    private static final List<AccountId> AUTHORS = List.of(
            Genesis.account("5Fxune7f71ZbpP2FoY3mhYcmM596Erhv1gRue4nsPwkxMR4n"),
            Genesis.account("5CUjxa4wVKMj3FqKdqAUf7zcEMr4MYAjXeWmUf44B41neLmJ"),
            Genesis.account("5FKiDJ3T1c59m3QwQVgXyk2QmibqBaYSzk2X5eiPjLR438pk"));

    private static final List<AccountId> FINALIZERS = List.of(
            Genesis.account("5Caq1V1MnhfNNoGza9sqx1so37LNq2N5xMeR7xpVpv7Nqgnf"),
            Genesis.account("5DtDrLseQBezH6PQuGniJL8kXLK1sFzYDbw74M6ZoQ9W34Qb"),
            Genesis.account("5HRC3mLvgGFHce3aMW9sR6m5if6W6BXuyUPomyjuDrak64Tc"));

    /** Alice, Bob and Charlie with a million TAO each; Dave, Eve, Ferdie, One to Three, and stashes with 2,000. */
    private static final List<Balances.Endowment> BALANCES = List.of(
            tao("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY", 1_000_000),
            tao("5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty", 1_000_000),
            tao("5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y", 1_000_000),
            tao("5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy", 2_000),
            tao("5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw", 2_000),
            tao("5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL", 2_000),
            tao("5Fxune7f71ZbpP2FoY3mhYcmM596Erhv1gRue4nsPwkxMR4n", 2_000),
            tao("5CUjxa4wVKMj3FqKdqAUf7zcEMr4MYAjXeWmUf44B41neLmJ", 2_000),
            tao("5FKiDJ3T1c59m3QwQVgXyk2QmibqBaYSzk2X5eiPjLR438pk", 2_000),
            tao("5Fghzk1AJt88PeFEzuRfXzbPchiBbsVGTTXcdx599VdZzkTA", 2_000),
            tao("5GeqNhKWj1KG78VHzbmo3ZjZgUTrCuWeamdgiA114XHGdaEr", 2_000));

    private static final long EVM_CHAIN_ID = 42;

    private static final Genesis THREE = new Genesis(BALANCES, AUTHORS, FINALIZERS, Optional.of(ALICE), EVM_CHAIN_ID);
    private static final Genesis ONE =
            new Genesis(BALANCES, AUTHORS.subList(0, 1), FINALIZERS.subList(0, 1), Optional.of(ALICE), EVM_CHAIN_ID);

    /** One author, slots of twelve seconds. */
    public static final Preset DEV =
            new Preset("dev", "One author, slots of twelve seconds.", "subtensor-425", ONE, true);

    /** Three authors, slots of twelve seconds: upstream's {@code local}. */
    public static final Preset LOCALNET =
            new Preset("localnet", "Three authors, slots of twelve seconds.", "subtensor-425", THREE, true);

    /** Three authors, slots of a quarter of a second: upstream's {@code local} of the fast build. */
    public static final Preset LOCALNET_FAST = new Preset(
            "localnet-fast", "Three authors, slots of a quarter of a second.", "subtensor-425-fast", THREE, true);

    /** All of them. */
    public static List<Preset> all() {
        return List.of(DEV, LOCALNET, LOCALNET_FAST);
    }

    /** One of them. */
    public static Optional<Preset> named(String name) {
        return all().stream().filter(preset -> preset.name().equals(name)).findFirst();
    }
}
