package org.taonet.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.scale.ScaleException;

class MetadataTest {
    @ParameterizedTest
    @ValueSource(strings = {"v14", "v15", "v16"})
    void readsThePinnedRuntimeInEveryVersion(String version) {
        Metadata metadata = Fixtures.metadata(version);
        assertThat(metadata.version()).isEqualTo(Integer.parseInt(version.substring(1)));
        assertThat(metadata.pallets()).hasSize(28);
        assertThat(metadata.pallets().stream().mapToInt(p -> p.storage().size()).sum())
                .isEqualTo(343);
        assertThat(metadata.pallets().stream()
                        .mapToInt(p -> p.constants().size())
                        .sum())
                .isEqualTo(134);
        assertThat(sizes(metadata, Metadata.Pallet::calls)).isEqualTo(288);
        assertThat(sizes(metadata, Metadata.Pallet::events)).isEqualTo(277);
        assertThat(sizes(metadata, Metadata.Pallet::errors)).isEqualTo(362);
    }

    private static int sizes(Metadata metadata, java.util.function.ToIntFunction<Metadata.Pallet> type) {
        return metadata.pallets().stream()
                .mapToInt(p -> metadata.variants(type.applyAsInt(p)).size())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v14", "v15", "v16"})
    void knowsTheExtrinsicFormat(String version) {
        Metadata metadata = Fixtures.metadata(version);
        Metadata.Extrinsic extrinsic = metadata.extrinsic();
        assertThat(extrinsic.extensions().stream().map(Metadata.Extension::identifier))
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
        assertThat(extrinsic.versions()).isEqualTo(version.equals("v16") ? List.of(4, 5) : List.of(4));
        assertThat(metadata.type(extrinsic.address()).name()).isEqualTo("MultiAddress");
        assertThat(metadata.type(extrinsic.call()).name()).isEqualTo("RuntimeCall");
        assertThat(metadata.type(extrinsic.signature()).name()).isEqualTo("MultiSignature");
        assertThat(metadata.outer().call()).isEqualTo(extrinsic.call());
        assertThat(metadata.type(metadata.outer().event()).name()).isEqualTo("RuntimeEvent");
        if (!version.equals("v14")) { // which does not list the outer enums
            assertThat(metadata.type(metadata.outer().error()).name()).isEqualTo("RuntimeError");
        }
    }

    @Test
    void describesAStorageItem() {
        Metadata metadata = Fixtures.metadata("v15");
        Metadata.Entry account =
                metadata.pallet("System").orElseThrow().entry("Account").orElseThrow();
        assertThat(account.label()).isEqualTo("System.Account");
        assertThat(account.hashers()).containsExactly(Hasher.BLAKE2_128_CONCAT);
        assertThat(account.optional()).isFalse();
        assertThat(metadata.label(account.keyType())).isEqualTo("AccountId32");
        assertThat(account.keyType()).isZero();
        Metadata.Entry keys =
                metadata.pallet("SubtensorModule").orElseThrow().entry("Keys").orElseThrow();
        assertThat(keys.hashers()).containsExactly(Hasher.IDENTITY, Hasher.IDENTITY);
        assertThat(metadata.label(keys.keyType())).isEqualTo("(u16, u16)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v15", "v16"})
    void listsRuntimeApis(String version) {
        Metadata metadata = Fixtures.metadata(version);
        Metadata.Method method =
                metadata.method("TransactionPaymentApi", "query_info").orElseThrow();
        assertThat(method.exported()).isEqualTo("TransactionPaymentApi_query_info");
        assertThat(method.params()).extracting(Type.Param::name).containsExactly("uxt", "len");
        assertThat(metadata.label(method.output())).isEqualTo("RuntimeDispatchInfo");
        assertThat(metadata.method("TransactionPaymentApi", "absent")).isEmpty();
    }

    @Test
    void documentationIsReadWhenAskedFor() {
        byte[] bytes = Fixtures.bytes("metadata/v15");
        Metadata metadata = Metadata.parse(bytes);
        assertThat(metadata.pallets().getFirst().doc().lines()).isEmpty();
        assertThat(StripDocs.strip(bytes)).isEqualTo(bytes);
        byte[] doc = {8, 12, 'o', 'n', 'e', 12, 't', 'w', 'o'};
        assertThat(new Doc(doc, 0).lines()).containsExactly("one", "two");
        assertThat(new Doc(doc, 0)).hasToString("one\ntwo");
    }

    @Test
    void everyTypeOfEveryVersionIsReadable() {
        for (String version : List.of("v14", "v15", "v16", "governance-v15")) {
            Metadata metadata = Fixtures.metadata(version);
            for (int id = 0; id < metadata.typeCount(); id++) {
                assertThat(metadata.type(id).id()).isEqualTo(id);
                assertThat(metadata.label(id)).isNotEmpty();
            }
        }
    }

    @Test
    void explainsNames() {
        Metadata metadata = Fixtures.metadata("v15");
        var explain = new Explain(metadata);
        assertThat(explain.named("transfer_keep_alive"))
                .containsExactly(new Explain.Item(
                        Explain.Kind.CALL,
                        "Balances.transfer_keep_alive",
                        "(dest: MultiAddress, value: Compact<u64>)",
                        List.of()));
        assertThat(explain.named("System.account").getFirst().signature()).isEqualTo("AccountId32 -> AccountInfo");
        assertThat(explain.named("Balances.ExistentialDeposit"))
                .extracting(Explain.Item::kind, Explain.Item::signature)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Explain.Kind.CONSTANT, "u64 = \"500\""),
                        org.assertj.core.groups.Tuple.tuple(Explain.Kind.ERROR, "()"));
        assertThat(explain.named("query_info"))
                .singleElement()
                .satisfies(i -> assertThat(i.signature()).endsWith("-> RuntimeDispatchInfo"));
        assertThat(explain.containing("stake_limit")).hasSizeGreaterThan(2);
        assertThat(metadata.typeNamed("AccountId32")).hasValue(0);
        assertThat(metadata.label(metadata.typeNamed("Vec<u8>").orElseThrow())).isEqualTo("Vec<u8>");
        assertThat(metadata.typeNamed("Nonsense")).isEmpty();
    }

    @Test
    void refusesWhatIsNoMetadata() {
        assertThatThrownBy(() -> Metadata.parse(new byte[0])).isInstanceOf(ScaleException.class);
        assertThatThrownBy(() -> Metadata.parse(new byte[] {'m', 'e', 't', 'a', 13, 0}))
                .isInstanceOf(ScaleException.class)
                .hasMessageContaining("version 13");
        Metadata metadata = Fixtures.metadata("v15");
        assertThatThrownBy(() -> metadata.type(metadata.typeCount())).isInstanceOf(ScaleException.class);
    }

    @Test
    void damagedBytesAreRefusedOrReadAndNothingElse() {
        for (String version : List.of("v14", "v15", "v16")) {
            byte[] good = Fixtures.bytes("metadata/" + version);
            var random = new Random(7);
            for (int i = 0; i < 300; i++) {
                byte[] bad = i % 3 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
                for (int n = 0; n < 3 && bad.length > 0; n++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                }
                try {
                    Metadata metadata = Metadata.parse(bad);
                    for (int id = 0; id < metadata.typeCount(); id++) {
                        metadata.label(id);
                    }
                } catch (ScaleException refused) {
                    assertThat(refused).hasMessageContaining("at byte");
                }
            }
        }
    }
}
