package org.taonet.testing;

import java.util.OptionalLong;
import org.taonet.client.Chain;
import org.taonet.client.Connection;
import org.taonet.client.Intent;
import org.taonet.client.Network;
import org.taonet.client.Planner;
import org.taonet.client.Signer;
import org.taonet.client.WebSocketConnection;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.SecretUri;
import org.taonet.metadata.Accounts;
import org.taonet.unit.AccountId;

/** A development account that signs what tests send. */
public record Account(KeyPair pair) {
    public static final Account ALICE = of("//Alice");
    public static final Account BOB = of("//Bob");

    /** The account of a secret URI. */
    public static Account of(String uri) {
        return new Account(SecretUri.parse(uri).derive(Scheme.SR25519).pair());
    }

    public AccountId id() {
        return AccountId.of(pair.account());
    }

    /** Connects to a node. */
    public static Connection connect(String endpoint) {
        return WebSocketConnection.open(Network.of(endpoint));
    }

    /** An extrinsic without end of life, signed with a nonce, with its length prefix. */
    public byte[] sign(Chain chain, Intent intent, long nonce) {
        var options = new Planner.Options(0, 0, OptionalLong.of(nonce));
        return new Planner(chain, Accounts.NONE)
                .plan(intent, id(), "sr25519", options)
                .signedBy(Signer.of(pair));
    }

    /** A transfer of some rao, signed with a nonce. */
    public byte[] transfer(Chain chain, Account to, long rao, long nonce) {
        return sign(chain, transfer(to, rao), nonce);
    }

    /** A transfer of some rao. */
    public static Intent.Named transfer(Account to, long rao) {
        return Intent.of("Balances", "transfer_keep_alive")
                .with("dest", to.id().hex())
                .with("value", rao);
    }
}
