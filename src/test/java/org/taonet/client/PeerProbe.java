package org.taonet.client;

import java.time.Duration;
import java.util.List;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.SecretUri;
import org.taonet.metadata.Accounts;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueJson;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** Tries a node by hand, with the accounts of a development chain: {@code PeerProbe ws://HOST:PORT}. */
final class PeerProbe {
    private PeerProbe() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        try (var connection = WebSocketConnection.open(Network.of(args[0]));
                var chain = Chain.over(connection)) {
            System.out.println("connected " + millis(start) + " ms");
            View head = chain.head();
            System.out.println(head.runtime().specName() + " " + head.runtime().specVersion() + ", metadata "
                    + head.runtime().metadata().version() + ", block " + head.number() + " at " + millis(start)
                    + " ms");
            System.out.println("genesis " + chain.genesis());
            KeyPair alice = pair("//Alice");
            AccountId bob = AccountId.of(pair("//Bob").account());
            AccountId who = AccountId.of(alice.account());
            System.out.println("Alice " + head.freeBalance(who) + " Bob " + head.freeBalance(bob));
            System.out.println("ED " + ValueJson.of(head.constant("Balances", "ExistentialDeposit")));
            head.rows("System", "Account").stream()
                    .limit(5)
                    .forEach(
                            r -> System.out.println("  " + ValueJson.of(r.keys().getFirst()) + " "
                                    + ValueJson.of(r.value().get("data", "free"))));
            System.out.println("netuids "
                    + head.rows("SubtensorModule", "NetworksAdded").stream()
                            .map(r -> ValueJson.of(r.keys().getFirst()).write())
                            .toList());
            System.out.println(
                    "nonce API " + head.api("AccountNonceApi", "account_nonce", new Value.Raw(Bytes.of(who.bytes()))));
            var planner = new Planner(chain, Accounts.NONE);
            Plan plan = planner.plan(
                    new Intent.Words("Balances", "transfer_keep_alive", List.of("dest=" + bob, "value=1.25")), who);
            System.out.println(plan.text() + " nonce " + plan.terms().nonce() + " fee " + plan.fee() + " "
                    + plan.terms().era() + plan.warnings());
            var submission = new Submission(chain, Duration.ofSeconds(30), s -> System.out.println("  " + s));
            transfers(planner, submission, alice, bob);
            trouble(() -> planner.plan(Intent.of("SubtensorModule", "add_stake_burn"), who));
            trouble(() -> planner.plan(Intent.of("LimitOrders", "anything"), who));
            trouble(() ->
                    planner.plan(Intent.of("Balances", "transfer_keep_alive").with("dest", "5x"), who));
            trouble(() -> connection.call("no_suchMethod"));
            Plan stale = planner.plan(Intent.of("System", "remark").with("remark", "hi"), who);
            byte[] bytes = stale.signedBy(Signer.of(alice));
            bytes[60] ^= 1;
            trouble(() -> submission.submit(bytes, Submission.Until.INCLUDED));
            View last = chain.head();
            last.extrinsics()
                    .forEach(x -> System.out.println(x.index() + " "
                            + x.decoded()
                                    .map(d -> d.signer() + " "
                                            + last.maker().readable().call(d.call()))));
        }
    }

    private static void transfers(Planner planner, Submission submission, KeyPair alice, AccountId bob) {
        AccountId who = AccountId.of(alice.account());
        Plan plan;
        for (Submission.Until until : Submission.Until.values()) {
            plan = planner.plan(
                    Intent.of("Balances", "transfer_keep_alive")
                            .with("dest", bob.hex())
                            .with("value", 7),
                    who);
            Receipt receipt = submission.submit(plan.signedBy(Signer.of(alice)), until);
            System.out.println(until + ": block " + receipt.blockNumber() + " index " + receipt.index() + " ok "
                    + receipt.succeeded() + " fee " + receipt.fee() + " final " + receipt.finalized());
            receipt.events().forEach(e -> System.out.println("  " + e.label() + " " + e.readable()));
        }
        Plan large = planner.plan(
                new Intent.Words("Balances", "transfer_keep_alive", List.of("dest=" + bob, "value=9000000")), who);
        Receipt failed = submission.submit(large.signedBy(Signer.of(alice)), Submission.Until.INCLUDED);
        System.out.println("too much: " + failed.failure() + " fee " + failed.fee());
    }

    private static void trouble(Runnable part) {
        try {
            part.run();
            System.out.println("NOT REFUSED");
        } catch (RuntimeException refused) {
            ClientException trouble = ClientException.of(refused);
            System.out.println("refused (" + trouble.category() + " "
                    + trouble.category().exitCode() + "): " + trouble.getMessage() + " | " + trouble.advice());
        }
    }

    private static KeyPair pair(String uri) {
        return SecretUri.parse(uri).derive(Scheme.SR25519).pair();
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
