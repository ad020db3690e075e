package org.taonet.ledger;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.taonet.ledger.LedgerException.Kind;
import org.taonet.scale.ScaleException;
import org.taonet.state.Changes;
import org.taonet.state.Cursor;
import org.taonet.unit.Bytes;

/**
 * A ledger as a stream that does not depend on SQLite or on the schema: a gzip of "TAONET-LEDGER 1", the facts, the
 * first block with the whole state after it, every further block with its changes, the snapshots, and the SHA-256 of
 * all that.
 */
public final class Portable {
    private static final String MAGIC = "TAONET-LEDGER 1\n";
    private static final int NONE = -1;
    private static final int LARGEST = 1 << 28;
    private static final int BLOCKS_A_TURN = 500;

    private Portable() {}

    /** Writes all kept blocks; the number of blocks. The stream is flushed, not closed. */
    public static long write(Ledger ledger, OutputStream to) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(to, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
        DigestOutputStream summed = new DigestOutputStream(new BufferedOutputStream(packed, 1 << 16), sha256());
        DataOutputStream out = new DataOutputStream(summed);
        out.write(MAGIC.getBytes(StandardCharsets.US_ASCII));
        Map<String, Bytes> facts = ledger.facts();
        out.writeInt(facts.size());
        for (Map.Entry<String, Bytes> fact : facts.entrySet()) {
            out.writeUTF(fact.getKey());
            bytes(out, fact.getValue().shared());
        }
        long first = ledger.oldest();
        long last = ledger.head().number();
        out.writeBoolean(ledger.isForeign(first));
        block(out, kept(ledger, first));
        for (Cursor all = ledger.stateAt(first).cursor(new byte[0], null); all.next(); ) {
            bytes(out, all.key());
            bytes(out, all.value());
        }
        out.writeInt(NONE);
        out.writeLong(last - first);
        for (long number = first + 1; number <= last; number++) {
            block(out, kept(ledger, number));
            changes(out, ledger.changes(number).orElseThrow());
        }
        List<Snapshot> snapshots = ledger.snapshots();
        out.writeInt(snapshots.size());
        for (Snapshot snapshot : snapshots) {
            out.writeUTF(snapshot.name());
            out.writeLong(snapshot.block());
        }
        out.flush();
        byte[] sum = summed.getMessageDigest().digest();
        summed.on(false);
        out.write(sum);
        out.flush();
        packed.finish();
        to.flush();
        return last - first + 1;
    }

    /**
     * Makes a ledger of a stream; the decoder makes its rows for people. DAMAGED when the stream is cut or changed:
     * then there is no ledger.
     */
    public static void read(InputStream from, Path file, Decoded.Decoder decoder) throws IOException {
        GZIPInputStream packed = new GZIPInputStream(from, 1 << 16);
        DigestInputStream summed = new DigestInputStream(new BufferedInputStream(packed, 1 << 16), sha256());
        DataInputStream in = new DataInputStream(summed);
        try {
            Creation.make(file, fresh -> {
                try {
                    fill(in, summed, fresh, decoder);
                } catch (IOException e) {
                    throw broken(e.getMessage(), e);
                }
            });
        } catch (ScaleException | IllegalArgumentException e) {
            throw broken(e.getMessage(), e);
        }
    }

    private static void fill(DataInputStream in, DigestInputStream summed, Path fresh, Decoded.Decoder decoder)
            throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length());
        if (!new String(magic, StandardCharsets.US_ASCII).equals(MAGIC)) {
            throw broken("it does not begin as an exported ledger does", null);
        }
        Map<String, Bytes> facts = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            facts.put(in.readUTF(), Bytes.owning(bytes(in)));
        }
        boolean foreign = in.readBoolean();
        BlockRecord first = block(in);
        Changes.Builder state = new Changes.Builder();
        for (int length = in.readInt(); length != NONE; length = in.readInt()) {
            state.add(bytes(in, length), bytes(in));
        }
        Creation.begin(fresh, new Genesis(first, state.build(), Decoded.NONE, facts, foreign));
        try (Ledger ledger = Ledger.open(fresh, Options.COMMAND)) {
            List<Entry> entries = new ArrayList<>();
            for (long left = in.readLong(); left > 0; left--) {
                BlockRecord block = block(in);
                Changes changes = changes(in);
                entries.add(new Entry(block, changes, decoder.decode(block, changes)));
                if (entries.size() == BLOCKS_A_TURN || left == 1) {
                    ledger.appendAll(entries);
                    entries.clear();
                }
            }
            for (int left = in.readInt(); left > 0; left--) {
                ledger.snapshot(in.readUTF(), in.readLong());
            }
            byte[] sum = summed.getMessageDigest().digest();
            summed.on(false);
            if (!MessageDigest.isEqual(sum, in.readNBytes(sum.length))) {
                throw broken("its checksum is another", null);
            }
            ledger.settle();
        }
    }

    private static LedgerException broken(@Nullable String why, @Nullable Throwable cause) {
        return new LedgerException(
                Kind.DAMAGED,
                "The exported ledger is damaged (" + why + "): export it again. Nothing was made.",
                cause);
    }

    private static BlockRecord kept(Ledger ledger, long number) {
        return ledger.block(number).orElseThrow();
    }

    private static void block(DataOutputStream out, BlockRecord block) throws IOException {
        bytes(out, block.header().shared());
        out.writeInt(block.extrinsics().size());
        for (Bytes extrinsic : block.extrinsics()) {
            bytes(out, extrinsic.shared());
        }
        bytes(out, block.receipts().shared());
    }

    private static BlockRecord block(DataInputStream in) throws IOException {
        Bytes header = Bytes.owning(bytes(in));
        List<Bytes> extrinsics = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            extrinsics.add(Bytes.owning(bytes(in)));
        }
        return BlockRecord.of(header, extrinsics, Bytes.owning(bytes(in)));
    }

    private static void changes(DataOutputStream out, Changes changes) throws IOException {
        out.writeInt(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            bytes(out, changes.key(i));
            byte[] value = changes.value(i);
            if (value == null) {
                out.writeInt(NONE);
            } else {
                bytes(out, value);
            }
        }
    }

    private static Changes changes(DataInputStream in) throws IOException {
        Changes.Builder changes = new Changes.Builder();
        for (int left = in.readInt(); left > 0; left--) {
            byte[] key = bytes(in);
            int length = in.readInt();
            changes.add(key, length == NONE ? null : bytes(in, length));
        }
        return changes.build();
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return bytes(in, in.readInt());
    }

    private static byte[] bytes(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > LARGEST) {
            throw new IOException("a length of " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("it ends too early");
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
