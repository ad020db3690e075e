package org.taonet.pallet.subtensor.weights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Upstream's own tests of weights, by their names, and what stands between them. The lines are {@link WeightsStory}'s.
 */
final class WeightsTest {
    @Test
    void settingInTheOpen() {
        assertThat(new WeightsStory().play("""
                = test_set_weights_is_root_error
                0 setRoot 0 88 0 -> CanNotSetRootNetworkWeights
                = test_weights_err_no_validator_permit
                given permits 0
                1 set 0,1 1,2 0 -> NeuronNoValidatorPermit
                1 set 0 1 0 -> NeuronNoValidatorPermit
                1 set 1 77 0 -> ok
                weights 1 -> 1:65535
                = test_set_stake_threshold_failed
                given threshold 20000000000000
                0 set 0 1 0 -> NotEnoughStakeToSetWeights
                0 set 0 1 0 => NotEnoughStakeToSetWeights
                given threshold -1
                given staked 0
                0 set 0 1 0 -> NotEnoughStakeToSetWeights
                given threshold 1
                0 set 0 1 0 => ok
                1 set 1 1 0 => NotEnoughStakeToSetWeights
                = test_weights_version_key
                0 set 0 1 0 -> ok
                given versionKey 20313
                0 set 0 1 20313 -> ok
                0 set 0 1 20314 -> ok
                0 set 0 1 -1 -> ok
                0 set 0 1 12312 -> IncorrectWeightVersionKey
                = test_weights_err_setting_weights_too_fast
                given rateLimit 10
                0 set 0,1 1,2 0 => ok
                updated -> [1,0,0]
                block 10
                0 set 0,1 1,2 0 -> SettingWeightsTooFast
                0 set 0,1 1,2 0 => SettingWeightsTooFast
                1 set 0,1 1,2 0 => ok
                block 11
                0 set 0,1 1,2 0 => ok
                updated -> [11,10,0]
                = test_weights_err_weights_vec_not_equal_size
                0 set 1,2,3,4,5,6 10,10,10,10,10 0 -> WeightVecNotEqualSize
                0 set - 1 0 -> WeightVecNotEqualSize
                = test_weights_err_has_duplicate_ids
                0 set 1,1,1 10,10,10 0 -> DuplicateUids
                0 set 0,1,0 10,10,10 0 -> DuplicateUids
                = test_set_weights_err_not_active
                7 set 0 1 0 -> HotKeyNotRegisteredInSubNet
                = test_no_signature
                root set 0 1 0 -> BAD_ORIGIN
                = test_set_weights_err_invalid_uid
                0 set 9999 88 0 -> UidVecContainInvalidOne
                0 set 0,3 1,1 0 -> UidVecContainInvalidOne
                = test_set_weight_not_enough_values
                given minWeights 2
                0 set 1 88 0 -> WeightVecLengthIsLow
                0 set 0 88 0 -> ok
                given minWeights 1
                0 set 0,1 10,10 0 -> ok
                weights 0 -> 0:65535,1:65535
                = test_check_length_weights_length_exceeds_min_allowed
                given minWeights 1024
                0 set 0,1 1,1 0 -> WeightVecLengthIsLow
                0 set 0,1,2 1,1,1 0 -> ok
                = test_set_weight_too_many_uids
                0 set 0,1,2,3 10,10,10,10 0 -> UidsLengthExceedUidsInSubNet
                0 set 0,1,2 10,10,10 0 -> ok
                = test_set_weights_sum_larger_than_u16_max
                0 set 0,1 32768,32768 0 -> ok
                weights 0 -> 0:65535,1:65535
                0 set 0,1,2 1,2,40000 0 -> ok
                weights 0 -> 0:2,1:3,2:65535
                0 set 0,1,2 1,2,3 0 -> ok
                weights 0 -> 0:21845,1:43690,2:65535
                0 set 0,1 0,0 0 -> ok
                weights 0 -> 0:0,1:0
                0 set - - 0 -> ok
                weights 0 ->
                = test_set_weights_commit_reveal_enabled_error
                given hidden 1
                0 set 0 1 0 -> CommitRevealEnabled
                0 set@0 0 1 0 -> CommitRevealEnabled
                given hidden 0
                0 set 0 1 0 -> ok
                = test_subnet_owner_can_validate_without_stake_or_manual_permit
                given threshold 1
                given staked 1
                given permits 0
                given owner 0
                1 set 0 1 0 -> NeuronNoValidatorPermit
                0 set 1 1 0 => ok
                = mechanisms
                0 set@1 0 1 0 -> MechanismDoesNotExist
                given mechanisms 2
                given rateLimit 10
                0 set@1 0,2 1,2 0 => ok
                weights 0 1 -> 0:32768,2:65535
                weights 0 ->
                updated -> []
                0 set@1 0,2 1,2 0 => SettingWeightsTooFast
                0 set@0 0,2 1,2 0 => ok
                0 set@255 0 1 0 -> MechanismDoesNotExist
                = order
                7 set 0,1,2,3 1 0 -> WeightVecNotEqualSize
                7 set 0,1,2,3 1,1,1,1 0 -> UidsLengthExceedUidsInSubNet
                7 set 0,9 1,1 0 -> HotKeyNotRegisteredInSubNet
                given versionKey 5
                given threshold 5
                0 set 0,9 1,1 0 -> NotEnoughStakeToSetWeights
                given threshold 0
                0 set 9,9 1,1 0 -> IncorrectWeightVersionKey
                given permits 0
                0 set 9,9 1,1 5 -> NeuronNoValidatorPermit
                given permits 7
                0 set 9,9 1,1 5 -> DuplicateUids
                given minWeights 3
                0 set 1,9 1,1 5 -> UidVecContainInvalidOne
                0 set 1,0 1,1 5 -> WeightVecLengthIsLow
                = test_batch_set_weights_item_failure_event_includes_netuid
                0 setAll 0,1 1,1 0 -> ok
                failed -> 0
                weights 0 -> 0:65535,1:65535
                given hidden 1
                0 setAll 0,1 1,1 0 -> ok
                failed -> 1,0
                """)).isGreaterThan(60);
    }

    @Test
    void committingByHash() {
        assertThat(new WeightsStory().play("""
                = test_reveal_weights_when_commit_reveal_disabled
                given hidden 1
                0 commit 0,1 10,10 1,2,3 0 => ok
                given hidden 0
                epoch 1
                0 reveal 0,1 10,10 1,2,3 0 -> CommitRevealDisabled
                0 commit 0,1 10,10 1,2,3 0 -> CommitRevealDisabled
                = test_commit_reveal_hash
                given hidden 1
                1 commit 0,1 10,10 1,2,3,4,5,6,7,8 0 => ok
                epoch 1
                1 reveal 0,2 10,10 1,2,3,4,5,6,7,8 0 -> InvalidRevealCommitHashNotMatch
                1 reveal 0,1 10,10 0,2,3,4,5,6,7,8 0 -> InvalidRevealCommitHashNotMatch
                1 reveal 0,1 10,10 0,2,3,4,5,6,7,8 0 => NoWeightsCommitFound
                0 reveal 0,1 10,10 1,2,3,4,5,6,7,8 0 -> NoWeightsCommitFound
                1 reveal 0,1 10,10 1,2,3,4,5,6,7,8 0 => ok
                weights 1 -> 0:65535,1:65535
                commits 1 -> 0
                updated -> [0,1,0]
                = test_commit_reveal_tempo_interval
                given hidden 1
                0 commit 0,1 10,10 1 0 => ok
                0 reveal 0,1 10,10 1 0 -> RevealTooEarly
                0 reveal 0,1 10,10 1 0 => RevealTooEarly
                epoch 2
                0 reveal 0,1 10,10 1 0 -> ExpiredWeightCommit
                0 reveal 0,1 10,10 1 0 => RevealTooEarly
                commits 0 -> 1
                = test_reveal_at_exact_epoch
                given hidden 1
                given period 7
                epoch 3
                0 commit 0,1 10,10 1 0 => ok
                epoch 9
                0 reveal 0,1 10,10 1 0 => RevealTooEarly
                epoch 10
                0 reveal 0,1 10,10 1 0 => ok
                = test_reveal_at_exact_block
                given hidden 1
                0 commit 0,1 10,10 1 0 => ok
                given wished 5
                block 4
                0 reveal 0,1 10,10 1 0 => RevealTooEarly
                block 5
                0 commit 0,1 10,10 2 0 => ok
                0 reveal 0,1 10,10 1 0 => ok
                0 reveal 0,1 10,10 2 0 => RevealTooEarly
                epoch 1
                0 reveal 0,1 10,10 2 0 => ok
                = test_commit_reveal_multiple_commits
                given hidden 1
                0 commit 0 1 1 0 => ok
                0 commit 0 1 2 0 => ok
                0 commit 0 1 3 0 => ok
                0 commit 0 1 4 0 => ok
                0 commit 0 1 5 0 => ok
                0 commit 0 1 6 0 => ok
                0 commit 0 1 7 0 => ok
                0 commit 0 1 8 0 => ok
                0 commit 0 1 9 0 => ok
                0 commit 0 1 10 0 => ok
                0 commit 0 1 11 0 => TooManyUnrevealedCommits
                1 commit 0 1 11 0 => ok
                epoch 2
                0 commit 0 1 12 0 => ok
                commits 0 -> 1
                = test_commit_reveal_order_enforcement
                given hidden 1
                1 commit 0,1 10,10 1 0 => ok
                1 commit 0,1 10,10 2 0 => ok
                1 commit 0,1 10,10 3 0 => ok
                epoch 1
                1 reveal 0,1 10,10 2 0 => ok
                commits 1 -> 1
                1 reveal 0,1 10,10 3 0 => ok
                1 reveal 0,1 10,10 1 0 -> NoWeightsCommitFound
                = test_expired_commits_handling_in_commit_and_reveal
                given hidden 1
                0 commit 0,1 10,10 1 0 => ok
                epoch 2
                0 commit 0,1 10,10 2 0 => ok
                commits 0 -> 1
                epoch 3
                0 reveal 0,1 10,10 1 0 -> InvalidRevealCommitHashNotMatch
                0 reveal 0,1 10,10 2 0 => ok
                = test_commit_weights_rate_limit
                given hidden 1
                given rateLimit 10
                0 commit 0 1 1 0 => ok
                updated -> [1,0,0]
                block 10
                0 commit 0 1 2 0 -> CommittingWeightsTooFast
                0 commit 0 1 2 0 => CommittingWeightsTooFast
                1 commit 0 1 2 0 => ok
                block 11
                0 commit 0 1 2 0 => ok
                7 commit 0 1 2 0 => HotKeyNotRegisteredInSubNet
                = refused_reveals_keep_the_commit
                given hidden 1
                0 commit 0,9 10,10 1 0 => ok
                epoch 1
                0 reveal 0,9 10,10 1 0 => UidVecContainInvalidOne
                commits 0 -> 1
                = mechanisms
                given hidden 1
                0 commit@1 0 1 1 0 -> MechanismDoesNotExist
                0 commit@1 0 1 1 0 => CommittingWeightsTooFast
                given mechanisms 2
                0 commit@1 0 1 1 0 => ok
                epoch 1
                0 reveal@0 0 1 1 0 -> NoWeightsCommitFound
                0 reveal@1 0 1 1 0 => ok
                weights 0 1 -> 0:65535
                = test_batch_commit_weights_item_failure_event_includes_netuid
                given hidden 1
                0 commitAll 0 1 1 0 => ok
                failed -> 9
                given hidden 0
                0 commitAll 0 1 1 0 => ok
                failed -> 1,9
                """)).isGreaterThan(60);
    }

    @Test
    void revealingMany() {
        assertThat(new WeightsStory().play("""
                = test_successful_batch_reveal
                given hidden 1
                0 commit 0,1 10,20 1 0 => ok
                0 commit 0,1 30,40 2 0 => ok
                0 commit 0,1 50,60 3 0 => ok
                epoch 1
                0 revealAll 0,1 10,20 1 0 0,1 30,40 2 0 0,1 50,60 3 0 => ok
                commits 0 -> 0
                weights 0 -> 0:54613,1:65535
                = test_batch_reveal_with_expired_commits
                given hidden 1
                0 commit 0,1 10,20 1 0 => ok
                epoch 1
                0 commit 0,1 30,40 2 0 => ok
                epoch 2
                0 revealAll 0,1 10,20 1 0 0,1 30,40 2 0 -> ExpiredWeightCommit
                0 revealAll 0,1 30,40 2 0 => ok
                commits 0 -> 0
                = test_batch_reveal_with_invalid_input_lengths
                given hidden 1
                0 commit 0,1 10,20 1 0 => ok
                0 revealAll 0,1 10,20 1 0 0,1 -> InputLengthsUnequal
                0 revealAll 0,1 10,20 1 0 0,1 => InputLengthsUnequal
                = test_batch_reveal_with_no_commits
                given hidden 1
                0 revealAll 0,1 10,20 1 0 -> NoWeightsCommitFound
                = test_batch_reveal_before_reveal_period
                given hidden 1
                0 commit 0,1 10,20 1 0 => ok
                0 commit 0,1 30,40 2 0 => ok
                0 revealAll 0,1 10,20 1 0 0,1 30,40 2 0 => RevealTooEarly
                = test_batch_reveal_when_commit_reveal_disabled
                0 revealAll 0,1 10,20 1 0 -> CommitRevealDisabled
                = test_batch_reveal_with_out_of_order_commits
                given hidden 1
                0 commit 0,1 10,20 1 0 => ok
                0 commit 1,0 30,40 2 0 => ok
                0 commit 0,1 50,60 3 0 => ok
                epoch 1
                0 revealAll 0,1 50,60 3 0 0,1 10,20 1 0 => ok
                commits 0 -> 1
                weights 0 -> 0:32768,1:65535
                0 revealAll 1,0 30,40 2 0 => ok
                commits 0 -> 0
                = nothing_of_a_batch_stands_if_one_fails
                given hidden 1
                0 commit 0,1 10,20 1 0 => ok
                0 commit 0,9 30,40 2 0 => ok
                epoch 1
                0 revealAll 0,1 10,20 1 0 0,9 30,40 2 0 => UidVecContainInvalidOne
                commits 0 -> 2
                weights 0 ->
                """)).isGreaterThan(25);
    }

    @Test
    void committingUntilARound() {
        assertThat(new WeightsStory().play("""
                = test_do_commit_crv3_weights_disabled
                0 lock 0,1 1,2 9 4 -> CommitRevealDisabled
                = test_do_commit_crv3_weights_success
                given hidden 1
                0 lock 0,1 1,2 9 3 -> IncorrectCommitRevealVersion
                7 lock 0,1 1,2 9 4 -> HotKeyNotRegisteredInSubNet
                0 lock 0,1 1,2 9 4 => ok
                waiting 0 -> 1
                updated -> [1,0,0]
                given rateLimit 5
                0 lock 0,1 1,2 9 4 => CommittingWeightsTooFast
                pulse 10
                1 lock 0,1 1,2 9 4 => InvalidRevealRound
                1 lock 0,1 1,2 10 4 => ok
                = test_reveal_crv3_commits_success
                given hidden 1
                0 lock 0,1 1,2 9 4 => ok
                1 lock 0,2 3,3 9 4 => ok
                step
                waiting 0 -> 2
                pulse 9
                step
                waiting 0 -> 2
                epoch 1
                step
                waiting 0 -> 0
                weights 0 -> 0:32768,1:65535
                weights 1 -> 0:65535,2:65535
                = test_reveal_crv3_commits_retry_on_missing_pulse
                given hidden 1
                0 lock 0,1 1,2 9 4 => ok
                1 lock 0,2 3,3 8 4 => ok
                pulse 8
                epoch 1
                step
                waiting 0 -> 1
                weights 0 ->
                weights 1 -> 0:65535,2:65535
                pulse 9
                step
                waiting 0 -> 0
                weights 0 -> 0:32768,1:65535
                = test_reveal_crv3_commits_removes_past_epoch_commits
                given hidden 1
                0 lock 0,1 1,2 9 4 => ok
                epoch 1
                0 lock 0,1 3,4 9 4 => ok
                epoch 2
                step
                waiting 0 -> 0
                waiting 1 -> 1
                weights 0 ->
                = test_reveal_crv3_commits_legacy_payload_success
                given hidden 1
                0 lockOld 0,1 1,2 9 4 => ok
                pulse 9
                epoch 1
                step
                weights 0 -> 0:32768,1:65535
                = test_reveal_crv3_commits_hotkey_check
                given hidden 1
                0 lockOther 0,1 1,2 9 4 => ok
                1 lock 0,1 1,2 9 4 => ok
                pulse 9
                epoch 1
                step
                waiting 0 -> 0
                weights 0 ->
                weights 1 -> 0:32768,1:65535
                = test_reveal_crv3_commits_payload_decoding_failure
                given hidden 1
                0 lockNoise 0,1 1,2 9 4 => ok
                pulse 9
                epoch 1
                step
                waiting 0 -> 0
                weights 0 ->
                = test_reveal_crv3_commits_do_set_weights_failure
                given hidden 1
                0 lock 0,9 1,2 9 4 => ok
                1 lock 0,1 1,2 9 4 => ok
                pulse 9
                epoch 1
                step
                waiting 0 -> 0
                weights 0 ->
                weights 1 -> 0:32768,1:65535
                = test_reveal_crv3_commits_cannot_reveal_after_reveal_epoch
                given hidden 1
                0 lock 0,1 1,2 9 4 => ok
                epoch 2
                pulse 9
                step
                waiting 0 -> 0
                weights 0 ->
                """)).isGreaterThan(40);
    }
}
