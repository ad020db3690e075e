package org.taonet.pallet.admin;

import static org.taonet.runtime.Event.f;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.taonet.math.U64F64;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.unit.NetUid;

/**
 * The calls that set what subnets and the network run by: the sum of its themes. Most of them are a {@link Setting}.
 * Mirrors pallets/admin-utils/src/lib.rs at 14bc6f9.
 */
public final class Admin {
    static final Declarations ON = part();

    private static final List<Setting> SETTINGS = new ArrayList<>();

    static final Event.Of2<NetUid, Boolean> YUMA3_ENABLE_TOGGLED = ON.event(
            1,
            "Yuma3EnableToggled",
            "A subnet's bonds are reckoned by the third version of Yuma from now on, or not any more.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("enabled", Codecs.BOOL, "bool"));
    static final Event.Of2<NetUid, Boolean> BONDS_RESET_TOGGLED = ON.event(
            2,
            "BondsResetToggled",
            "A subnet's miners can reset their bonds from now on, or not any more.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("enabled", Codecs.BOOL, "bool"));
    static final Event.Of2<NetUid, Integer> BURN_HALF_LIFE_SET = ON.event(
            3,
            "BurnHalfLifeSet",
            "In how many blocks a subnet's burn price halves was set.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("burn_half_life", Codecs.U16, "u16"));
    static final Event.Of2<NetUid, U64F64> BURN_INCREASE_MULT_SET = ON.event(
            4,
            "BurnIncreaseMultSet",
            "By what factor a registration raises a subnet's burn price was set.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("burn_increase_mult", FixedPoint.U64F64, "U64F64"));
    static final Event.Of2<NetUid, Boolean> SUBNET_EMISSION_ENABLED_SET = ON.event(
            5,
            "SubnetEmissionEnabledSet",
            "The chain puts emission into a subnet's pool from now on, or not any more.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("enabled", Codecs.BOOL, "bool"));

    static final Fault SUBNET_DOES_NOT_EXIST =
            ON.error(0, "SubnetDoesNotExist", "Name a subnet that exists: taonet subnets list.");
    static final Fault MAX_VALIDATORS_LARGER_THAN_MAX_U_IDS = ON.error(
            1, "MaxValidatorsLargerThanMaxUIds", "Allow no more validators than the subnet has room for neurons.");
    static final Fault MAX_ALLOWED_U_IDS_LESS_THAN_CURRENT_U_IDS =
            ON.error(2, "MaxAllowedUIdsLessThanCurrentUIds", "Trim the subnet instead: it has more neurons than that.");
    static final Fault BONDS_MOVING_AVERAGE_MAX_REACHED =
            ON.error(3, "BondsMovingAverageMaxReached", "Choose at most 975,000; only root may go higher.");
    static final Fault NEGATIVE_SIGMOID_STEEPNESS =
            ON.error(4, "NegativeSigmoidSteepness", "Choose zero or more; only root may go below.");
    static final Fault VALUE_NOT_IN_BOUNDS =
            ON.error(5, "ValueNotInBounds", "Choose a value in the range allowed: taonet explain says which.");
    static final Fault MIN_ALLOWED_UIDS_GREATER_THAN_CURRENT_UIDS =
            ON.error(6, "MinAllowedUidsGreaterThanCurrentUids", "Choose fewer than the subnet has neurons.");
    static final Fault MIN_ALLOWED_UIDS_GREATER_THAN_MAX_ALLOWED_UIDS =
            ON.error(7, "MinAllowedUidsGreaterThanMaxAllowedUids", "Choose fewer than the subnet has room for.");
    static final Fault MAX_ALLOWED_UIDS_LESS_THAN_MIN_ALLOWED_UIDS = ON.error(
            8, "MaxAllowedUidsLessThanMinAllowedUids", "Choose at least as many as the subnet may be trimmed to.");
    static final Fault MAX_ALLOWED_UIDS_GREATER_THAN_DEFAULT_MAX_ALLOWED_UIDS =
            ON.error(9, "MaxAllowedUidsGreaterThanDefaultMaxAllowedUids", "Choose at most 256.");
    static final Fault INVALID_VALUE =
            ON.error(10, "InvalidValue", "Choose a value in the range allowed: taonet explain says which.");
    static final Fault NOT_PERMITTED_ON_ROOT_SUBNET =
            ON.error(11, "NotPermittedOnRootSubnet", "Name a subnet other than root, which has no such thing.");
    static final Fault POW_REGISTRATION_DISABLED =
            ON.error(12, "POWRegistrationDisabled", "Registering by work is gone: neurons pay the burn price instead.");
    static final Fault DEPRECATED =
            ON.error(13, "Deprecated", "This call does nothing any more, and nothing has taken its place.");

    private Admin() {}

    /** The declarations of one theme, still empty. */
    static Declarations part() {
        return Declarations.of("AdminUtils", 19, "pallet_admin_utils");
    }

    /** Lists a setting among all of them. */
    static <S extends Setting> S keep(S setting) {
        SETTINGS.add(setting);
        return setting;
    }

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(Hooks.NONE, Pallet.Generics.PLAIN, themes().toArray(Declarations[]::new));
    }

    private static List<Declarations> themes() {
        return List.of(
                ON,
                WeightSettings.ON,
                ConsensusSettings.ON,
                RegistrationSettings.ON,
                WorkSettings.ON,
                UidSettings.ON,
                MechanismSettings.ON,
                OwnerSettings.ON,
                OwnerCalls.ON,
                NetworkLimits.ON,
                AuthorityCalls.ON,
                ChainCalls.ON);
    }

    /** All that can be set. */
    public static List<Setting> settings() {
        return themes().isEmpty() ? List.of() : Collections.unmodifiableList(SETTINGS);
    }
}
