package org.taonet.pallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taonet.pallet.Chain.ALICE;
import static org.taonet.pallet.Chain.AUTHOR;
import static org.taonet.pallet.Chain.BOB;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Era;
import org.taonet.primitive.MultiAddress;
import org.taonet.runtime.Context;
import org.taonet.runtime.Executive;
import org.taonet.runtime.Extrinsic;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.runtime.SystemCalls;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Rao;

/** What keeps an extrinsic out of pool and block, which reason comes first, and what one that enters pays. */
final class ExtensionsTest {
    private static final Rao NO_TIP = Rao.ZERO;
    private static final RuntimeCall REMARK = SystemCalls.REMARK.with(new SystemCalls.Remark(Bytes.EMPTY));
    private static final RuntimeCall SUDO = Sudo.SUDO.with(new Sudo.AsRoot(REMARK));

    private final Chain chain = new Chain();

    private static void announce(Context on, AccountId who, boolean disputed) {
        String account = who.hex().substring(2);
        put(on, "22728d437b9d3b8c63d994de955b15af", account, new byte[36]);
        if (disputed) {
            put(on, "76186cfb3064f06480e4a48060032c0c", account, new byte[4]);
        }
    }

    private static void put(Context on, String item, String account, byte[] value) {
        byte[] who = Bytes.fromHex(account).toArray();
        byte[] hash = org.taonet.crypto.Hash.twox64(who);
        String key =
                "658faa385070e074c85bf6b568cf0555" + item + Bytes.of(hash).hex().substring(2) + account;
        on.put(Bytes.fromHex(key).toArray(), value);
    }

    @Test
    void refusesInOrder() {
        AccountId nobody = AccountId.fromHex("77".repeat(32));
        Era old = new Era(4, 3);
        assertThat(chain.validate(chain.signed(AccountId.ZERO, old, 0, NO_TIP, 0, SUDO)))
                .as("the birth block is looked up when the payload is put together")
                .isEqualTo("AncientBirthBlock");
        assertThat(chain.validate(chain.signed(ALICE, Era.IMMORTAL, 0, NO_TIP, 1, REMARK)))
                .isEqualTo("CANNOT_LOOKUP");
        assertThat(chain.validate(chain.signed(AccountId.ZERO, 0, NO_TIP, SUDO)))
                .isEqualTo("BadSigner");
        assertThat(chain.validate(chain.signed(nobody, 0, NO_TIP, REMARK))).isEqualTo("Payment");
        Balances.transfer(chain.on, ALICE, nobody, new Rao(500), Balances.Preservation.PRESERVE);
        assertThat(chain.validate(chain.signed(nobody, 0, NO_TIP, SUDO))).isEqualTo("Payment");
        assertThat(chain.validate(chain.signed(BOB, 0, NO_TIP, SUDO))).isEqualTo("BadSigner");
        assertThat(chain.validate(chain.signed(ALICE, 0, NO_TIP, SUDO))).isEqualTo("ok 1");
        chain.include(chain.signed(ALICE, 0, NO_TIP, REMARK));
        assertThat(chain.validate(chain.signed(ALICE, 0, NO_TIP, REMARK))).isEqualTo("Stale");
        assertThat(chain.validate(chain.signed(ALICE, 9, NO_TIP, REMARK))).isEqualTo("ok 1");
        assertThat(chain.executive.apply(chain.signed(ALICE, 9, NO_TIP, REMARK)))
                .hasToString("Refused[error=Future]");
    }

    @Test
    void prioritiesGoByClass() {
        RuntimeCall operational = SystemCalls.SET_STORAGE.with(new SystemCalls.SetStorage(List.of()));
        assertThat(chain.validate(chain.signed(ALICE, 0, Rao.tao(5), REMARK))).isEqualTo("ok 1");
        assertThat(chain.validate(chain.signed(ALICE, 0, NO_TIP, operational))).isEqualTo("ok 10000000000");
        byte[] bare = Extrinsic.encode(chain.runtime, new Extrinsic.Bare(4, Timestamp.SET.with(new Timestamp.Set(1))));
        assertThat(chain.validate(bare)).isEqualTo("MandatoryValidation");
        byte[] unsigned = Extrinsic.encode(chain.runtime, new Extrinsic.Bare(4, REMARK));
        assertThat(chain.validate(unsigned)).isEqualTo("Call");
    }

    @Test
    void guardsHaveNumbers() {
        announce(chain.on, ALICE, false);
        assertThat(chain.validate(chain.signed(ALICE, 0, NO_TIP, REMARK))).isEqualTo("Custom[code=0]");
        announce(chain.on, BOB, true);
        assertThat(chain.validate(chain.signed(BOB, 0, NO_TIP, REMARK))).isEqualTo("Custom[code=21]");
        assertThat(chain.on.dispatch(REMARK, Origin.signed(ALICE)).error().map(Table::name))
                .contains("ColdkeySwapAnnounced");
        assertThat(chain.on.dispatch(REMARK, Origin.signed(BOB)).error().map(Table::name))
                .contains("ColdkeySwapDisputed");
        assertThat(chain.on.dispatch(REMARK, Origin.ROOT).isOk()).isTrue();
        RuntimeCall onBehalf = Sudo.SUDO_AS.with(new Sudo.SudoAs(MultiAddress.of(BOB), Chain.transfer(1000)));
        assertThat(chain.on.dispatch(onBehalf, Origin.ROOT).isOk()).isTrue();
    }

    @Test
    void feesGoToTheAuthor() {
        Rao before = Balances.free(chain.on, AUTHOR);
        Rao issuance = Balances.TOTAL_ISSUANCE.get(chain.on);
        byte[] extrinsic = chain.signed(ALICE, 0, new Rao(777), Chain.transfer(1000));
        chain.include(extrinsic);
        // 108_157_000 ps of base and 231_634_000 ps of call at 500 rao per microsecond, halves down; a rao for each
        // byte; the tip.
        long fee = 54_078 + 115_817 + extrinsic.length + 777;
        assertThat(Balances.free(chain.on, AUTHOR)).isEqualTo(before.plus(new Rao(fee)));
        assertThat(Balances.free(chain.on, ALICE)).isEqualTo(Rao.tao(1_000_000).minus(new Rao(fee + 1000)));
        assertThat(Balances.TOTAL_ISSUANCE.get(chain.on)).isEqualTo(issuance);
    }

    @Test
    void feesAreBurntWithoutAnAuthor() {
        Chain orphan = new Chain(Digest.EMPTY);
        Rao issuance = Balances.TOTAL_ISSUANCE.get(orphan.on);
        byte[] extrinsic = orphan.signed(ALICE, 0, NO_TIP, Chain.transfer(1000));
        orphan.include(extrinsic);
        assertThat(Balances.TOTAL_ISSUANCE.get(orphan.on))
                .isEqualTo(issuance.minus(new Rao(54_078 + 115_817 + extrinsic.length)));
        assertThat(Balances.TOTAL_ISSUANCE.get(orphan.on)).isEqualTo(Table.sum(orphan.on));
    }

    @Test
    void freeCallsPayTheTipAlone() {
        chain.include(chain.signed(ALICE, 0, new Rao(777), SUDO));
        assertThat(Balances.free(chain.on, ALICE)).isEqualTo(Rao.tao(1_000_000).minus(new Rao(777)));
        assertThat(FrameSystem.ACCOUNT.get(chain.on, ALICE).nonce()).isEqualTo(1);
    }

    @Test
    void whatIsTooLargeStaysOut() {
        Bytes large = Bytes.owning(new byte[7_864_320]);
        RuntimeCall tooLong = SystemCalls.REMARK.with(new SystemCalls.Remark(large));
        assertThat(chain.validate(chain.signed(ALICE, 0, NO_TIP, tooLong))).isEqualTo("ExhaustsResources");
        RuntimeCall tooHeavy =
                Utility.WITH_WEIGHT.with(new Utility.WithWeight(REMARK, new org.taonet.primitive.Weight(-1L, 0)));
        assertThat(chain.validate(chain.signed(ALICE, 0, NO_TIP, tooHeavy))).isEqualTo("ExhaustsResources");
        RuntimeCall half = SystemCalls.REMARK.with(new SystemCalls.Remark(Bytes.owning(new byte[5_000_000])));
        chain.include(chain.signed(ALICE, 0, NO_TIP, half));
        assertThat(chain.executive.apply(chain.signed(ALICE, 1, NO_TIP, half)))
                .isInstanceOf(Executive.Applied.Refused.class)
                .hasToString("Refused[error=ExhaustsResources]");
    }

    @Test
    void clientsAreToldTheFee() {
        byte[] bytes = chain.signed(ALICE, 0, new Rao(777), Chain.transfer(1000));
        Extrinsic extrinsic = Extrinsic.decode(chain.runtime, bytes);
        TransactionPayment.QueryInfo info = TransactionPayment.queryInfo(chain.on, extrinsic, bytes.length);
        assertThat(info.partialFee()).isEqualTo(new Rao(54_078 + 115_817 + bytes.length));
        assertThat(TransactionPayment.queryCallInfo(chain.on, extrinsic.call(), bytes.length))
                .isEqualTo(info);
        assertThat(TransactionPayment.queryFeeDetails(chain.on, extrinsic, bytes.length)
                        .total())
                .isEqualTo(info.partialFee());
        Extrinsic bare = new Extrinsic.Bare(4, extrinsic.call());
        assertThat(TransactionPayment.queryInfo(chain.on, bare, bytes.length).partialFee())
                .isEqualTo(Rao.ZERO);
        assertThat(TransactionPayment.queryFeeDetails(chain.on, bare, 9).inclusion())
                .isEmpty();
    }

    @Test
    void extensionsAreUpstreams() {
        assertThat(chain.runtime.extensions().stream().map(e -> e.identifier()))
                .containsExactly(
                        "CheckNonZeroSender",
                        "CheckSpecVersion",
                        "CheckTxVersion",
                        "CheckGenesis",
                        "CheckMortality",
                        "CheckNonce",
                        "CheckWeight",
                        "ChargeTransactionPayment",
                        "SudoTransactionExtension",
                        "CheckShieldedTxValidity",
                        "SubtensorTransactionExtension",
                        "DrandPriority",
                        "CheckMetadataHash");
        assertThat(Codecs.option(Codecs.BYTES32).type())
                .isEqualTo(chain.runtime.extensions().getLast().implicitType());
    }
}
