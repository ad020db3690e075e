package org.taonet.pallet.proxy;

import java.util.List;
import java.util.function.Predicate;
import org.taonet.pallet.BalanceCalls;
import org.taonet.pallet.Sudo;
import org.taonet.pallet.subtensor.stake.MoveStakeCalls;
import org.taonet.runtime.RuntimeCall;

/** Which calls a proxy of each kind may make. Mirrors define_proxy_filters of runtime/src/lib.rs. */
final class ProxyFilter {
    private static final String SUBTENSOR = "SubtensorModule";

    /** Below this, in rao or alpha, a transfer is small: half of one. */
    private static final long SMALL = 500_000_000;

    private static final List<String> COLDKEY_SWAPS = List.of(
            "announce_coldkey_swap",
            "swap_coldkey_announced",
            "clear_coldkey_swap_announcement",
            "dispute_coldkey_swap");
    private static final List<String> STAKING = List.of(
            "add_stake",
            "remove_stake",
            "unstake_all",
            "unstake_all_alpha",
            "swap_stake",
            "swap_stake_limit",
            "move_stake",
            "add_stake_limit",
            "remove_stake_limit",
            "remove_stake_full_limit");
    private static final List<String> FUNGIBLE = List.of(
            "transfer_stake",
            "burned_register",
            "root_register",
            "schedule_swap_coldkey",
            "swap_coldkey",
            "swap_hotkey",
            "swap_hotkey_v2");
    private static final List<String> BENEFICIARY = List.of(
            "sudo_set_serving_rate_limit",
            "sudo_set_min_difficulty",
            "sudo_set_max_difficulty",
            "sudo_set_weights_version_key",
            "sudo_set_adjustment_alpha",
            "sudo_set_immunity_period",
            "sudo_set_min_allowed_weights",
            "sudo_set_kappa",
            "sudo_set_rho",
            "sudo_set_activity_cutoff",
            "sudo_set_network_registration_allowed",
            "sudo_set_network_pow_registration_allowed",
            "sudo_set_max_burn",
            "sudo_set_bonds_moving_average",
            "sudo_set_bonds_penalty",
            "sudo_set_commit_reveal_weights_enabled",
            "sudo_set_liquid_alpha_enabled",
            "sudo_set_alpha_values",
            "sudo_set_commit_reveal_weights_interval",
            "sudo_set_toggle_transfer",
            "sudo_set_subnet_emission_enabled",
            "sudo_set_min_childkey_take_per_subnet");

    private ProxyFilter() {}

    /** What a call made by a proxy may be: within its kind, and without giving anybody more than it has itself. */
    static Predicate<RuntimeCall> of(ProxyType kind) {
        return call -> switch (call.args()) {
            case ProxyCalls.AddProxy a when !covers(kind, a.proxyType()) -> false;
            case ProxyCalls.RemoveProxy a when !covers(kind, a.proxyType()) -> false;
            case ProxyCalls.KillPure a when kind != ProxyType.ANY -> false;
            default -> (kind == ProxyType.ANY || !call.is(ProxyCalls.REMOVE_PROXIES)) && allows(kind, call);
        };
    }

    /** Whether a kind may do all that another may. */
    static boolean covers(ProxyType kind, ProxyType other) {
        return kind == other
                || kind == ProxyType.ANY
                || other != ProxyType.ANY
                        && switch (kind) {
                            case NON_TRANSFER -> other != ProxyType.TRANSFER && other != ProxyType.SMALL_TRANSFER;
                            case TRANSFER -> other == ProxyType.SMALL_TRANSFER;
                            default -> false;
                        };
    }

    private static boolean allows(ProxyType kind, RuntimeCall call) {
        String pallet = call.call().pallet();
        String name = call.call().name();
        boolean subtensor = pallet.equals(SUBTENSOR);
        boolean swap = subtensor && COLDKEY_SWAPS.contains(name);
        return switch (kind) {
            case ANY -> true;
            case NON_TRANSFER ->
                !pallet.equals("Balances")
                        && !swap
                        && !(subtensor
                                && List.of("transfer_stake", "schedule_swap_coldkey", "swap_coldkey")
                                        .contains(name));
            case NON_FUNGIBLE ->
                !pallet.equals("Balances")
                        && !swap
                        && !(subtensor && (STAKING.contains(name) || FUNGIBLE.contains(name)));
            case NON_CRITICAL ->
                !pallet.equals("Sudo")
                        && !swap
                        && !(subtensor
                                && List.of("dissolve_network", "root_register", "burned_register")
                                        .contains(name));
            case TRANSFER ->
                pallet.equals("Balances")
                                && List.of("transfer_keep_alive", "transfer_allow_death", "transfer_all")
                                        .contains(name)
                        || subtensor && name.equals("transfer_stake");
            case SMALL_TRANSFER -> isSmall(call);
            case OWNER ->
                pallet.equals("AdminUtils")
                                && !List.of("sudo_set_sn_owner_hotkey", "sudo_set_subnet_owner_hotkey")
                                        .contains(name)
                        || subtensor
                                && List.of("set_subnet_identity", "update_symbol")
                                        .contains(name);
            case SENATE, TRIUMVIRATE, GOVERNANCE, ROOT_WEIGHTS -> false;
            case STAKING -> subtensor && (STAKING.contains(name) || name.equals("set_root_claim_type"));
            case REGISTRATION ->
                subtensor
                        && List.of("burned_register", "register", "register_limit")
                                .contains(name);
            case CHILD_KEYS ->
                subtensor && List.of("set_children", "set_childkey_take").contains(name);
            case SUDO_UNCHECKED_SET_CODE -> setsCode(call);
            case SWAP_HOTKEY ->
                subtensor && List.of("swap_hotkey", "swap_hotkey_v2").contains(name);
            case SUBNET_LEASE_BENEFICIARY ->
                subtensor && name.equals("start_call") || pallet.equals("AdminUtils") && BENEFICIARY.contains(name);
            case ROOT_CLAIM -> subtensor && name.equals("claim_root");
        };
    }

    private static boolean isSmall(RuntimeCall call) {
        boolean plain = call.is(BalanceCalls.TRANSFER_KEEP_ALIVE) || call.is(BalanceCalls.TRANSFER_ALLOW_DEATH);
        return switch (call.args()) {
            case BalanceCalls.Transfer a ->
                plain && Long.compareUnsigned(a.value().bits(), SMALL) < 0;
            case MoveStakeCalls.TransferStake a ->
                Long.compareUnsigned(a.alphaAmount().bits(), SMALL) < 0;
            default -> false;
        };
    }

    private static boolean setsCode(RuntimeCall call) {
        return call.args() instanceof Sudo.UncheckedWeight a
                && a.call().call().pallet().equals("System")
                && a.call().call().name().equals("set_code");
    }
}
