package org.taonet.replay;

import static org.taonet.replay.MathCases.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.taonet.math.I32F32;
import org.taonet.math.I64F64;
import org.taonet.math.Sparse;
import org.taonet.pallet.subtensor.epoch.EpochInput;
import org.taonet.pallet.subtensor.epoch.EpochOutput;
import org.taonet.pallet.subtensor.epoch.EpochRules;
import org.taonet.pallet.subtensor.epoch.LiquidAlpha;
import org.taonet.pallet.subtensor.epoch.Yuma;
import org.taonet.text.Json;

/** Epochs on states made up at random: what goes in, and what comes out for each uid. */
public final class WholeEpochs {
    private static final List<String> FIELDS = List.of(
            "active",
            "stake",
            "stake_weight",
            "validator_permit",
            "consensus",
            "validator_trust",
            "incentive",
            "bonds",
            "dividend",
            "server_emission",
            "validator_emission",
            "emission",
            "uid");

    private WholeEpochs() {}

    static void check(Line line, FileReport report) {
        Json expected = line.json().field("out");
        Json got = json(Yuma.run(input(line.json().field("in"))));
        if (got.equals(expected)) {
            report.exact();
            return;
        }
        String first = FIELDS.stream()
                .filter(field -> !got.field(field).equals(expected.field(field)))
                .findFirst()
                .orElse("fields");
        report.wrong(line.number(), first + ": expected " + expected.field(first) + ", got " + got.field(first));
    }

    /** What goes into an epoch. */
    public static EpochInput input(Json in) {
        int n = in.field("n").intValue();
        long block = number(in, "current_block");
        long[] committed = new long[n];
        Arrays.fill(committed, -1);
        long lastEpoch = number(in, "last_mechanism_step_block");
        return new EpochInput(
                n,
                block,
                EpochInput.lastTempo(block, in.field("tempo").intValue(), lastEpoch),
                EpochCases.vector(in, "last_update"),
                EpochCases.vector(in, "block_at_registration"),
                committed,
                in.field("total_stake").items().stream()
                        .map(bits -> I64F64.ZERO.ofBits(new BigInteger(bits.text())))
                        .toArray(I64F64[]::new),
                in.field("owner_uid").isNull() ? -1 : in.field("owner_uid").intValue(),
                EpochCases.mask(in.field("validator_permit")),
                matrix(in.field("weights")),
                matrix(in.field("bonds")),
                number(in, "rao_emission"),
                rules(in));
    }

    private static EpochRules rules(Json in) {
        Json alphas = in.field("alpha_values");
        return new EpochRules(
                number(in, "activity_cutoff_blocks"),
                number(in, "stake_threshold"),
                in.field("max_allowed_validators").intValue(),
                I32F32.partOfU16(in.field("kappa").intValue()),
                I32F32.partOfU16(in.field("bonds_penalty").intValue()),
                number(in, "bonds_moving_average"),
                in.field("yuma3").bool(),
                in.field("liquid_alpha").bool(),
                LiquidAlpha.of(
                        I32F32.partOfU16(alphas.item(0).intValue()),
                        I32F32.partOfU16(alphas.item(1).intValue()),
                        I32F32.i64(in.field("alpha_sigmoid_steepness").intValue())));
    }

    private static Sparse matrix(Json rows) {
        Sparse.Builder out = new Sparse.Builder(rows.items().size(), 0);
        for (Json row : rows.items()) {
            row.items()
                    .forEach(cell -> out.add(
                            cell.item(0).intValue(), I32F32.u64(cell.item(1).intValue())));
            out.end();
        }
        return out.build();
    }

    /** What comes out of an epoch. */
    public static Json json(EpochOutput out) {
        return Json.object()
                .put("active", list(out.active()))
                .put("bonds", rows(out.bonds()))
                .put("consensus", list(out.consensus()))
                .put("dividend", list(out.dividends()))
                .put("emission", list(out.emission()))
                .put("incentive", list(out.incentive()))
                .put("server_emission", list(out.serverEmission()))
                .put("stake", list(out.stake()))
                .put("stake_weight", list(out.stakeWeight()))
                .put("uid", uids(out))
                .put("validator_emission", list(out.validatorEmission()))
                .put("validator_permit", list(out.permits()))
                .put("validator_trust", list(out.validatorTrust()))
                .build();
    }

    private static Json uids(EpochOutput out) {
        int[] uids = new int[out.bonds().rows()];
        Arrays.setAll(uids, uid -> uid);
        return list(uids);
    }

    private static Json list(long[] v) {
        return Json.array(LongStream.of(v).mapToObj(MathCases::unsigned).toList());
    }

    private static Json list(int[] v) {
        return Json.array(Arrays.stream(v).mapToObj(Json::of).toList());
    }

    private static Json list(boolean[] v) {
        List<Json> out = new ArrayList<>();
        for (boolean each : v) {
            out.add(Json.of(each));
        }
        return Json.array(out);
    }

    private static Json rows(Sparse matrix) {
        List<Json> rows = new ArrayList<>();
        for (int row = 0; row < matrix.rows(); row++) {
            List<Json> cells = new ArrayList<>();
            for (int i = matrix.start(row); i < matrix.start(row + 1); i++) {
                cells.add(Json.array(Json.of(matrix.columns()[i]), Json.of(matrix.cells()[i])));
            }
            rows.add(Json.array(cells));
        }
        return Json.array(rows);
    }
}
