package org.taonet.rpc;

import java.util.List;
import org.taonet.chain.BlockBuilder;
import org.taonet.chain.Head;
import org.taonet.chain.Rules;
import org.taonet.chain.Slots;
import org.taonet.crypto.Ss58;
import org.taonet.node.Node;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Executive;
import org.taonet.runtime.FrameSystem;
import org.taonet.scale.Codecs;
import org.taonet.scale.Result;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;

/** {@code system_*}, {@code account_*} and {@code chainSpec_v1_*}: what the node is, and nonces. */
final class SystemMethods {
    /** What the node calls itself. */
    static final String NAME = "taonet";

    static final String VERSION = "0.1.0";

    private final Node node;
    private final View view;

    SystemMethods(Node node, View view) {
        this.node = node;
        this.view = view;
    }

    List<Method> all() {
        return List.of(
                Method.of(
                        "system_chain",
                        "",
                        "The chain's name.",
                        (p, s) -> Answer.of(node.genesis().chain())),
                Method.of("system_name", "", "The program's name.", (p, s) -> Answer.of(NAME)),
                Method.of("system_version", "", "The program's version.", (p, s) -> Answer.of(VERSION)),
                Method.of(
                        "system_chainType",
                        "",
                        "Development, Local or Live.",
                        (p, s) -> Answer.of(node.genesis().kind())),
                Method.of("system_properties", "", "Address format and unit.", (p, s) -> Answer.of(properties())),
                Method.of(
                        "system_health",
                        "",
                        "Peers, and whether blocks are missing.",
                        (p, s) -> Answer.of(Json.object()
                                .put("peers", 0)
                                .put("isSyncing", false)
                                .put("shouldHavePeers", false)
                                .build())),
                Method.of(
                        "system_nodeRoles",
                        "",
                        "What the node does.",
                        (p, s) -> Answer.of(Json.array(Json.of("Authority")))),
                Method.of("system_peers", "", "Who it is connected to.", (p, s) -> Answer.of(Json.array()))
                        .only(Method.Group.UNSAFE),
                Method.of(
                        "system_localListenAddresses", "", "Where peers reach it.", (p, s) -> Answer.of(Json.array())),
                Method.of("system_syncState", "", "Which blocks it has.", (p, s) -> Answer.of(syncState())),
                Method.of(
                                "account_nextIndex",
                                "account",
                                "The nonce after an account's, what waits in the pool counted.",
                                (p, s) -> Answer.of(nextIndex(account(p.text(0)))))
                        .also("system_accountNextIndex"),
                Method.of("system_dryRun", "extrinsic at?", "What an extrinsic would come to.", (p, s) -> dryRun(p))
                        .also("system_dryRunAt")
                        .only(Method.Group.UNSAFE),
                Method.of(
                        "chainSpec_v1_chainName",
                        "",
                        "The chain's name.",
                        (p, s) -> Answer.of(node.genesis().chain())),
                Method.of(
                        "chainSpec_v1_genesisHash",
                        "",
                        "The hash of block 0.",
                        (p, s) -> Answer.of(view.chain().genesis().hex())),
                Method.of(
                        "chainSpec_v1_properties", "", "Address format and unit.", (p, s) -> Answer.of(properties())));
    }

    private static Json properties() {
        return Json.object()
                .put("ss58Format", Ss58.PREFIX)
                .put("tokenDecimals", 9)
                .put("tokenSymbol", "TAO")
                .build();
    }

    private Json syncState() {
        long head = view.chain().head().number();
        return Json.object()
                .put("startingBlock", 0)
                .put("currentBlock", head)
                .put("highestBlock", head)
                .build();
    }

    static AccountId account(String address) {
        try {
            return address.startsWith("0x") ? AccountId.fromHex(address) : AccountId.of(Ss58.account(address));
        } catch (IllegalArgumentException wrong) {
            throw RpcError.params(String.valueOf(wrong.getMessage()));
        }
    }

    private long nextIndex(AccountId account) {
        return node.pool()
                .nextIndex(
                        account,
                        (Head head) ->
                                FrameSystem.ACCOUNT.get(head.context(), account).nonce());
    }

    private Answer dryRun(Params params) {
        Head head = view.at(params, 1);
        long slot = Slots.next(head, node.clock().millis());
        BlockBuilder builder = new BlockBuilder(
                head, Slots.digest(slot), Rules.of(node.genesis().runtimes(), node.signatures()));
        Result<Result<Codecs.Unit, org.taonet.primitive.DispatchError>, Validity.Error> said =
                switch (builder.add(params.bytes(0).toArray())) {
                    case Executive.Applied.Included(var outcome, var _) -> new Result.Ok<>(outcome.result());
                    case Executive.Applied.Refused(var error) -> new Result.Err<>(error);
                };
        return Answer.of(
                View.orNull(Codecs.result(Outcome.RESULT, Validity.Error.CODEC).bytes(said)));
    }
}
