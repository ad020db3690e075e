package org.taonet.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.Plan;
import org.taonet.text.Json;

/** A plan with what the command knows of its effect: what is shown before anything is signed. */
record Prospect(Plan plan, Outlook outlook, List<String> warnings) {
    private static final int LABEL = 8;

    static Prospect of(Plan plan, Outlook outlook) {
        List<String> warnings = new ArrayList<>(plan.warnings());
        warnings.addAll(outlook.warnings());
        var prospect = new Prospect(plan, outlook, warnings);
        if (prospect.isShort()) {
            warnings.add("The signer has less than it takes.");
        }
        return prospect;
    }

    private BigInteger fee() {
        return plan.fee().orElse(BigInteger.ZERO);
    }

    /** The signer's free balance afterwards, if it costs what was said; negative where it cannot be paid. */
    private BigInteger left() {
        return plan.free().subtract(fee()).subtract(outlook.spends());
    }

    private boolean isShort() {
        return outlook.spends().signum() > 0 && left().signum() < 0;
    }

    /** Says that it cannot be paid before it is sent, rather than pay a fee to be told so. */
    void requirePayable() {
        if (isShort()) {
            throw new ClientException(
                    Category.VALIDATION,
                    "it takes " + Amount.show(outlook.spends().add(fee())) + " with the fee, and the signer has "
                            + Amount.show(plan.free()),
                    "Choose a smaller amount or fund " + plan.runtime().address(plan.signer()) + "; nothing was sent.");
        }
    }

    /** For people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(plan.chain() + ", block " + plan.block());
        lines.add(line("call", plan.text()));
        lines.add(line("signer", plan.runtime().address(plan.signer()) + ", has " + Amount.show(plan.free())));
        outlook.lines().forEach((label, text) -> lines.add(line(label, text)));
        plan.fee().ifPresent(fee -> lines.add(line("fee", Amount.show(fee))));
        if (outlook.spends().signum() > 0) {
            lines.add(line("leaves", Amount.show(left())));
        }
        return lines;
    }

    private static String line(String label, String text) {
        return "  " + label + " ".repeat(Math.max(1, LABEL - label.length())) + text;
    }

    /** For programs. */
    Json json() {
        Json.Fields fields = Json.object()
                .put("feeRao", plan.fee().map(Json::of).orElse(Json.none()))
                .put("freeRao", Json.of(plan.free()))
                .put("spendsRao", Json.of(outlook.spends()))
                .put("leavesRao", Json.of(left()));
        outlook.data().forEach(fields::put);
        return fields.build();
    }
}
