package org.taonet.pallet;

import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** That an authority voted twice: what reports of it carry. Mirrors sp_consensus_grandpa and finality_grandpa. */
public final class GrandpaProofs {
    public static final Codec<AccountId> PUBLIC = Codecs.ACCOUNT.as(
            TypeDef.newtype("sp_consensus_grandpa::app::Public", new TypeDef.Array(32, TypeDef.U8), "ed25519::Public"));

    private static final Codec<Bytes> SIGNATURE = Codecs.byteArray(64)
            .as(TypeDef.newtype(
                    "sp_consensus_grandpa::app::Signature", new TypeDef.Array(64, TypeDef.U8), "ed25519::Signature"));

    private static final TypeDef.Param[] HASH_AND_NUMBER = {
        new TypeDef.Param("H", Codecs.HASH.type()), new TypeDef.Param("N", TypeDef.U32)
    };

    private static final Codec<Vote> PREVOTE = Vote.codec("finality_grandpa::Prevote");
    private static final Codec<Vote> PRECOMMIT = Vote.codec("finality_grandpa::Precommit");

    private GrandpaProofs() {}

    /** A block that was voted for. */
    public record Vote(Hash32 targetHash, long targetNumber) {
        static Codec<Vote> codec(String path) {
            return Struct.struct(
                            path,
                            field("target_hash", Codecs.HASH, "H", Vote::targetHash),
                            field("target_number", Codecs.U32, "N", Vote::targetNumber),
                            Vote::new)
                    .with(HASH_AND_NUMBER);
        }
    }

    /** A vote and its signature. */
    public record SignedVote(Vote vote, Bytes signature) {
        static Codec<SignedVote> codec(Codec<Vote> vote) {
            return Codecs.pair(vote, SIGNATURE, SignedVote::new, SignedVote::vote, SignedVote::signature);
        }
    }

    /** Two votes of one authority in one round. */
    public record Votes(long round, AccountId identity, SignedVote first, SignedVote second) {
        static Codec<Votes> codec(Codec<Vote> vote) {
            Codec<SignedVote> signed = SignedVote.codec(vote);
            return Struct.struct(
                            "finality_grandpa::Equivocation",
                            field("round_number", Codecs.U64, "u64", Votes::round),
                            field("identity", PUBLIC, "Id", Votes::identity),
                            field("first", signed, "(V, S)", Votes::first),
                            field("second", signed, "(V, S)", Votes::second),
                            Votes::new)
                    .with(
                            new TypeDef.Param("Id", PUBLIC.type()),
                            new TypeDef.Param("V", vote.type()),
                            new TypeDef.Param("S", SIGNATURE.type()));
        }
    }

    /** In which of a round's two votes it happened. */
    public sealed interface Equivocation {
        /** The first. */
        record Prevote(Votes votes) implements Equivocation {}

        /** The second. */
        record Precommit(Votes votes) implements Equivocation {}

        Codec<Equivocation> CODEC = OneOf.of(
                "sp_consensus_grandpa::Equivocation",
                List.of(HASH_AND_NUMBER),
                List.of(
                        variant(
                                0,
                                Prevote.class,
                                struct(
                                        "Prevote",
                                        field(Votes.codec(PREVOTE), typeName("Prevote<\nH, N>"), Prevote::votes),
                                        Prevote::new)),
                        variant(
                                1,
                                Precommit.class,
                                struct(
                                        "Precommit",
                                        field(Votes.codec(PRECOMMIT), typeName("Precommit\n<H, N>"), Precommit::votes),
                                        Precommit::new))));

        private static String typeName(String vote) {
            return "finality_grandpa::Equivocation<AuthorityId, finality_grandpa::" + vote + ", AuthoritySignature,>";
        }
    }

    /** The votes, and the set of authorities they were cast in. */
    public record Proof(long setId, Equivocation equivocation) {
        static final Codec<Proof> CODEC = Struct.struct(
                        "sp_consensus_grandpa::EquivocationProof",
                        field("set_id", Codecs.U64, "SetId", Proof::setId),
                        field("equivocation", Equivocation.CODEC, "Equivocation<H, N>", Proof::equivocation),
                        Proof::new)
                .with(HASH_AND_NUMBER);
    }

    /** The proof that a key belonged to an authority: there is none without sessions. Mirrors sp_core::Void. */
    public interface NoProof {
        Codec<NoProof> CODEC = OneOf.oneOf("sp_core::Void");
    }

    /** What a report carries. */
    public record Report(Proof proof, NoProof key) {
        static Struct<Report> args(String name) {
            return struct(
                    name,
                    field(
                            "equivocation_proof",
                            Proof.CODEC,
                            "Box<EquivocationProof<T::Hash, BlockNumberFor<T>>>",
                            Report::proof),
                    field("key_owner_proof", NoProof.CODEC, "T::KeyOwnerProof", Report::key),
                    Report::new);
        }
    }
}
