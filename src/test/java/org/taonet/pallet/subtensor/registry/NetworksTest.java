package org.taonet.pallet.subtensor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taonet.preset.Presets;

/** Acts named after upstream's tests in pallets/subtensor/src/tests/{networks,subnet}.rs at 14bc6f9. */
final class NetworksTest {
    @Test
    void whatASubnetBeginsWith() {
        int lines = new Play().play("""
                = register_network_seeds_first_subnet_from_fallback_price_one_and_keeps_lock_in_pool
                do fund c 2_000_000_000_000
                see median = 1
                register_network h by c -> ok
                see added 1 = true
                see networks = 1
                see owner 1 = c
                see owner_hotkey 1 = h
                see locked 1 = 1000000000000
                see tao 1 = 1000000000000
                see alpha_in 1 = 1000000000000
                see alpha_out 1 = 0
                see stakes 1 = 0
                see recycled 1 = 0
                see balance account:1 = 1000000000000
                see uid 1 h = 0

                = test_register_subnet_low_lock_cost
                do cost 1_000
                do network h c
                see tao 1 = 1000
                see alpha_in 1 = 1000

                = test_register_subnet_high_lock_cost
                do cost 5_000_000_000_000
                do network h c
                see tao 1 = 5000000000000
                see alpha_in 1 = 5000000000000

                = register_network_fails_without_balance_and_does_not_write_owner_alpha_state
                register_network h by c -> CannotAffordLockCost
                see added 1 = false
                see networks = 0

                = register_network_non_associated_hotkey_does_not_withdraw_or_write_owner_alpha_state
                do rate_limit 0
                do network h original
                do fund attacker 9_000_000_000_000
                register_network h by attacker -> NonAssociatedColdKey
                see owner 1 = original
                see networks = 1

                = system_hotkey
                do fund c 2_000_000_000_000
                register_network account:7 by c -> CannotUseSystemAccount
                register_network h by none -> BAD_ORIGIN
                register_network h by root -> BAD_ORIGIN

                = start_block
                do fund c 2_000_000_000_000
                do start_block 2
                register_network h by c -> SubNetRegistrationDisabled
                do block 2
                register_network h by c -> ok

                = over_rate_network_registration_is_blocked
                do rate_limit 50
                do block 170
                do network h c
                do fund d 9_000_000_000_000
                do block 219
                register_network h2 by d -> NetworkTxRateLimitExceeded
                do block 220
                register_network h2 by d -> ok
                see networks = 2

                = test_register_network_use_next_available_symbol_if_symbol_for_subnet_is_taken
                do rate_limit 0
                do network h1 c1
                do network h2 c2
                see symbol 1 = 1
                see symbol 2 = 2
                do symbol 1 3
                do network h3 c3
                see symbol 3 = 1

                = registered_subnet_counter_survives_dissolve_and_bumps_on_reregistration
                do rate_limit 0
                do network h c
                see counter 1 = 1
                root_dissolve_network 1 by root -> ok
                see added 1 = false
                see counter 1 = 1
                do network h c
                see added 1 = true
                see counter 1 = 2
                """);
        assertThat(lines).isEqualTo(41);
    }

    @Test
    void whichSubnetMakesRoom() {
        int lines = new Play().play("""
                = prune_none_when_all_networks_immune
                do rate_limit 0
                do limit 2
                do network h1 c1
                do network h2 c2
                do fund c3 90_000_000_000_000
                register_network h3 by c3 -> SubnetLimitReached

                = prune_selects_network_with_lowest_price
                do rate_limit 0
                do limit 2
                do network h1 c1
                do network h2 c2
                do block 1_296_010
                do moving_price 1 1
                do moving_price 2 10
                do fund c3 90_000_000_000_000
                register_network h3 by c3 -> ok
                see owner 1 = c3
                see owner 2 = c2
                see networks = 2

                = prune_ignores_immune_network_even_if_lower_price
                do rate_limit 0
                do limit 2
                do network h1 c1
                do block 1_296_005
                do network h2 c2
                do moving_price 1 5
                do moving_price 2 1
                do block 1_296_010
                do fund c3 90_000_000_000_000
                register_network h3 by c3 -> ok
                see owner 1 = c3
                see owner 2 = c2

                = prune_tie_on_price_earlier_registration_wins
                do rate_limit 0
                do limit 2
                do network h1 c1
                do block 2
                do network h2 c2
                do block 1_296_020
                do moving_price 1 7
                do moving_price 2 7
                do fund c3 90_000_000_000_000
                register_network h3 by c3 -> ok
                see owner 1 = c3
                see owner_hotkey 1 = h3
                see owner 2 = c2

                = register_network_fails_before_prune_keeps_existing
                do limit 1
                do network h c
                do block 1_296_050
                register_network h2 by c2 -> CannotAffordLockCost
                see added 1 = true
                see networks = 1

                = median_subnet_alpha_price_returns_middle_value_for_odd_unsorted_prices
                do rate_limit 0
                do network h1 c1
                do network h2 c2
                do network h3 c3
                do reserves 1 700 100
                do reserves 2 200 100
                do reserves 3 500 100
                see median = 5

                = median_subnet_alpha_price_averages_even_prices_and_ignores_root_zero_and_unadded
                do rate_limit 0
                do added 0 true
                do network h1 c1
                do network h2 c2
                do network h3 c3
                do network h4 c4
                do reserves 1 200 100
                do reserves 2 400 100
                do reserves 3 800 100
                do reserves 4 0 100
                do added 2 false
                see median = 5

                = register_network_seeds_new_subnet_from_even_median_snapshot
                do rate_limit 0
                do network h1 c1
                do network h2 c2
                do reserves 1 500 100
                do reserves 2 200 100
                see median = 3.5
                """);
        assertThat(lines).isEqualTo(18);
    }

    /** Numbers of those who hold alpha as upstream's, times what makes a balance live here: 500 rao and more. */
    @Test
    void whatBecomesOfTheTao() {
        int lines = new Play().play("""
                = dissolve_nonexistent_subnet_fails
                root_dissolve_network 9999 by root -> SubnetNotExists
                root_dissolve_network 0 by root -> SubnetNotExists
                root_dissolve_network 1 by c -> BAD_ORIGIN

                = dissolve_no_stakers_no_alpha_no_emission
                do network h c
                do locked 1 0
                do tao 1 0
                see balance c = 1000
                root_dissolve_network 1 by root -> ok
                see balance c = 1000
                see added 1 = false
                see networks = 0
                see total_issuance_fits = true

                = dissolve_refunds_full_lock_cost_when_no_emission
                do network h c
                do start_block 2
                do locked 1 1_000_000
                do tao 1 0
                do alpha_in 1 0
                root_dissolve_network 1 by root -> ok
                see balance c = 1001000

                = dissolve_single_alpha_out_staker_gets_all_tao
                do network owner_hot owner
                do alpha_in 1 0
                do staked 1 sh sc 5_000
                do tao 1 99_999
                do locked 1 0
                root_dissolve_network 1 by root -> ok
                see balance sc = 99999
                see stakes 1 = 0
                see tao 1 = 0
                see total_issuance_fits = true

                = dissolve_two_stakers_pro_rata_distribution
                do network owner_hot owner
                do alpha_in 1 0
                do start_block 2
                do staked 1 s1h s1c 300
                do staked 1 s2h s2c 700
                do tao 1 10_001
                do locked 1 5_000
                root_dissolve_network 1 by root -> ok
                see balance s1c = 3000
                see balance s2c = 7001
                see balance owner = 6000
                see stakes 1 = 0

                = dissolve_owner_cut_refund_logic
                do network owner_hot owner
                do start_block 2
                do reserves 1 1_000 1_000
                do alpha_out 1 800
                do staked 1 sh sc 800
                do locked 1 2_000
                do owner_cut 11_796
                root_dissolve_network 1 by root -> ok
                see balance owner = 2677

                = dissolve_zero_refund_when_emission_exceeds_lock
                do network owner_hot owner
                do start_block 2
                do locked 1 1_000
                do owner_cut 65_535
                root_dissolve_network 1 by root -> ok
                see balance owner = 1000

                = dissolve_alpha_out_but_zero_tao_no_rewards
                do network owner_hot owner
                do staked 1 sh sc 1_000
                do tao 1 0
                do locked 1 0
                root_dissolve_network 1 by root -> ok
                see balance sc = 0
                see stakes 1 = 0

                = dissolve_rounding_remainder_distribution
                do network owner_hot owner
                do alpha_in 1 0
                do fund s1c 500
                do fund s2c 500
                do staked 1 s1h s1c 3
                do staked 1 s2h s2c 2
                do tao 1 1
                do locked 1 0
                root_dissolve_network 1 by root -> ok
                see balance s1c = 501
                see balance s2c = 500

                = dissolve_protocol_alpha_share_is_not_paid_to_users
                do network owner_hot owner
                do refund_block 2
                do locked 1 0
                do alpha_in 1 100
                do protocol_alpha 1 50
                do staked 1 sh sc 50
                do tao 1 2_000
                root_dissolve_network 1 by root -> ok
                see balance sc = 1000
                see balance owner = 1000
                see protocol_alpha 1 = 0

                = dissolve_protocol_alpha_post_deploy_includes_alpha_in
                do network owner_hot owner
                do refund_block 100
                do registered_at 1 101
                do locked 1 0
                do alpha_in 1 100
                do protocol_alpha 1 50
                do staked 1 sh sc 50
                do tao 1 2_000
                root_dissolve_network 1 by root -> ok
                see balance sc = 500
                see balance owner = 1000

                = dissolve_chain_bought_alpha_is_converted_to_tao_and_recycled
                do network owner_hot owner
                do refund_block 2
                do locked 1 0
                do alpha_in 1 123
                do protocol_alpha 1 100
                do tao 1 100
                root_dissolve_network 1 by root -> ok
                see balance owner = 1000
                see balance account:1 = 500
                see total_issuance_fits = true

                = destroy_alpha_out_refund_gating_by_registration_block
                do network owner_hot owner
                do start_block 1
                do locked 1 42_000
                do owner_cut 32_768
                root_dissolve_network 1 by root -> ok
                see balance owner = 1000
                """);
        assertThat(lines).isEqualTo(44);
    }

    @Test
    void firstOfAFreshLocalnetIsTwo() {
        assertThat(new Play(Presets.LOCALNET.state()).play("""
                = localnet
                do fund c 9_000_000_000_000
                register_network h by c -> ok
                see owner 2 = c
                see networks = 3
                """)).isEqualTo(3);
    }
}
