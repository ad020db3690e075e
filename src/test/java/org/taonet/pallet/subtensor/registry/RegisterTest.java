package org.taonet.pallet.subtensor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Acts named after upstream's tests in pallets/subtensor/src/tests/{registration,subnet,uids}.rs at 14bc6f9. */
final class RegisterTest {
    @Test
    void whoMayRegister() {
        int lines = new Play().play("""
                = test_registration_ok
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do burn 1 1_000
                do fund c 50_000
                burned_register 1 h by c -> ok
                see n 1 = 1
                see owned c h = true
                see uid 1 h = 0
                see stakes 1 = 0
                see flow 1 = 1000
                see balance c = 49000

                = test_registration_failed_no_signature
                do subnet 1
                burned_register 1 h by none -> BAD_ORIGIN

                = test_registration_disabled
                do subnet 1
                do allowed 1 false
                burned_register 1 h by c -> SubNetRegistrationDisabled

                = test_registration_root_not_permitted
                do subnet 0
                burned_register 0 h by c -> RegistrationNotPermittedOnRootSubnet
                register_limit 0 h max by c -> RegistrationNotPermittedOnRootSubnet

                = test_registration_not_enough_balance
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do burn 1 10_000
                do fund c 9_999
                burned_register 1 h by c -> NotEnoughBalanceToStake
                see n 1 = 0

                = test_registration_non_associated_coldkey
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do burn 1 1_000
                do own true_owner h
                do fund attacker 50_000
                burned_register 1 h by attacker -> NonAssociatedColdKey
                see n 1 = 0

                = test_registration_without_neuron_slot_doesnt_burn
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do burn 1 1_000
                do fund c 10_000
                do max_uids 1 0
                burned_register 1 h by c -> NoNeuronIdAvailable
                see balance c = 10000
                see n 1 = 0

                = test_registration_already_active_hotkey_error
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do burn 1 1_000
                do fund c 1_000_000
                burned_register 1 h by c -> ok
                do decay 1
                burned_register 1 h by c -> HotKeyAlreadyRegisteredInSubNet

                = test_cannot_register_system_hotkey
                do subnet 2
                do reserves 2 1_000_000_000_000 1_000_000_000_000
                do burn 2 1_000
                do fund c 1_000_000
                burned_register 2 account:2 by c -> CannotUseSystemAccount
                burned_register 2 account:2048 by c -> CannotUseSystemAccount
                see owned c account:2 = false

                = test_burned_register_increases_subnet_tao_flow
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do burn 1 1_000
                do fund c 1_510
                burned_register 1 h by c -> ok
                see flow 1 = 1000

                = subnet_that_does_not_exist
                do fund c 1_000_000
                burned_register 9 h by c -> SubnetNotExists
                register_limit 9 h max by c -> SubnetNotExists

                = limit_of_the_price
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do burn 1 1_000
                do fund c 1_000_000
                register_limit 1 h 999 by c -> RegistrationPriceLimitExceeded
                register_limit 1 h 0 by none -> BAD_ORIGIN
                register_limit 1 h 1000 by c -> ok
                see n 1 = 1
                """);
        assertThat(lines).isEqualTo(31);
    }

    @Test
    void priceRisesAndFalls() {
        int lines = new Play().play("""
                = test_init_new_network_registration_defaults
                do subnet 1
                see half_life 1 = 360
                see burn 1 = 1000000000

                = test_burn_decay
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do half_life 1 1_000
                do multiplier 1 2
                do min_burn 1 0
                do max_burn 1 max
                do burn 1 1_000
                do fund c 1_000_000
                burned_register 1 h by c -> ok
                see burn 1 = 2000
                do decay 1
                see burn 1 = 1998

                = test_burn_min_and_max_clamps_prevent_zero_stuck_and_cap_bump
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do half_life 1 1
                do multiplier 1 2
                do min_burn 1 100_000
                do max_burn 1 150_000
                do burn 1 1
                do decay 1
                see burn 1 = 100000
                do fund c 1_000_000
                burned_register 1 h by c -> ok
                see burn 1 = 150000
                do decay 1
                see burn 1 = 100000
                do decay 1
                see burn 1 = 100000

                = test_registration_increases_recycled_rao_per_subnet
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do half_life 1 1
                do multiplier 1 1
                do min_burn 1 0
                do burn 1 10_000
                do fund c 1_000_000
                burned_register 1 h1 by c -> ok
                see recycled 1 = 10000
                see this_block 1 = 1
                do decay 1
                see this_block 1 = 0
                burned_register 1 h2 by c -> ok
                see recycled 1 = 15000

                = test_bump_registration_price_after_registration_applies_multiplier_immediately
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do multiplier 1 3
                do min_burn 1 0
                do max_burn 1 max
                do burn 1 1_000
                do fund c 1_000_000
                burned_register 1 h by c -> ok
                see burn 1 = 3000

                = a_factor_below_one_counts_as_one
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do multiplier 1 0
                do min_burn 1 0
                do burn 1 1_000
                do fund c 1_000_000
                burned_register 1 h by c -> ok
                see burn 1 = 1000
                """);
        assertThat(lines).isEqualTo(20);
    }

    @Test
    void whoMakesRoom() {
        int lines = new Play().play("""
                = test_registration_get_uid_to_prune_all_in_immunity_period
                do block 0
                do subnet 1
                do min_free 1 0
                do owner_limit 1 0
                do neuron 1 h0
                do block 1
                do neuron 1 h1
                do immunity 1 2
                do emission 1 100 110
                see prune 1 = 0

                = test_registration_get_uid_to_prune_none_in_immunity_period
                do block 0
                do subnet 1
                do min_free 1 0
                do owner_limit 1 0
                do neuron 1 h0
                do block 1
                do neuron 1 h1
                do immunity 1 2
                do block 4
                do emission 1 100 110
                see prune 1 = 0

                = test_registration_get_uid_to_prune_owner_immortality
                do network owner_hot owner
                do own owner other_hot
                do neuron 1 other_hot
                do neuron 1 stranger_hot
                do registered 1 1 1
                do registered 1 2 2
                do immunity 1 1
                do min_free 1 0
                do block 11
                do emission 1 0 0 1
                do owner_limit 1 1
                see prune 1 = 1
                do owner_limit 1 2
                see prune 1 = 2

                = test_registration_get_uid_to_prune_owner_immortality_all_immune
                do network owner_hot owner
                do own owner other_hot
                do neuron 1 other_hot
                do neuron 1 stranger_hot
                do registered 1 0 12
                do registered 1 1 11
                do registered 1 2 10
                do immunity 1 100
                do min_free 1 0
                do block 21
                do owner_limit 1 2
                do emission 1 0 0 1
                see prune 1 = 2

                = test_last_update_correctness
                do subnet 1
                do reserves 1 1_000_000_000_000 1_000_000_000_000
                do burn 1 1_000
                do n 1 3
                do fund c 10_000
                burned_register 1 h by c -> ok
                see updates 1 = 4

                = test_registration_pruning_1
                do subnet 5
                do reserves 5 1_000_000_000_000 1_000_000_000_000
                do owner_limit 5 0
                do max_uids 5 3
                do neuron 5 h0
                do neuron 5 h1
                do neuron 5 h2
                do block 1000
                do immunity 5 100
                do registered 5 0 850
                do registered 5 1 800
                do registered 5 2 990
                do emission 5 10 10 1
                do min_free 5 0
                see prune 5 = 1
                do burn 5 1_000
                do fund c 1_000_000
                burned_register 5 new by c -> ok
                see n 5 = 3
                see uid 5 h1 = -
                see uid 5 new = 1
                see uid 5 h0 = 0
                see uid 5 h2 = 2

                = test_get_neuron_to_prune_owner_not_pruned
                do network owner_hot owner
                do owner_limit 1 1
                do min_free 1 0
                do neuron 1 a
                do neuron 1 b
                do block 6000
                do emission 1 0 1 2
                see prune 1 = 1

                = test_get_neuron_to_prune_owner_pruned_if_not_in_sn_owner_hotkey_map
                do network owner_hot owner
                do own owner other_hot
                do neuron 1 other_hot
                do neuron 1 a
                do neuron 1 b
                do owner_limit 1 1
                do min_free 1 0
                do emission 1 0 1 2 3
                see prune 1 = 1
                do owner_hotkey 1 other_hot
                see prune 1 = 0

                = test_prune_respects_min_non_immune_floor_prefers_immune
                do subnet 2
                do owner_limit 2 0
                do immunity 2 1000
                do neuron 2 a
                do neuron 2 b
                do neuron 2 c
                do block 1010
                do neuron 2 d
                do min_free 2 3
                see prune 2 = 3

                = test_prune_tie_breakers_non_immune_emission_block_uid
                do subnet 3
                do owner_limit 3 0
                do immunity 3 0
                do neuron 3 a
                do block 2
                do neuron 3 b
                do block 3
                do neuron 3 c
                do min_free 3 0
                do emission 3 10 10 10
                see prune 3 = 0

                = test_prune_all_owner_immortal_returns_none
                do subnet 4
                do owner 4 o
                do own o a
                do own o b
                do own o c
                do neuron 4 a
                do neuron 4 b
                do neuron 4 c
                do owner_limit 4 10
                see prune 4 = -
                do max_uids 4 3
                do burn 4 1_000
                do fund p 1_000_000
                burned_register 4 h by p -> NoNeuronIdAvailable

                = test_replace_neuron_subnet_owner_not_replaced
                do network owner_hot owner
                do owner_limit 1 0
                do min_free 1 0
                do immunity 1 0
                do max_uids 1 1
                do burn 1 1_000
                do fund p 1_000_000
                burned_register 1 h by p -> ok
                see uid 1 owner_hot = 0
                see uid 1 h = -
                """);
        assertThat(lines).isEqualTo(24);
    }
}
