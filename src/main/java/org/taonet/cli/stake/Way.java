package org.taonet.cli.stake;

import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.text.Json;

/** The ways that stake can go without becoming TAO in between, each a call of the chain. */
enum Way {
    /** To another hotkey. */
    MOVE,
    /** To another coldkey. */
    TRANSFER,
    /** To another subnet. */
    SWAP;

    /** The call of a trade. */
    Intent.Named call(Trades trades, Trade trade) {
        View view = trades.view();
        String hotkey = view.runtime().address(trade.from().hotkey());
        Intent.Named call = switch (this) {
            case MOVE ->
                trades.call("move_stake")
                        .with("origin_hotkey", hotkey)
                        .with(
                                "destination_hotkey",
                                view.runtime().address(trade.to().hotkey()));
            case TRANSFER ->
                trades.call("transfer_stake")
                        .with(
                                "destination_coldkey",
                                view.runtime().address(trade.to().coldkey()))
                        .with("hotkey", hotkey);
            case SWAP ->
                trades.call(trade.limit().isPresent() ? "swap_stake_limit" : "swap_stake")
                        .with("hotkey", hotkey);
        };
        call = call.with("origin_netuid", trade.from().subnet().orElseThrow().netuid())
                .with("destination_netuid", trade.to().subnet().orElseThrow().netuid())
                .with("alpha_amount", Json.of(trade.quote().paid()));
        return trade.limit().isEmpty()
                ? call
                : call.with("limit_price", Json.of(trade.limit().get()))
                        .with("allow_partial", Json.of(trade.partial()));
    }
}
