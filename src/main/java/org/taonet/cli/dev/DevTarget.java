package org.taonet.cli.dev;

import java.util.List;
import java.util.function.Function;
import org.taonet.cli.Format;
import org.taonet.cli.LocalLedger;
import org.taonet.cli.Out;
import org.taonet.cli.Target;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.RpcException;
import org.taonet.text.Json;
import picocli.CommandLine.Mixin;

/** A chain whose developer's methods are asked for; it says so when the node has none. */
abstract class DevTarget implements java.util.concurrent.Callable<Integer> {
    @Mixin
    private Target target;

    @Mixin
    private Format format;

    final Format format() {
        return format;
    }

    final Out out() {
        return format.out();
    }

    /** Works on the chain. */
    final <T> T on(Function<Chain, T> work) {
        return target.writing(work);
    }

    /** Asks one method, and shows its answer. */
    final int ask(Function<Json, List<String>> lines, String method, Json... params) {
        return on(chain -> {
            Json answer = call(chain, method, params);
            out().note(chain.name() + ", block " + chain.head().number());
            out().result(() -> answer, () -> lines.apply(answer));
            return 0;
        });
    }

    /** Asks one method of a node that stays: what it changes is gone when the process ends. */
    final int askNode(Function<Json, List<String>> lines, String method, Json... params) {
        return on(chain -> {
            requireNode(chain);
            Json answer = call(chain, method, params);
            out().note(chain.name() + ", block " + chain.head().number());
            out().result(() -> answer, () -> lines.apply(answer));
            return 0;
        });
    }

    static void requireNode(Chain chain) {
        if (LocalLedger.isInProcess(chain.connection())) {
            throw new ClientException(
                    Category.VALIDATION,
                    "this lasts as long as a node does, and no node serves " + chain.name(),
                    "Start one with: taonet node --ledger FILE. Or name one with --network ws://…");
        }
    }

    static Json call(Chain chain, String method, Json... params) {
        try {
            return chain.connection().call(method, params);
        } catch (RpcException refused) {
            if (refused.code() != RpcException.METHOD_NOT_FOUND) {
                throw refused;
            }
            throw new ClientException(
                    Category.CHAIN,
                    chain.name() + " offers no developer's methods",
                    "They are there on nodes of taonet that listen on this machine alone.",
                    refused);
        }
    }
}
