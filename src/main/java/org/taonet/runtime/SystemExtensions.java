package org.taonet.runtime;

import static org.taonet.scale.Struct.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.taonet.primitive.AccountInfo;
import org.taonet.primitive.DispatchClass;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Era;
import org.taonet.primitive.Limits;
import org.taonet.primitive.Pays;
import org.taonet.primitive.PerDispatchClass;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Validity;
import org.taonet.primitive.Weight;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Output;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * The transaction extensions of System, in order: who may sign, for which chain, version and time, with which nonce,
 * and whether it still fits into the block. Mirrors frame_system's extensions, and upstream's check_nonce and
 * check_mortality.
 */
public final class SystemExtensions {
    private static final TypeDef.Param UNNAMED = new TypeDef.Param("T", null);

    private SystemExtensions() {}

    /** All seven. */
    public static List<Extension<?>> all() {
        return List.of(
                new CheckNonZeroSender(),
                new Signs<>(
                        "CheckSpecVersion",
                        "check_spec_version",
                        Codecs.U32,
                        on -> on.runtime().version().specVersion()),
                new Signs<>(
                        "CheckTxVersion",
                        "check_tx_version",
                        Codecs.U32,
                        on -> on.runtime().version().transactionVersion()),
                new Signs<>("CheckGenesis", "check_genesis", Codecs.HASH, on -> FrameSystem.BLOCK_HASH.get(on, 0L)),
                new CheckMortality(),
                new CheckNonce(),
                new CheckWeight());
    }

    /** No data, under an extension's own type whose parameter is left out. */
    public static Codec<Codecs.Unit> alone(String path) {
        return Struct.empty(path, Codecs.Unit.UNIT).with(UNNAMED);
    }

    /** No data, under an extension's own type over the runtime. */
    public static Codec<Codecs.Unit> overRuntime(String path) {
        TypeDef runtime = new TypeDef.Composite("node_subtensor_runtime::Runtime", List.of(), List.of());
        return Struct.empty(path, Codecs.Unit.UNIT).with(new TypeDef.Param("T", runtime));
    }

    private static Codec<Codecs.Unit> system(String module, String name) {
        return alone("frame_system::extensions::" + module + "::" + name);
    }

    /** The account of all zeros cannot sign. */
    private record CheckNonZeroSender(Codec<Codecs.Unit> codec) implements Extension<Codecs.Unit> {
        CheckNonZeroSender() {
            this(system("check_non_zero_sender", "CheckNonZeroSender"));
        }

        @Override
        public String identifier() {
            return "CheckNonZeroSender";
        }

        @Override
        public Run start(Codecs.Unit data, Subject subject) {
            return () -> {
                if (subject.origin().signerIfAny().map(AccountId::isZero).orElse(false)) {
                    throw Validity.Invalid.Reason.BAD_SIGNER.refuse();
                }
                return Validity.DEFAULT;
            };
        }
    }

    /** Only makes both sides sign what they take for granted. */
    private record Signs<T>(String identifier, Codec<Codecs.Unit> codec, Codec<T> signed, Function<Context, T> known)
            implements Extension<Codecs.Unit> {
        Signs(String identifier, String module, Codec<T> signed, Function<Context, T> known) {
            this(identifier, system(module, identifier), signed, known);
        }

        @Override
        public TypeDef implicitType() {
            return signed.type();
        }

        @Override
        public byte[] implicit(Context on, Codecs.Unit data) {
            return signed.bytes(known.apply(on));
        }
    }

    /** Signatures hold for a time, counted in blocks. */
    private static final class CheckMortality implements Extension<Era> {
        private static final Codec<Era> DATA = Struct.struct(
                        "node_subtensor_runtime::check_mortality::CheckMortality",
                        field(Era.CODEC, "Era", (Era era) -> era),
                        era -> era)
                .with(UNNAMED);

        @Override
        public String identifier() {
            return "CheckMortality";
        }

        @Override
        public Codec<Era> codec() {
            return DATA;
        }

        @Override
        public TypeDef implicitType() {
            return Codecs.HASH.type();
        }

        @Override
        public byte[] implicit(Context on, Era era) {
            long birth = era.birth(FrameSystem.NUMBER.get(on));
            Optional<Hash32> hash = FrameSystem.BLOCK_HASH.exists(on, birth)
                    ? FrameSystem.BLOCK_HASH.find(on, birth)
                    : Optional.empty();
            return hash.orElseThrow(Validity.Invalid.Reason.ANCIENT_BIRTH_BLOCK::refuse)
                    .bytes();
        }

        @Override
        public Run start(Era era, Subject subject) {
            return () -> {
                long now = FrameSystem.NUMBER.get(subject.on());
                long death = era.death(now);
                Validity none = Validity.DEFAULT;
                return new Validity(
                        none.priority(),
                        none.requires(),
                        none.provides(),
                        Long.compareUnsigned(death, now) < 0 ? 0 : death - now,
                        none.propagate());
            };
        }
    }

    /** Each nonce of an account is used once, in order. */
    private static final class CheckNonce implements Extension<Long> {
        private static final Codec<Long> DATA = Struct.struct(
                        "node_subtensor_runtime::check_nonce::CheckNonce",
                        field(Codecs.COMPACT_U32, "T::Nonce", (Long nonce) -> nonce),
                        nonce -> nonce)
                .with(UNNAMED);

        @Override
        public String identifier() {
            return "CheckNonce";
        }

        @Override
        public Codec<Long> codec() {
            return DATA;
        }

        @Override
        public Run start(Long nonce, Subject subject) {
            return subject.origin()
                    .signerIfAny()
                    .<Run>map(who -> new Counting(who, nonce, subject))
                    .orElse(Run.NOTHING);
        }

        private static final class Counting implements Run {
            private final AccountId who;
            private final long nonce;
            private final Subject subject;
            private long expected;

            Counting(AccountId who, long nonce, Subject subject) {
                this.who = who;
                this.nonce = nonce;
                this.subject = subject;
            }

            @Override
            public Validity validate() {
                AccountInfo account = FrameSystem.ACCOUNT.get(subject.on(), who);
                expected = account.nonce();
                if (subject.info().pays() == Pays.YES && account.providers() == 0 && account.sufficients() == 0) {
                    throw Validity.Invalid.Reason.PAYMENT.refuse();
                }
                if (nonce < expected) {
                    throw Validity.Invalid.Reason.STALE.refuse();
                }
                Validity none = Validity.DEFAULT;
                List<Bytes> requires = expected < nonce ? List.of(tag(nonce - 1)) : List.of();
                return new Validity(none.priority(), requires, List.of(tag(nonce)), none.longevity(), none.propagate());
            }

            private Bytes tag(long number) {
                return Bytes.owning(new Output().bytes(who.bytes()).u32(number).toArray());
            }

            @Override
            public void prepare() {
                if (nonce > expected) {
                    throw Validity.Invalid.Reason.FUTURE.refuse();
                }
                Accounts.countNonce(subject.on(), who);
            }
        }
    }

    /** What does not fit into the block stays out of it. */
    private static final class CheckWeight implements Extension<Codecs.Unit> {
        private final Codec<Codecs.Unit> codec = system("check_weight", "CheckWeight");

        @Override
        public String identifier() {
            return "CheckWeight";
        }

        @Override
        public Codec<Codecs.Unit> codec() {
            return codec;
        }

        @Override
        public Run start(Codecs.Unit data, Subject subject) {
            return new Run() {
                @Override
                public Validity validate() {
                    checkLimits(subject);
                    return Validity.DEFAULT;
                }

                @Override
                public void prepare() {
                    occupy(subject);
                }

                @Override
                public void after(PostInfo post, Optional<DispatchError> error) {
                    FrameSystem.reclaim(subject.on(), subject.info(), post);
                }
            };
        }

        @Override
        public Validity validateBare(Subject subject) {
            checkLimits(subject);
            return Validity.DEFAULT;
        }

        @Override
        public void prepareBare(Subject subject) {
            checkLimits(subject);
            occupy(subject);
        }

        @Override
        public void afterBare(Subject subject, PostInfo post) {
            FrameSystem.reclaim(subject.on(), subject.info(), post);
        }

        private static void checkLimits(Subject subject) {
            long most = FrameSystem.BLOCK_LENGTH
                    .in(subject.on())
                    .max()
                    .of(subject.info().kind());
            exhaustedIf(nextLength(subject) > most);
            Optional<Weight> max = limits(subject).maxExtrinsic();
            exhaustedIf(max.isPresent() && subject.info().total().anyAbove(max.get()));
        }

        private static long nextLength(Subject subject) {
            long now = FrameSystem.ALL_EXTRINSICS_LEN.find(subject.on()).orElse(0L);
            return Math.min(now + subject.length(), 0xFFFF_FFFFL);
        }

        private static Limits.PerClass limits(Subject subject) {
            return FrameSystem.BLOCK_WEIGHTS.in(subject.on()).of(subject.info().kind());
        }

        private static void occupy(Subject subject) {
            Context on = subject.on();
            DispatchClass kind = subject.info().kind();
            Limits.PerClass limits = limits(subject);
            Weight more = subject.info().total().plus(limits.baseExtrinsic()).plus(new Weight(0, subject.length()));
            PerDispatchClass<Weight> before = FrameSystem.BLOCK_WEIGHT.get(on);
            Weight ofKind = before.of(kind).plus(more);
            boolean unlimited = limits.maxTotal().isEmpty() && limits.reserved().isEmpty();
            exhaustedIf(!unlimited && !ofKind.minus(more).equals(before.of(kind)));
            PerDispatchClass<Weight> after = before.with(kind, ofKind);
            exhaustedIf(limits.maxTotal().isPresent()
                    && ofKind.anyAbove(limits.maxTotal().get()));
            boolean full = Executive.total(after)
                    .anyAbove(FrameSystem.BLOCK_WEIGHTS.in(on).maxBlock());
            exhaustedIf(full
                    && limits.reserved().isPresent()
                    && ofKind.anyAbove(limits.reserved().get()));
            FrameSystem.ALL_EXTRINSICS_LEN.put(on, nextLength(subject));
            FrameSystem.BLOCK_WEIGHT.put(on, after);
        }

        private static void exhaustedIf(boolean tooMuch) {
            if (tooMuch) {
                throw Validity.Invalid.Reason.EXHAUSTS_RESOURCES.refuse();
            }
        }
    }
}
