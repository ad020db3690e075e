package org.taonet.pallet.subtensor.emission;

import java.util.List;
import java.util.SortedMap;
import org.taonet.pallet.alpha.AlphaAssets;
import org.taonet.pallet.subtensor.stake.Exchange;
import org.taonet.pallet.subtensor.subnet.Issuance;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.TaoFlows;
import org.taonet.pallet.swap.Trades;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** TAO and alpha into the pools, and TAO that buys alpha. Mirrors inject_and_maybe_swap of coinbase/run_coinbase.rs. */
final class Injection {
    private Injection() {}

    /** In the order of the subnets; what is left of the TAO is taken back. */
    static void run(Context on, List<NetUid> emitting, SortedMap<NetUid, Terms> terms, Minted minted) {
        for (NetUid netuid : emitting) {
            inject(on, netuid, terms.getOrDefault(netuid, Terms.NONE), minted);
        }
        minted.recycle();
    }

    private static void inject(Context on, NetUid netuid, Terms terms, Minted minted) {
        AccountId account = SubnetAccounts.of(on, netuid);
        Rao tao = new Rao(terms.taoIn().toU64());
        Alpha alpha = new Alpha(terms.alphaIn().toU64());
        Rao excess = new Rao(terms.excess().toU64());
        boolean room = Trades.makeRoom(on, netuid, tao, alpha);
        Rao taoIn = room ? tao : Rao.ZERO;
        Alpha alphaIn = room ? alpha : Alpha.ZERO;
        BlockFlows.SUBNET_EXCESS_TAO.put(on, netuid, Rao.ZERO);
        BlockFlows.SUBNET_TAO_IN_EMISSION.put(on, netuid, Rao.ZERO);
        if (!excess.isZero() && minted.spend(account, excess)) {
            buy(on, netuid, excess);
        }
        BlockFlows.SUBNET_ALPHA_IN_EMISSION.put(on, netuid, alphaIn);
        AlphaAssets.mint(on, netuid, alphaIn);
        Pools.addAlpha(on, netuid, alphaIn);
        if (!taoIn.isZero() && minted.spend(account, taoIn)) {
            BlockFlows.SUBNET_TAO_IN_EMISSION.put(on, netuid, taoIn);
            Pools.addTao(on, netuid, taoIn);
            Issuance.TOTAL_STAKE.mutate(on, total -> total.saturatingPlus(taoIn));
            TaoFlows.chainPut(on, netuid, taoIn);
        }
    }

    /** The chain buys; if the pool refuses, the TAO stays on the subnet's account. */
    private static void buy(Context on, NetUid netuid, Rao excess) {
        try {
            Trades.Trade trade = Exchange.buy(on, netuid, excess, Trades.HIGHEST_PRICE, true);
            Pools.SUBNET_PROTOCOL_ALPHA.mutate(on, netuid, owned -> owned.saturatingPlus(new Alpha(trade.out())));
            Rao paid = new Rao(trade.in());
            BlockFlows.SUBNET_EXCESS_TAO.put(on, netuid, paid);
            TaoFlows.chainPut(on, netuid, paid);
        } catch (Refusal refused) {
            return;
        }
    }
}
