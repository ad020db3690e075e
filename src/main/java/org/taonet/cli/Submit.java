package org.taonet.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.DryRun;
import org.taonet.client.Intent;
import org.taonet.client.Plan;
import org.taonet.client.Planner;
import org.taonet.client.Receipt;
import org.taonet.client.RpcException;
import org.taonet.client.Signer;
import org.taonet.client.Submission;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;
import org.taonet.unit.Rao;
import org.taonet.wallet.WalletKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Carries an intent out: plans, shows, asks, signs, sends, waits, prints, and chooses the exit code. */
public abstract class Submit implements java.util.concurrent.Callable<Integer> {
    /** How far an extrinsic is followed. */
    enum Wait {
        none,
        inclusion,
        finality
    }

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LINE = 80;

    @Mixin
    private Target target;

    @Mixin
    private Keys keys;

    @Mixin
    private Format format;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask before sending.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Show the fee and what would happen; sign and send nothing.")
    private boolean dryRun;

    @Option(names = "--use-hotkey", description = "Sign with the hotkey instead of the coldkey.")
    private boolean useHotkey;

    @Option(names = "--wait", paramLabel = "none|inclusion|finality", description = "How far to follow it (inclusion).")
    private Wait wait = Wait.inclusion;

    @Option(names = "--tip", paramLabel = "TAO", description = "A tip on top of the fee; it buys no priority.")
    private Rao tip = Rao.ZERO;

    @Option(names = "--period", paramLabel = "BLOCKS", description = "How long it stays valid (64; 0 for ever).")
    private int period = Planner.PERIOD;

    @Option(names = "--nonce", paramLabel = "N", description = "In place of the account's next one.")
    private @Nullable Long nonce;

    @Option(
            names = "--impersonate",
            paramLabel = "ACCOUNT",
            description = "Send as this account without its key; a development node must allow it.")
    private @Nullable String impersonate;

    public final Keys keys() {
        return keys;
    }

    /** Works on the chain without sending anything yet. */
    public <T> T onChain(java.util.function.Function<Chain, T> work) {
        signer(); // whoever has no key is told before a ledger is made
        return dryRun ? target.reading(work) : target.writing(work);
    }

    /** Works on the chain where nothing is to be sent: no key is needed. */
    protected final <T> T reading(java.util.function.Function<Chain, T> work) {
        return target.reading(work);
    }

    /** Carries an intent out; 0, or 13 if the chain failed it, or a call within it: of sudo, a batch, a proxy. */
    public int run(Intent intent) {
        return onChain(chain -> run(chain, intent));
    }

    /** Carries an intent out on a chain that is open. */
    public int run(Chain chain, Intent intent) {
        return run(chain, intent, Outlook.NONE);
    }

    /** The same, telling beforehand what is known of what it will do. */
    public int run(Chain chain, Intent intent, Outlook outlook) {
        AccountId signer = signer();
        Keys.Chosen chosen = impersonate == null ? keys.chosen(signsWithHotkey()) : null;
        var options =
                new Planner.Options(tip.bits(), period, nonce == null ? OptionalLong.empty() : OptionalLong.of(nonce));
        Plan plan = new Planner(chain, keys.names())
                .plan(intent, signer, chosen == null ? "sr25519" : chosen.scheme(), options);
        var prospect = Prospect.of(plan, outlook);
        prospect.lines().forEach(format.out()::note);
        prospect.warnings().forEach(format.out()::warn);
        if (dryRun) {
            return rehearse(chain, prospect);
        }
        prospect.requirePayable();
        requireOrder(chain, plan);
        if (!yes && format.world().prompt().canAsk()) {
            foretell(chain, plan);
        }
        new Asked(format.world()).confirm("Send it?", yes);
        byte[] signed = chosen == null ? plan.pretended() : sign(plan, chosen);
        return send(chain, prospect, signed);
    }

    /** Whoever signs. */
    public final AccountId signer() {
        return impersonate == null
                ? keys.chosen(signsWithHotkey()).account()
                : keys.names().account(impersonate);
    }

    /** Whether the hotkey signs rather than the coldkey; calls that only hotkeys make say so. */
    protected boolean signsWithHotkey() {
        return useHotkey;
    }

    /** What a call that succeeded brought about, beside its events: data for programs, lines for people. */
    protected Outlook outcome(Chain chain, Receipt receipt) {
        return Outlook.NONE;
    }

    /** How the command speaks. */
    protected final Format format() {
        return format;
    }

    /** In this process nobody keeps what must wait for another. */
    private static void requireOrder(Chain chain, Plan plan) {
        if (LocalLedger.isInProcess(chain.connection()) && plan.terms().nonce() > chain.nonce(plan.signer())) {
            throw new ClientException(
                    Category.VALIDATION,
                    "its nonce is " + plan.terms().nonce() + ", and the account's next one is "
                            + chain.nonce(plan.signer()),
                    "Leave --nonce out; or start a node, which keeps what must wait.");
        }
    }

    private static byte[] sign(Plan plan, Keys.Chosen chosen) {
        try (WalletKey key = chosen.unlocked().get()) {
            return plan.signedBy(Signer.of(key.pair()));
        }
    }

    // ---- rehearsing ----

    private int rehearse(Chain chain, Prospect prospect) {
        Plan plan = prospect.plan();
        DryRun run = tried(chain, plan);
        format.out().result(() -> Rehearsal.json(prospect, run), () -> Rehearsal.lines(plan, run));
        return run == null || run.succeeds() ? 0 : Category.CHAIN.exitCode();
    }

    /** Whoever is asked is told beforehand that it would fail, where the node can tell. */
    private void foretell(Chain chain, Plan plan) {
        try {
            DryRun.of(chain, plan, chain.at(plan.block()).hash())
                    .filter(run -> !run.succeeds())
                    .ifPresent(run -> format.out().warn(Rehearsal.result(run) + "."));
        } catch (RpcException otherMethod) {
            // Then nobody can tell.
        }
    }

    private @Nullable DryRun tried(Chain chain, Plan plan) {
        String why = "it has no " + DryRun.METHOD;
        try {
            Optional<DryRun> run = DryRun.of(chain, plan, chain.at(plan.block()).hash());
            if (run.isPresent()) {
                return run.get();
            }
        } catch (RpcException otherMethod) {
            // Another tool's method of the same name.
            why = shortened(String.valueOf(otherMethod.getMessage()));
        }
        format.out().note("This node cannot try it out (" + why + "): the fee is all that is known.");
        return null;
    }

    private static String shortened(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= LINE ? line : line.substring(0, LINE) + "…";
    }

    // ---- sending ----

    private int send(Chain chain, Prospect prospect, byte[] signed) {
        Out out = format.out();
        var submission = new Submission(chain, PATIENCE, out::progress);
        if (wait == Wait.none) {
            Hash32 hash = submission.send(signed);
            out.result(
                    () -> Json.object()
                            .put("success", true)
                            .put("chain", chain.name())
                            .put(
                                    "extrinsic",
                                    Json.object().put("hash", hash.hex()).build())
                            .build(),
                    () -> List.of("sent " + hash.hex()));
            return 0;
        }
        var until = wait == Wait.finality ? Submission.Until.FINALIZED : Submission.Until.INCLUDED;
        Receipt receipt = submission.submit(signed, until);
        out.note(chain.name() + ", block " + receipt.blockNumber());
        Outlook outcome = receipt.succeeded() ? outcome(chain, receipt) : Outlook.NONE;
        out.result(() -> json(chain, prospect, receipt, outcome), () -> lines(receipt, outcome));
        return didAll(receipt) ? 0 : Category.CHAIN.exitCode();
    }

    private static boolean didAll(Receipt receipt) {
        return receipt.succeeded() && receipt.inner().isEmpty();
    }

    private static Json json(Chain chain, Prospect prospect, Receipt receipt, Outlook outcome) {
        Plan plan = prospect.plan();
        Json.Fields document = Json.object()
                .put("success", didAll(receipt))
                .put("chain", chain.name())
                .put("call", plan.json())
                .put("signer", plan.runtime().address(plan.signer()))
                .put(
                        "block",
                        Json.object()
                                .put("number", receipt.blockNumber())
                                .put("hash", receipt.block().hex())
                                .put("finalized", receipt.finalized())
                                .build())
                .put(
                        "extrinsic",
                        Json.object()
                                .put("hash", receipt.extrinsic().hex())
                                .put("index", receipt.index())
                                .build())
                .put("feeRao", receipt.fee().map(Json::of).orElse(Json.none()))
                .put("plan", prospect.json())
                .put("data", Json.object(outcome.data()))
                .put("warnings", Json.texts(prospect.warnings()))
                .put(
                        "events",
                        Json.array(receipt.events().stream().map(Shown::event).toList()));
        receipt.failure().ifPresent(f -> document.put("error", Shown.failure(f)));
        if (!receipt.inner().isEmpty()) {
            document.put(
                    "innerErrors",
                    Json.array(receipt.inner().stream().map(Shown::failure).toList()));
        }
        return document.build();
    }

    private static List<String> lines(Receipt receipt, Outlook outcome) {
        List<String> lines = new ArrayList<>();
        lines.add((didAll(receipt) ? "done" : "failed") + " in block "
                + receipt.blockNumber() + " ("
                + receipt.block().hex() + "), extrinsic " + receipt.index()
                + (receipt.finalized() ? ", final" : ""));
        receipt.failure().ifPresent(f -> lines.add("  error  " + f));
        receipt.inner().forEach(f -> lines.add("  within  " + f));
        receipt.fee().ifPresent(fee -> lines.add("  fee    " + Amount.show(fee)));
        outcome.lines().forEach((label, text) -> lines.add("  " + label + "  " + text));
        receipt.events().stream()
                .filter(e -> !e.pallet().equals("System") && !e.pallet().equals("TransactionPayment"))
                .forEach(e -> lines.add("  event  " + Shown.eventLine(e)));
        return lines;
    }
}
