package org.taonet.pallet.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taonet.preset.Runtimes;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Context;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Output;
import org.taonet.state.Trie;

/**
 * Who may set what, when, how often and to what. Chapters are named after upstream's tests in
 * pallets/admin-utils/src/tests/mod.rs at 14bc6f9, whose expectations they hold, or else after the calls they are
 * about.
 */
final class AdminTest {
    @Test
    void ownersWaitAndRootDoesNot() {
        int calls = new Story().play("""
                = test_sudo_set_weights_version_key
                stranger sudo_set_weights_version_key 1 10 -> BAD_ORIGIN
                root sudo_set_weights_version_key 2 10 -> SubnetDoesNotExist
                root sudo_set_weights_version_key 1 10 -> ok

                = test_sudo_set_weights_version_key_rate_limit
                given tempo 10
                given window 0
                owner sudo_set_weights_version_key 1 10 -> ok
                owner sudo_set_weights_version_key 1 11 -> TxRateLimitExceeded
                block 50
                owner sudo_set_weights_version_key 1 11 -> TxRateLimitExceeded
                block 51
                owner sudo_set_weights_version_key 1 11 -> ok

                = test_sudo_set_weights_version_key_rate_limit_root
                root sudo_set_weights_version_key 1 10 -> ok
                owner sudo_set_weights_version_key 1 11 -> ok
                root sudo_set_weights_version_key 1 12 -> ok

                = test_owner_hyperparam_update_rate_limit_enforced
                given tempo 1
                root sudo_set_admin_freeze_window 0 -> ok
                owner sudo_set_commit_reveal_weights_interval 1 11 -> ok
                owner sudo_set_commit_reveal_weights_interval 1 12 -> TxRateLimitExceeded
                block 2
                owner sudo_set_commit_reveal_weights_interval 1 13 -> TxRateLimitExceeded
                block 3
                owner sudo_set_commit_reveal_weights_interval 1 14 -> ok

                = test_owner_hyperparam_rate_limit_independent_per_param
                owner sudo_set_commit_reveal_weights_interval 1 10 -> ok
                owner sudo_set_commit_reveal_weights_interval 1 11 -> TxRateLimitExceeded
                owner sudo_set_immunity_period 1 100 -> ok
                owner sudo_set_immunity_period 1 101 -> TxRateLimitExceeded

                = test_set_sn_owner_hotkey_owner
                stranger sudo_set_sn_owner_hotkey 1 hotkey -> BAD_ORIGIN
                owner sudo_set_sn_owner_hotkey 1 hotkey -> ok
                owner sudo_set_sn_owner_hotkey 1 hotkey -> TxRateLimitExceeded
                root sudo_set_subnet_owner_hotkey 1 hotkey -> TxRateLimitExceeded
                block 50401
                root sudo_set_subnet_owner_hotkey 1 hotkey -> ok

                = test_set_sn_owner_hotkey_root
                root sudo_set_sn_owner_hotkey 1 hotkey -> ok
                root sudo_set_sn_owner_hotkey 2 hotkey -> SubnetNotExists
                """);
        assertThat(calls).isEqualTo(26);
    }

    @Test
    void nothingIsSetShortlyBeforeAnEpoch() {
        new Story().play("""
                = test_freeze_window_blocks_root_and_owner
                given tempo 10
                root sudo_set_admin_freeze_window 3 -> ok
                block 7
                root sudo_set_min_burn 1 123 -> ok
                block 8
                root sudo_set_min_burn 1 124 -> AdminActionProhibitedDuringWeightsWindow
                owner sudo_set_commit_reveal_weights_interval 1 77 -> AdminActionProhibitedDuringWeightsWindow
                root sudo_set_kappa 1 5 -> ok
                given pendingEpoch 20
                given lastEpoch 8
                root sudo_set_min_burn 1 125 -> AdminActionProhibitedDuringWeightsWindow

                = test_sudo_set_admin_freeze_window_and_rate
                stranger sudo_set_admin_freeze_window 7 -> BAD_ORIGIN
                root sudo_set_admin_freeze_window 7 -> ok
                stranger sudo_set_owner_hparam_rate_limit 5 -> BAD_ORIGIN
                root sudo_set_owner_hparam_rate_limit 5 -> ok

                = set_tempo
                root set_tempo 1 400 -> BAD_ORIGIN
                stranger set_tempo 1 400 -> BAD_ORIGIN
                owner set_tempo 1 359 -> TempoOutOfBounds
                owner set_tempo 1 50401 -> TempoOutOfBounds
                owner set_tempo 1 50400 -> ok
                owner set_tempo 1 360 -> TxRateLimitExceeded
                block 361
                owner set_tempo 1 360 -> ok
                block 715
                owner set_tempo 1 400 -> AdminActionProhibitedDuringWeightsWindow

                = trigger_epoch
                root trigger_epoch 1 -> BAD_ORIGIN
                owner trigger_epoch 1 -> DynamicTempoBlockedByCommitReveal
                given commitReveal 0
                block 351
                owner trigger_epoch 1 -> AutoEpochAlreadyImminent
                block 350
                owner trigger_epoch 1 -> ok
                owner trigger_epoch 1 -> EpochTriggerAlreadyPending

                = set_activity_cutoff_factor
                stranger set_activity_cutoff_factor 1 1000 -> BAD_ORIGIN
                owner set_activity_cutoff_factor 1 999 -> ActivityCutoffFactorMilliOutOfBounds
                owner set_activity_cutoff_factor 1 50001 -> ActivityCutoffFactorMilliOutOfBounds
                owner set_activity_cutoff_factor 1 1000 -> ok
                owner set_activity_cutoff_factor 1 1000 -> TxRateLimitExceeded
                block 351
                owner set_activity_cutoff_factor 1 1000 -> AdminActionProhibitedDuringWeightsWindow
                root set_activity_cutoff_factor 1 50000 -> ok
                """);
    }

    @Test
    void valuesHaveBounds() {
        new Story().play("""
                = test_sudo_set_max_allowed_uids
                given minUids 5
                given neurons 9
                stranger sudo_set_max_allowed_uids 1 12 -> BAD_ORIGIN
                root sudo_set_max_allowed_uids 42 12 -> SubnetDoesNotExist
                root sudo_set_max_allowed_uids 1 4 -> MaxAllowedUidsLessThanMinAllowedUids
                root sudo_set_max_allowed_uids 1 8 -> MaxAllowedUIdsLessThanCurrentUIds
                root sudo_set_max_allowed_uids 1 257 -> MaxAllowedUidsGreaterThanDefaultMaxAllowedUids
                given mechanisms 32
                root sudo_set_max_allowed_uids 1 16 -> TooManyUIDsPerMechanism
                given mechanisms 1
                root sudo_set_max_allowed_uids 1 12 -> ok
                root sudo_set_max_allowed_uids 1 9 -> ok
                root sudo_set_max_allowed_uids 1 256 -> ok

                = test_sudo_set_min_allowed_uids
                given maxUids 64
                root sudo_set_min_allowed_uids 2 1 -> SubnetDoesNotExist
                owner sudo_set_min_allowed_uids 1 1 -> BAD_ORIGIN
                root sudo_set_min_allowed_uids 1 64 -> MinAllowedUidsGreaterThanMaxAllowedUids
                root sudo_set_min_allowed_uids 1 3 -> MinAllowedUidsGreaterThanCurrentUids
                root sudo_set_min_allowed_uids 1 2 -> ok

                = test_sudo_set_max_allowed_validators
                given maxUids 64
                root sudo_set_max_allowed_validators 1 65 -> MaxValidatorsLargerThanMaxUIds
                root sudo_set_max_allowed_validators 1 64 -> ok

                = test_sudo_set_min_burn
                root sudo_set_min_burn 1 1000000 -> ok
                root sudo_set_min_burn 42 1000000 -> SubnetDoesNotExist
                stranger sudo_set_min_burn 1 1000000 -> BAD_ORIGIN
                root sudo_set_min_burn 1 1_000_000_001 -> ValueNotInBounds
                root sudo_set_max_burn 1 900_000_000 -> ok
                root sudo_set_min_burn 1 900_000_000 -> ValueNotInBounds

                = test_sudo_set_max_burn
                root sudo_set_max_burn 1 100_000_000 -> ValueNotInBounds
                root sudo_set_max_burn 1 100_000_001 -> ok
                root sudo_set_max_burn 42 200_000_000 -> SubnetDoesNotExist
                """);
    }

    @Test
    void consensusHasBounds() {
        new Story().play("""
                = test_sudo_set_bonds_moving_average
                owner sudo_set_bonds_moving_average 1 975_001 -> BondsMovingAverageMaxReached
                root sudo_set_bonds_moving_average 1 975_001 -> ok
                owner sudo_set_bonds_moving_average 1 975_000 -> ok

                = test_sudo_set_alpha_sigmoid_steepness
                stranger sudo_set_alpha_sigmoid_steepness 1 5000 -> BAD_ORIGIN
                root sudo_set_alpha_sigmoid_steepness 2 5000 -> SubnetDoesNotExist
                owner sudo_set_alpha_sigmoid_steepness 1 -5000 -> NegativeSigmoidSteepness
                root sudo_set_alpha_sigmoid_steepness 1 5000 -> ok
                root sudo_set_alpha_sigmoid_steepness 1 -5000 -> ok

                = sudo_set_commit_reveal_weights_interval
                root sudo_set_commit_reveal_weights_interval 1 101 -> RevealPeriodTooLarge
                root sudo_set_commit_reveal_weights_interval 1 0 -> RevealPeriodTooSmall
                root sudo_set_commit_reveal_weights_interval 1 55 -> ok

                = test_sudo_set_min_childkey_take_per_subnet_rejects_below_global
                given minChildTake 100
                root sudo_set_min_childkey_take_per_subnet 1 99 -> InvalidValue
                root sudo_set_min_childkey_take_per_subnet 1 100 -> ok
                root sudo_set_min_childkey_take_per_subnet 1 11797 -> InvalidValue

                = test_sudo_get_set_alpha
                stranger sudo_set_alpha_values 1 1638 65525 -> BAD_ORIGIN
                root sudo_set_alpha_values 1 1638 65525 -> LiquidAlphaDisabled
                given liquidAlpha 1
                root sudo_set_alpha_values 1 1638 1637 -> AlphaHighTooLow
                root sudo_set_alpha_values 1 1637 65525 -> AlphaLowOutOfRange
                root sudo_set_alpha_values 1 65526 65525 -> AlphaLowOutOfRange
                owner sudo_set_alpha_values 1 1638 65525 -> ok
                owner sudo_set_alpha_values 1 1638 65525 -> TxRateLimitExceeded

                = test_sudo_set_activity_cutoff
                root sudo_set_activity_cutoff 1 359 -> ActivityCutoffTooLow
                root sudo_set_activity_cutoff 1 360 -> ok

                = burn_half_life_and_increase
                root sudo_set_burn_half_life 0 100 -> NotPermittedOnRootSubnet
                root sudo_set_burn_half_life 1 0 -> InvalidValue
                root sudo_set_burn_half_life 1 36101 -> InvalidValue
                owner sudo_set_burn_half_life 1 36100 -> ok
                root sudo_set_burn_increase_mult 1 0.99 -> InvalidValue
                root sudo_set_burn_increase_mult 1 3.01 -> InvalidValue
                owner sudo_set_burn_increase_mult 1 1.5 -> ok
                """);
    }

    @Test
    void mechanismsAndTheRest() {
        new Story().play("""
                = test_sudo_set_mechanism_count
                given maxUids 128
                stranger sudo_set_mechanism_count 1 2 -> BAD_ORIGIN
                root sudo_set_mechanism_count 42 2 -> MechanismDoesNotExist
                root sudo_set_mechanism_count 1 0 -> InvalidValue
                root sudo_set_mechanism_count 1 3 -> InvalidValue
                given maxUids 129
                root sudo_set_mechanism_count 1 2 -> TooManyUIDsPerMechanism
                given maxUids 128
                owner sudo_set_mechanism_count 1 2 -> ok
                owner sudo_set_mechanism_count 1 1 -> TxRateLimitExceeded

                = test_sudo_set_mechanism_count_and_emissions
                given mechanisms 2
                root sudo_set_mechanism_emission_split 2 none -> MechanismDoesNotExist
                root sudo_set_mechanism_emission_split 1 20000,20000,25535 -> InvalidValue
                root sudo_set_mechanism_emission_split 1 20000,45536 -> InvalidValue
                owner sudo_set_mechanism_emission_split 1 20000,45535 -> ok
                owner sudo_set_mechanism_emission_split 1 none -> TxRateLimitExceeded
                root sudo_set_mechanism_emission_split 1 none -> ok

                = test_sudo_set_max_mechanism_count
                stranger sudo_set_max_mechanism_count 2 -> BAD_ORIGIN
                root sudo_set_max_mechanism_count 0 -> InvalidValue
                root sudo_set_max_mechanism_count 17 -> InvalidValue
                root sudo_set_max_mechanism_count 16 -> ok

                = test_sudo_set_owner_cut_enabled
                stranger sudo_set_owner_cut_enabled 1 false -> BAD_ORIGIN
                root sudo_set_owner_cut_enabled 0 false -> NotPermittedOnRootSubnet
                owner sudo_set_owner_cut_enabled 1 false -> ok
                owner sudo_set_owner_cut_enabled 1 true -> ok

                = test_sudo_set_network_pow_registration_allowed
                root sudo_set_network_pow_registration_allowed 1 true -> POWRegistrationDisabled
                none sudo_set_network_pow_registration_allowed 1 true -> POWRegistrationDisabled

                = test_sudo_set_max_epochs_per_block
                stranger sudo_set_max_epochs_per_block 4 -> BAD_ORIGIN
                root sudo_set_max_epochs_per_block 0 -> ValueNotInBounds
                root sudo_set_max_epochs_per_block 4 -> ok

                = test_trim_to_max_allowed_uids
                given minUids 2
                stranger sudo_trim_to_max_allowed_uids 1 2 -> BAD_ORIGIN
                root sudo_trim_to_max_allowed_uids 2 2 -> SubnetNotExists
                root sudo_trim_to_max_allowed_uids 1 1 -> InvalidValue
                root sudo_trim_to_max_allowed_uids 1 257 -> InvalidValue

                = start_call
                owner start_call 2 -> SubnetNotExists
                root start_call 1 -> BAD_ORIGIN
                stranger start_call 1 -> BAD_ORIGIN
                owner start_call 1 -> ok
                owner start_call 1 -> FirstEmissionBlockNumberAlreadySet
                """);
    }

    /** Whoever is neither root nor owner sets nothing, whatever the arguments. */
    @Test
    void strangersSetNothing() {
        for (Setting setting : Admin.settings()) {
            byte[] bytes = new byte[2 + setting.call().args().minBytes() + 1];
            Output head = new Output()
                    .u8(setting.call().palletIndex())
                    .u8(setting.call().index());
            System.arraycopy(head.toArray(), 0, bytes, 0, 2);
            for (Origin origin : List.of(Origin.signed(Story.STRANGER), Origin.NONE)) {
                Context on = new Context(Trie.EMPTY, Runtimes.normal());
                Outcome outcome = on.dispatch(RuntimeCall.CODEC.decode(on.input(bytes)), origin);
                assertThat(outcome.error()).as(setting.name()).contains(DispatchError.Plain.BAD_ORIGIN);
            }
        }
    }

    @Test
    void settingsSayWhatTheyAre() {
        List<Setting> settings = Admin.settings();
        assertThat(settings).hasSize(72);
        assertThat(settings.stream().map(Setting::name)).doesNotHaveDuplicates();
        for (Setting each : settings) {
            assertThat(each.call().doc()).as(each.name()).endsWith(each.who() == Setting.Who.ROOT ? "Root." : "root.");
            assertThat(each.item().pallet()).as(each.name()).isEqualTo("SubtensorModule");
            assertThat(each.limited() && each.who() == Setting.Who.ROOT)
                    .as(each.name())
                    .isFalse();
        }
    }
}
