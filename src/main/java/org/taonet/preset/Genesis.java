package org.taonet.preset;

import java.util.List;
import java.util.Optional;
import org.taonet.crypto.Ss58;
import org.taonet.pallet.Aura;
import org.taonet.pallet.Balances;
import org.taonet.pallet.Grandpa;
import org.taonet.pallet.Sudo;
import org.taonet.pallet.TransactionPayment;
import org.taonet.pallet.evm.BaseFee;
import org.taonet.pallet.evm.Ethereum;
import org.taonet.pallet.evm.Evm;
import org.taonet.pallet.evm.EvmChainId;
import org.taonet.pallet.limitorders.LimitOrders;
import org.taonet.pallet.subtensor.SubtensorGenesis;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.scale.Codecs;
import org.taonet.state.State;
import org.taonet.state.StoragePrefix;
import org.taonet.state.Trie;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/**
 * What a chain begins with, as data. Upstream's genesis configuration, of the pallets that exist.
 *
 * @param balances what each account has, in rao
 * @param aura who authors blocks
 * @param grandpa who makes them final
 * @param sudo who may act as root
 * @param evmChainId what Ethereum transactions are signed for
 */
public record Genesis(
        List<Balances.Endowment> balances,
        List<AccountId> aura,
        List<AccountId> grandpa,
        Optional<AccountId> sudo,
        long evmChainId) {
    /** What an account begins with: by address, in whole TAO. */
    static Balances.Endowment tao(String address, long amount) {
        return new Balances.Endowment(account(address), Rao.tao(amount));
    }

    /** The account of an address. */
    static AccountId account(String address) {
        return AccountId.of(Ss58.account(address));
    }

    /** The state of block 0 under a runtime, with {@code :code} naming it. */
    public State state(Runtime runtime) {
        return state(runtime, Optional.of(Runtimes.code(runtime).toArray()));
    }

    /** The same with other code, or none. */
    State state(Runtime runtime, Optional<byte[]> code) {
        Context on = new Context(Trie.EMPTY, runtime);
        FrameSystem.genesis(on);
        Aura.genesis(on, aura);
        Grandpa.genesis(on, grandpa);
        Balances.genesis(on, balances);
        TransactionPayment.genesis(on);
        SubtensorGenesis.build(on);
        sudo.ifPresent(key -> Sudo.KEY.put(on, key));
        Ethereum.genesis(on);
        Evm.genesis(on);
        EvmChainId.CHAIN_ID.put(on, evmChainId);
        BaseFee.genesis(on);
        LimitOrders.genesis(on);
        for (Pallet pallet : runtime.pallets()) {
            StoragePrefix.of(pallet.name())
                    .value(":__STORAGE_VERSION__:", Codecs.U16, 0, "")
                    .put(on, pallet.storageVersion());
        }
        code.ifPresent(bytes -> on.put(FrameSystem.CODE, bytes));
        return on.commitTo(Trie.EMPTY);
    }
}
