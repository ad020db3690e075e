package org.taonet.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.taonet.crypto.Hash;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;

class ExtrinsicCodecTest {
    private static final AccountId BOB =
            AccountId.fromHex("8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48");

    private final DynamicCodec codec = new DynamicCodec(Fixtures.metadata("v15"));
    private final ExtrinsicCodec extrinsics = new ExtrinsicCodec(codec);

    private static ExtrinsicCodec.Terms terms(Era era, long nonce, long tip) {
        return new ExtrinsicCodec.Terms(Hash32.ZERO, 425, 1, era, Hash32.ZERO, nonce, tip);
    }

    @Test
    void buildsWhatUpstreamAccepted() {
        var parser = new ValueParser(codec);
        int checked = 0;
        for (Json line : Fixtures.lines("client-extrinsics")) {
            if (!line.has("extrinsic")) {
                continue;
            }
            byte[] whole = Hex.decode(line.field("extrinsic").text());
            Type.Variant call = Calls.find(
                    codec.metadata(),
                    line.field("pallet").text(),
                    line.field("name").text());
            Value args = parser.fields(call.fields(), line.field("args").fields());
            byte[] bytes = codec.encode(
                    codec.metadata().extrinsic().call(),
                    new Value.Choice(
                            line.field("pallet").text(),
                            new Value.Choice(call.name(), call.fields().isEmpty() ? null : args)));
            assertThat(Hex.encode(bytes)).isEqualTo(line.field("call").text());
            long tip = Long.parseLong(line.field("tip").text());
            var unsigned = extrinsics.prepare(
                    bytes, terms(Era.IMMORTAL, line.field("nonce").longValue(), tip));
            assertThat(Hex.encode(unsigned.extra()))
                    .isEqualTo(line.field("extra").text());
            assertThat(Hex.encode(unsigned.toSign()))
                    .isEqualTo(line.field("payload").text());
            var decoded = extrinsics.decode(whole);
            AccountId signer = decoded.signer().orElseThrow();
            assertThat(signer.hex()).isEqualTo(line.field("signer").text());
            assertThat(decoded.callBytes()).isEqualTo(bytes);
            byte[] signature =
                    decoded.signature().orElseThrow().get("Ed25519").bytes().toArray();
            byte[] signed = extrinsics.signed(unsigned, signer, "ed25519", signature);
            assertThat(signed).isEqualTo(whole);
            assertThat(signed.length).isEqualTo(line.field("len").longValue());
            checked++;
        }
        assertThat(checked).isEqualTo(252);
    }

    @Test
    void erasAreUpstreams() {
        int checked = 0;
        for (Json line : Fixtures.lines("client-extrinsics")) {
            if (!line.has("era")) {
                continue;
            }
            Json expected = line.field("era");
            long current = expected.field("current").longValue();
            Era era = Era.mortal(expected.field("period_asked").longValue(), current);
            assertThat(era.period()).isEqualTo(expected.field("period").longValue());
            assertThat(era.phase()).isEqualTo(expected.field("phase").longValue());
            assertThat(Hex.encode(era.encode()))
                    .isEqualTo(expected.field("scale").text());
            assertThat(era.birth(current)).isEqualTo(expected.field("birth").longValue());
            assertThat(era.death(current)).isEqualTo(expected.field("death").longValue());
            checked++;
        }
        assertThat(checked).isEqualTo(60);
        assertThat(Era.IMMORTAL.encode()).containsExactly(0);
    }

    @Test
    void lengthsOfTheGoldenTransfer() {
        byte[] call = Hex.decode("050300" + BOB.hex().substring(2) + "02286bee");
        var mortal = extrinsics.prepare(call, terms(Era.mortal(64, 100), 0, 0));
        assertThat(mortal.payload()).hasSize(117);
        assertThat(mortal.toSign()).isEqualTo(mortal.payload());
        assertThat(extrinsics.unsignedForFee(mortal, BOB, "sr25519")).hasSize(145);
        assertThat(extrinsics.prepare(call, terms(Era.IMMORTAL, 0, 0)).payload())
                .hasSize(116);
    }

    @Test
    void longPayloadsAreHashed() {
        byte[] call = new Output().u16(0).compact(200).bytes(new byte[200]).toArray();
        var unsigned = extrinsics.prepare(call, terms(Era.IMMORTAL, 0, 0));
        assertThat(unsigned.payload()).hasSizeGreaterThan(256);
        assertThat(unsigned.toSign()).isEqualTo(Hash.blake2b256(unsigned.payload()));
    }

    @Test
    void refusesAnExtensionThatCarriesUnknownData() {
        byte[] bytes = Fixtures.bytes("metadata/v15");
        byte[] renamed = replace(bytes, "CheckMetadataHash", "CheckSomethingNew");
        var other = new ExtrinsicCodec(new DynamicCodec(Metadata.parse(renamed)));
        assertThatThrownBy(() -> other.prepare(new byte[] {0, 0, 0}, terms(Era.IMMORTAL, 0, 0)))
                .isInstanceOf(ValueException.class)
                .hasMessageContaining("transaction extension CheckSomethingNew carries")
                .hasMessageContaining("nothing was signed");
        // One that is only known by another name but carries nothing is no obstacle.
        byte[] empty = replace(bytes, "DrandPriority", "BrandNewCheck");
        var harmless = new ExtrinsicCodec(new DynamicCodec(Metadata.parse(empty)));
        assertThat(harmless.prepare(new byte[] {0, 0, 0}, terms(Era.IMMORTAL, 0, 0))
                        .extra())
                .hasSize(4);
    }

    private static byte[] replace(byte[] in, String from, String to) {
        byte[] out = in.clone();
        byte[] a = from.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] b = to.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(a).hasSameSizeAs(b);
        for (int i = 0; i + a.length <= out.length; i++) {
            if (Arrays.equals(out, i, i + a.length, a, 0, a.length)) {
                System.arraycopy(b, 0, out, i, b.length);
            }
        }
        return out;
    }

    @Test
    void takesApartEveryKind() {
        byte[] call = {0, 0, 8, 'h', 'i'};
        byte[] bare4 = extrinsics.bare(call);
        assertThat(extrinsics.decode(bare4).isSigned()).isFalse();
        assertThat(extrinsics.decode(new byte[] {24, 5, 0, 0, 8, 'h', 'i'}).version())
                .isEqualTo(5);
        // General: 0x45, version 0 of the extensions, era, nonce, tip and mode, then the call.
        byte[] general = {44, 0x45, 0, 0, 4, 0, 0, 0, 0, 8, 'h', 'i'};
        var decoded = extrinsics.decode(general);
        assertThat(decoded.isSigned()).isFalse();
        assertThat(decoded.extensions()).hasSize(13);
        assertThat(decoded.callBytes()).isEqualTo(call);
        assertThatThrownBy(() -> extrinsics.decode(new byte[] {4, 0x03})).isInstanceOf(ScaleException.class);
        assertThatThrownBy(() -> extrinsics.decode(new byte[] {8, 4})).isInstanceOf(ScaleException.class);
    }
}
