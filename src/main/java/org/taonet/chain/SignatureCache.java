package org.taonet.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.taonet.crypto.Ecdsa;
import org.taonet.crypto.Ed25519;
import org.taonet.crypto.Hash;
import org.taonet.crypto.Sr25519;
import org.taonet.primitive.Signature;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/**
 * Checks signatures, each once: what held for the pool holds for the block. Asked by many threads at once, it checks
 * sr25519 signatures in batches, which is cheaper by a third.
 */
public final class SignatureCache implements Signature.Verifier {
    private static final int GENERATION = 32_768;
    private static final int BATCH = 64;

    private final ConcurrentLinkedQueue<Request> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore checkers;
    private volatile Map<Bytes, Proven> young = new ConcurrentHashMap<>();
    private volatile Map<Bytes, Proven> old = Map.of();

    /** With a number of threads that may check at once. */
    public SignatureCache(int checkers) {
        this.checkers = new Semaphore(checkers);
    }

    private record Proven(byte[] message, AccountId signer) {
        boolean is(byte[] said, AccountId who) {
            return signer.equals(who) && Arrays.equals(message, said);
        }
    }

    private record Request(byte[] signature, byte[] message, byte[] signer, CompletableFuture<Boolean> answer) {}

    @Override
    public boolean holds(Signature signature, byte[] message, AccountId signer) {
        Bytes key = signature.bytes();
        Proven proven = find(key);
        if (proven != null && proven.is(message, signer)) {
            return true;
        }
        boolean holds = check(signature, message, signer);
        if (holds) {
            remember(key, new Proven(message, signer));
        }
        return holds;
    }

    private @org.jspecify.annotations.Nullable Proven find(Bytes key) {
        Proven proven = young.get(key);
        return proven == null ? old.get(key) : proven;
    }

    private void remember(Bytes key, Proven proven) {
        young.put(key, proven);
        if (young.size() > GENERATION) {
            synchronized (this) {
                if (young.size() > GENERATION) {
                    old = young;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
    }

    private boolean check(Signature signature, byte[] message, AccountId signer) {
        byte[] bytes = signature.bytes().shared();
        return switch (signature) {
            case Signature.Ed25519 _ -> Ed25519.verify(signer.bytes(), message, bytes);
            case Signature.Ecdsa _ ->
                Ecdsa.recover(Hash.blake2b256(message), bytes)
                        .map(key -> Arrays.equals(Hash.blake2b256(key), signer.bytes()))
                        .orElse(false);
            case Signature.Sr25519 _ ->
                together(new Request(bytes, message, signer.bytes(), new CompletableFuture<>()));
        };
    }

    /** Either this thread checks for all that wait, or another one that does so checks for this. */
    private boolean together(Request request) {
        waiting.add(request);
        while (!waiting.isEmpty() && checkers.tryAcquire()) {
            try {
                List<Request> batch = new ArrayList<>();
                for (Request next = waiting.poll(); next != null; next = waiting.poll()) {
                    batch.add(next);
                    if (batch.size() == BATCH) {
                        break;
                    }
                }
                answer(batch);
            } finally {
                checkers.release();
            }
        }
        return request.answer.join();
    }

    private static void answer(List<Request> batch) {
        if (batch.isEmpty()) {
            return;
        }
        byte[][] keys = batch.stream().map(Request::signer).toArray(byte[][]::new);
        byte[][] messages = batch.stream().map(Request::message).toArray(byte[][]::new);
        byte[][] signatures = batch.stream().map(Request::signature).toArray(byte[][]::new);
        try {
            boolean[] holds = Sr25519.verifyEach(keys, messages, signatures);
            for (int i = 0; i < holds.length; i++) {
                batch.get(i).answer.complete(holds[i]);
            }
        } finally {
            batch.forEach(request -> request.answer.complete(false));
        }
    }
}
