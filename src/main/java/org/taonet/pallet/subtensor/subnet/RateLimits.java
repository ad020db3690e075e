package org.taonet.pallet.subtensor.subnet;

import java.util.List;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageTripleMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** When things were last done that may be done only so often. Mirrors utils/rate_limiting.rs. */
public final class RateLimits {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Long> INITIAL_TX_RATE_LIMIT = ON.constant(
            "InitialTxRateLimit",
            Codecs.U64,
            1000L,
            "Blocks between two swaps of hotkeys by a coldkey, to begin with.");
    public static final Constant<Long> INITIAL_TX_DELEGATE_TAKE_RATE_LIMIT = ON.constant(
            "InitialTxDelegateTakeRateLimit",
            Codecs.U64,
            216_000L,
            "Blocks between two raises of a delegate's take, to begin with.");
    public static final Constant<Long> INITIAL_TX_CHILD_KEY_TAKE_RATE_LIMIT = ON.constant(
            "InitialTxChildKeyTakeRateLimit",
            Codecs.U64,
            216_000L,
            "Blocks between two changes of a child's take, to begin with.");

    public static final StorageMap<RateLimitKey, Long> LAST_RATE_LIMITED_BLOCK = ON.map(
            "LastRateLimitedBlock",
            Hasher.IDENTITY,
            RateLimitKey.CODEC,
            Codecs.U64,
            0L,
            "The block in which a thing was last done; 0 for never.");
    public static final StorageTripleMap<AccountId, NetUid, Integer, Long> TRANSACTION_KEY_LAST_BLOCK = ON.tripleMap(
            "TransactionKeyLastBlock",
            List.of(Hasher.BLAKE2_128_CONCAT, Hasher.IDENTITY, Hasher.IDENTITY),
            Codecs.ACCOUNT,
            Codecs.NET_UID,
            Codecs.U16,
            Codecs.U64,
            0L,
            "The block in which a key last did a kind of thing in a subnet; 0 for never.");
    public static final StorageValue<Long> TX_RATE_LIMIT = ON.value(
            "TxRateLimit",
            Codecs.U64,
            INITIAL_TX_RATE_LIMIT.declared(),
            "Blocks between two swaps of hotkeys by a coldkey.");
    public static final StorageValue<Long> TX_DELEGATE_TAKE_RATE_LIMIT = ON.value(
            "TxDelegateTakeRateLimit",
            Codecs.U64,
            INITIAL_TX_DELEGATE_TAKE_RATE_LIMIT.declared(),
            "Blocks between two raises of a delegate's take.");
    public static final StorageValue<Long> TX_CHILDKEY_TAKE_RATE_LIMIT = ON.value(
            "TxChildkeyTakeRateLimit",
            Codecs.U64,
            INITIAL_TX_CHILD_KEY_TAKE_RATE_LIMIT.declared(),
            "Blocks between two changes of a child's take.");
    static final StorageMap<AccountId, Long> LAST_TX_BLOCK = ON.deprecated(
            ON.map(
                    "LastTxBlock",
                    Hasher.IDENTITY,
                    Codecs.ACCOUNT,
                    Codecs.U64,
                    0L,
                    "Moved to LastRateLimitedBlock: the block of a coldkey's last swap."),
            "Use LastRateLimitedBlock.");
    static final StorageMap<AccountId, Long> LAST_TX_BLOCK_CHILD_KEY_TAKE = ON.deprecated(
            ON.map(
                    "LastTxBlockChildKeyTake",
                    Hasher.IDENTITY,
                    Codecs.ACCOUNT,
                    Codecs.U64,
                    0L,
                    "Moved to LastRateLimitedBlock: the block of the last change of a child's take."),
            "Use LastRateLimitedBlock.");
    static final StorageMap<AccountId, Long> LAST_TX_BLOCK_DELEGATE_TAKE = ON.deprecated(
            ON.map(
                    "LastTxBlockDelegateTake",
                    Hasher.IDENTITY,
                    Codecs.ACCOUNT,
                    Codecs.U64,
                    0L,
                    "Moved to LastRateLimitedBlock: the block of the last change of a delegate's take."),
            "Use LastRateLimitedBlock.");

    private RateLimits() {}
}
