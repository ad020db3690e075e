package org.taonet.cli;

import java.io.PrintStream;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.ledger.LedgerException;
import org.taonet.text.Json;
import org.taonet.wallet.WalletException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a command that fails says on standard error, and its exit code. */
final class Failures implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    /** What nobody foresaw. */
    static final int BUG = 1;

    /** A command line that makes no sense. */
    static final int USAGE = 2;

    /** Ctrl-C, as shells count it. */
    static final int INTERRUPTED = 130;

    private final World world;
    private final boolean json;

    /** With JSON a failure is a document on standard output, too. */
    Failures(World world, boolean json) {
        this.world = world;
        this.json = json;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        if (thrown instanceof ParameterException wrong) {
            return handleParseException(wrong, new String[0]);
        }
        return report(thrown);
    }

    /** Tells of a failure; returns the exit code. */
    int report(Exception thrown) {
        PrintStream err = world.err();
        world.out().flush();
        if (world.variable("TAONET_DEBUG").isPresent()) {
            thrown.printStackTrace(err);
        }
        if (Thread.currentThread().isInterrupted()) {
            return INTERRUPTED;
        }
        if (isUnforeseen(thrown)) {
            err.println("error: something went wrong that should not: " + thrown);
            err.println("  Set TAONET_DEBUG=1 to see where, and please report it.");
            document(Envelope.failed("bug", BUG, String.valueOf(thrown), "Please report it."));
            return BUG;
        }
        ClientException failure = categorised(thrown);
        err.println("error: " + failure.getMessage());
        if (!failure.advice().isEmpty()) {
            err.println("  " + failure.advice());
        }
        document(Envelope.of(failure));
        return failure.category().exitCode();
    }

    private void document(Json failure) {
        if (json) {
            world.out().println(failure.pretty());
            world.out().flush();
        }
    }

    private static boolean isUnforeseen(Exception thrown) {
        return thrown instanceof NullPointerException
                || thrown instanceof IllegalStateException
                || thrown instanceof ClassCastException
                || thrown instanceof IndexOutOfBoundsException
                || thrown instanceof java.util.NoSuchElementException;
    }

    /** With its kind, which gives the exit code. */
    static ClientException categorised(Throwable thrown) {
        return switch (thrown) {
            case WalletException wallet -> new ClientException(of(wallet.kind()), wallet.getMessage(), "", wallet);
            case LedgerException ledger ->
                new ClientException(of(ledger.kind()), String.valueOf(ledger.getMessage()), "", ledger);
            default -> ClientException.of(thrown);
        };
    }

    private static Category of(WalletException.Kind kind) {
        return switch (kind) {
            case MISSING, LOCKED -> Category.AUTH;
            case EXISTS, INVALID -> Category.VALIDATION;
            case DAMAGED, FILES -> Category.IO;
        };
    }

    private static Category of(LedgerException.Kind kind) {
        return switch (kind) {
            case EXISTS, NOT_KEPT, REFUSED -> Category.VALIDATION;
            case HELD -> Category.TIMEOUT;
            case MISSING, NOT_OURS, NEWER, DAMAGED, FULL, READ_ONLY, FAILED -> Category.IO;
        };
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintStream err = world.err();
        err.println("error: " + wrong.getMessage());
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream().limit(3).forEach(s -> err.println("  did you mean: " + s));
        }
        String help = command.getCommandSpec().qualifiedName() + " --help";
        err.println("  See: " + help);
        document(Envelope.failed("usage", USAGE, String.valueOf(wrong.getMessage()), "See: " + help));
        return USAGE;
    }
}
