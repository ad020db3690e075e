package org.taonet.rpc;

import org.taonet.chain.Head;
import org.taonet.chain.Pool;
import org.taonet.node.Node;
import org.taonet.text.Json;

/** How the node is, for people who watch it: {@code /health} as JSON, {@code /metrics} as Prometheus reads it. */
final class Health {
    private final Node node;

    Health(Node node) {
        this.node = node;
    }

    String json() {
        Head head = node.chain().head();
        return Json.object()
                        .put("peers", 0)
                        .put("isSyncing", false)
                        .put("shouldHavePeers", false)
                        .put("block", head.number())
                        .put("finalized", node.producer().finalized())
                        .put("leadMillis", node.leadMillis())
                        .build()
                        .write()
                + "\n";
    }

    String metrics(int connections, int subscriptions, Dispatcher dispatcher) {
        Pool.Counts pool = node.pool().counts();
        java.lang.Runtime machine = java.lang.Runtime.getRuntime();
        StringBuilder out = new StringBuilder(2048);
        out.append("# HELP substrate_block_height Number of the newest and of the final block.\n")
                .append("# TYPE substrate_block_height gauge\n");
        value(
                out,
                "substrate_block_height{status=\"best\"}",
                node.chain().head().number());
        value(
                out,
                "substrate_block_height{status=\"finalized\"}",
                node.producer().finalized());
        gauge(out, "substrate_ready_transactions_number", "Extrinsics ready for a block.", pool.ready());
        gauge(out, "taonet_future_transactions", "Extrinsics that wait for others.", pool.future());
        gauge(out, "taonet_pool_bytes", "Bytes of extrinsics in the pool.", pool.bytes());
        counter(
                out,
                "taonet_extrinsics_included_total",
                "Extrinsics in blocks since the start.",
                node.producer().included());
        gauge(out, "taonet_chain_time_lead_seconds", "Chain time ahead of the clock.", node.leadMillis() / 1000);
        gauge(out, "taonet_rpc_connections", "Open WebSockets.", connections);
        gauge(out, "taonet_rpc_subscriptions", "Open subscriptions.", subscriptions);
        counter(out, "taonet_rpc_calls_total", "Calls answered.", dispatcher.calls());
        counter(out, "taonet_rpc_errors_total", "Calls answered with an error.", dispatcher.errors());
        gauge(out, "taonet_memory_bytes", "Bytes of heap in use.", machine.totalMemory() - machine.freeMemory());
        return out.toString();
    }

    private static void value(StringBuilder out, String name, long value) {
        out.append(name).append(' ').append(value).append('\n');
    }

    private static void gauge(StringBuilder out, String name, String help, long value) {
        described(out, name, help, "gauge", value);
    }

    private static void counter(StringBuilder out, String name, String help, long value) {
        described(out, name, help, "counter", value);
    }

    private static void described(StringBuilder out, String name, String help, String type, long value) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        value(out, name, value);
    }
}
