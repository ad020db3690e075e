package org.taonet.pallet.evm;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.taonet.crypto.Hash;
import org.taonet.pallet.Aura;
import org.taonet.pallet.Timestamp;
import org.taonet.pallet.evm.data.Bloom;
import org.taonet.pallet.evm.data.EthBlock;
import org.taonet.pallet.evm.data.EthHeader;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Hooks;
import org.taonet.scale.Output;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.H160;
import org.taonet.unit.Hash32;

/**
 * Ends every block with the block that Ethereum's tools see, and puts its hash into the header's log. Blocks have no
 * Ethereum transactions as long as none can be made.
 */
final class EthereumBlocks implements Hooks {
    private static final Bytes ENGINE = Digest.engine("fron");

    /** The log's variant that has the hashes of a block and of its transactions. */
    private static final int HASHES = 1;

    private static final BigInteger GAS_LIMIT = BigInteger.valueOf(75_000_000);

    /** Keccak-256 over the RLP of an empty list. */
    private static final Hash32 NO_OMMERS = Hash32.of(Hash.keccak256(new byte[] {(byte) 0xc0}));

    /** Keccak-256 over the RLP of an empty string: the root of a trie without entries. */
    private static final Hash32 EMPTY_ROOT = Hash32.of(Hash.keccak256(new byte[] {(byte) 0x80}));

    /** Where the layout of the stored block is told, and the layout's number. */
    private static final byte[] SCHEMA = Bytes.utf8(":ethereum_schema").shared();

    private static final byte[] SCHEMA_V3 = {3};

    @Override
    public Weight onRuntimeUpgrade(Context on) {
        on.put(SCHEMA, SCHEMA_V3);
        return Weight.db(0, 1);
    }

    @Override
    public Weight onInitialize(Context on, long block) {
        return Weight.of(1_624_000 + 566_903, 0, 0, 1).plus(Weight.db(2, 2));
    }

    @Override
    public void onFinalize(Context on, long block) {
        Hash32 hash = store(on, block);
        byte[] log = new Output().u8(HASHES).bytes(hash.bytes()).compact(0).toArray();
        FrameSystem.depositLog(on, new Digest.Item.Consensus(ENGINE, Bytes.owning(log)));
        long gone = block - FrameSystem.BLOCK_HASH_COUNT.in(on) - 1;
        if (gone > 0) {
            Ethereum.BLOCK_HASH.remove(on, BigInteger.valueOf(gone));
        }
    }

    @Override
    public boolean built(Context on) {
        return Ethereum.PENDING.size(on) == 0;
    }

    /** What genesis holds: block 0 over all that was written before. */
    static void genesis(Context on) {
        store(on, 0);
        on.put(SCHEMA, SCHEMA_V3);
    }

    private static Hash32 store(Context on, long number) {
        BigInteger height = BigInteger.valueOf(number);
        EthHeader header = new EthHeader(
                number == 0 ? Hash32.ZERO : Ethereum.BLOCK_HASH.get(on, height.subtract(BigInteger.ONE)),
                NO_OMMERS,
                Aura.author(on).map(EthereumBlocks::truncated).orElse(H160.ZERO),
                on.root(),
                EMPTY_ROOT,
                EMPTY_ROOT,
                Bloom.EMPTY,
                BigInteger.ZERO,
                height,
                GAS_LIMIT,
                BigInteger.ZERO,
                Timestamp.NOW.get(on),
                Bytes.EMPTY,
                Hash32.ZERO,
                Bytes.owning(new byte[EthHeader.NONCE_BYTES]));
        Hash32 hash = header.hash();
        Ethereum.CURRENT_BLOCK.put(on, new EthBlock(header, List.of(), List.of()));
        Ethereum.CURRENT_RECEIPTS.put(on, List.of());
        Ethereum.CURRENT_TRANSACTION_STATUSES.put(on, List.of());
        Ethereum.BLOCK_HASH.put(on, height, hash);
        return hash;
    }

    /** Twenty bytes of an author's key stand for its address. */
    private static H160 truncated(AccountId author) {
        return H160.of(Arrays.copyOfRange(author.bytes(), 4, 4 + H160.BYTES));
    }
}
