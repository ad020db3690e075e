package org.taonet.scale;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.BlockNumber;
import org.taonet.unit.Bytes;
import org.taonet.unit.H160;
import org.taonet.unit.Hash32;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;
import org.taonet.unit.Uid;

/** The codecs that all others are made of. */
public final class Codecs {
    public static final Codec<Boolean> BOOL = of(TypeDef.BOOL, 1, (v, out) -> out.bool(v), Input::bool);
    public static final Codec<Integer> U8 = of(TypeDef.U8, 1, (v, out) -> out.u8(v), Input::u8);
    public static final Codec<Integer> U16 = of(TypeDef.U16, 2, (v, out) -> out.u16(v), Input::u16);

    /** Unsigned, in a long. */
    public static final Codec<Long> U32 = of(TypeDef.U32, 4, (v, out) -> out.u32(v), Input::u32);

    /** Unsigned, in the 64 bits of a long. */
    public static final Codec<Long> U64 = of(TypeDef.U64, 8, (v, out) -> out.u64(v), Input::u64);

    public static final Codec<BigInteger> U128 = number(TypeDef.U128, 16, false);
    public static final Codec<BigInteger> I128 = number(TypeDef.I128, 16, true);
    public static final Codec<Integer> I8 = of(TypeDef.I8, 1, (v, out) -> out.u8(v), in -> (int) (byte) in.u8());
    public static final Codec<Integer> I16 = of(TypeDef.I16, 2, (v, out) -> out.u16(v), in -> (int) (short) in.u16());
    public static final Codec<Integer> I32 = of(TypeDef.I32, 4, (v, out) -> out.u32(v), in -> (int) in.u32());
    public static final Codec<Long> I64 = of(TypeDef.I64, 8, (v, out) -> out.u64(v), Input::u64);

    /** primitive_types::U256: four little-endian words. */
    public static final Codec<BigInteger> U256 =
            number(TypeDef.newtype("primitive_types::U256", new TypeDef.Array(4, TypeDef.U64), "[u64; 4]"), 32, false);

    public static final Codec<Integer> COMPACT_U16 =
            of(new TypeDef.Compact(TypeDef.U16), 1, (v, out) -> out.compact(v), in ->
                    (int) in.compactUpTo(0xFFFF, "Compact<u16>"));
    public static final Codec<Integer> COMPACT_U8 =
            of(new TypeDef.Compact(TypeDef.U8), 1, (v, out) -> out.compact(v), in ->
                    (int) in.compactUpTo(0xFF, "Compact<u8>"));
    public static final Codec<Long> COMPACT_U32 = of(
            new TypeDef.Compact(TypeDef.U32),
            1,
            (v, out) -> out.compact(v),
            in -> in.compactUpTo(0xFFFF_FFFFL, "Compact<u32>"));
    public static final Codec<Long> COMPACT_U64 =
            of(new TypeDef.Compact(TypeDef.U64), 1, (v, out) -> out.compact(v), Input::compact);
    public static final Codec<BigInteger> COMPACT_U128 =
            of(new TypeDef.Compact(TypeDef.U128), 1, (v, out) -> out.compact(v), Codecs::compactU128);

    /** The unit type: no bytes. */
    public static final Codec<Unit> UNIT = of(TypeDef.UNIT, 0, (v, out) -> {}, in -> Unit.UNIT);

    /** Length, then bytes: Vec&lt;u8&gt;. */
    public static final Codec<Bytes> BYTES = of(
            TypeDef.BYTES,
            1,
            (v, out) -> out.compact(v.length()).bytes(v.shared()),
            in -> Bytes.owning(in.bytes(in.count(1, "Vec<u8>"))));

    /** Length, then UTF-8. */
    public static final Codec<String> STR = BYTES.map(Bytes::text, Bytes::utf8).as(TypeDef.STR);

    private static final TypeDef BYTES_32 = new TypeDef.Array(32, TypeDef.U8);

    public static final Codec<AccountId> ACCOUNT = of(
            TypeDef.newtype("sp_core::crypto::AccountId32", BYTES_32, "[u8; 32]"),
            32,
            (v, out) -> out.bytes(v.bytes()),
            in -> AccountId.of(in.bytes(32)));
    public static final Codec<Hash32> HASH = of(
            TypeDef.newtype("primitive_types::H256", BYTES_32, "[u8; 32]"),
            32,
            (v, out) -> out.bytes(v.bytes()),
            in -> Hash32.of(in.bytes(32)));

    /** A bare [u8; 32]. */
    public static final Codec<Hash32> BYTES32 = HASH.as(BYTES_32);

    public static final Codec<H160> ETH_ADDRESS = of(
            TypeDef.newtype("primitive_types::H160", new TypeDef.Array(20, TypeDef.U8), "[u8; 20]"),
            20,
            (v, out) -> out.bytes(v.bytes()),
            in -> H160.of(in.bytes(20)));

    /** TAO: upstream's TaoBalance describes itself as a plain u64. */
    public static final Codec<Rao> RAO = U64.map(Rao::new, Rao::bits);

    public static final Codec<Rao> COMPACT_RAO = COMPACT_U64.map(Rao::new, Rao::bits);

    /** Alpha: upstream's AlphaBalance describes itself as a plain u64. */
    public static final Codec<Alpha> ALPHA = U64.map(Alpha::new, Alpha::bits);

    public static final Codec<Alpha> COMPACT_ALPHA = COMPACT_U64.map(Alpha::new, Alpha::bits);

    public static final Codec<BlockNumber> BLOCK_NUMBER = U32.map(BlockNumber::new, BlockNumber::value);

    public static final Codec<NetUid> NET_UID = U16.map(NetUid::new, NetUid::value);

    /** A subnet by its number in compact form. */
    public static final Codec<NetUid> COMPACT_NET_UID = COMPACT_U16.map(NetUid::new, NetUid::value);

    public static final Codec<MechId> MECH_ID = U8.map(MechId::new, MechId::value);
    public static final Codec<MechanismIndex> MECHANISM = U16.map(MechanismIndex::new, MechanismIndex::value);
    public static final Codec<Uid> UID = U16.map(Uid::new, Uid::value);

    private Codecs() {}

    /** From two functions. */
    public static <T> Codec<T> of(TypeDef type, int minBytes, BiConsumer<T, Output> write, Function<Input, T> read) {
        return new Plain<>(type, minBytes, write, read);
    }

    private static Codec<BigInteger> number(TypeDef type, int width, boolean signed) {
        return of(
                type,
                width,
                (v, out) -> out.number(v, width, signed),
                in -> signed ? in.signed(width) : in.unsigned(width));
    }

    private static BigInteger compactU128(Input in) {
        BigInteger value = in.compactBig();
        if (value.bitLength() > 128) {
            throw in.fault("Compact<u128>", value + " is out of range");
        }
        return value;
    }

    /** A fixed number of bytes: [u8; N]. */
    public static Codec<Bytes> byteArray(int length) {
        return of(
                new TypeDef.Array(length, TypeDef.U8),
                length,
                (v, out) -> out.bytes(exactly(v, length)),
                in -> Bytes.owning(in.bytes(length)));
    }

    private static byte[] exactly(Bytes value, int length) {
        if (value.length() != length) {
            throw new IllegalArgumentException("needs " + length + " bytes, got " + value.length());
        }
        return value.shared();
    }

    /** Vec: a count, then elements. */
    public static <T> Codec<List<T>> list(Codec<T> of) {
        TypeDef type = new TypeDef.Sequence(of.type());
        return Codecs.of(type, 1, (v, out) -> writeAll(v, of, out), in -> readAll(in, of, type));
    }

    /** Exactly so many elements: [T; N]. */
    public static <T> Codec<List<T>> array(Codec<T> of, int length) {
        return Codecs.of(
                new TypeDef.Array(length, of.type()),
                of.minBytes() * length,
                (v, out) -> {
                    if (v.size() != length) {
                        throw new IllegalArgumentException("needs " + length + " elements, got " + v.size());
                    }
                    v.forEach(e -> of.encode(e, out));
                },
                in -> read(in, of, length));
    }

    /** BoundedVec: a Vec of at most so many elements. */
    public static <T> Codec<List<T>> bounded(Codec<T> of, int max) {
        return bounded(list(of), List::size, max, "bounded_collections::bounded_vec::BoundedVec", of.type(), "Vec<T>");
    }

    /** BoundedVec&lt;u8&gt;: at most so many bytes. */
    public static Codec<Bytes> boundedBytes(int max) {
        return bounded(BYTES, Bytes::length, max, "bounded_collections::bounded_vec::BoundedVec", TypeDef.U8, "Vec<T>");
    }

    /** WeakBoundedVec: a Vec whose bound is only advice. */
    public static <T> Codec<List<T>> weakBounded(Codec<T> of) {
        Codec<List<T>> list = list(of);
        return list.as(
                boundedType("bounded_collections::weak_bounded_vec::WeakBoundedVec", of.type(), list.type(), "Vec<T>"));
    }

    private static <C> Codec<C> bounded(
            Codec<C> inner, Function<C, Integer> size, int max, String path, TypeDef element, String typeName) {
        return inner.map(
                        value -> {
                            if (size.apply(value) > max) {
                                throw new IllegalArgumentException("more than " + max + " elements");
                            }
                            return value;
                        },
                        Function.identity())
                .as(boundedType(path, element, inner.type(), typeName));
    }

    private static TypeDef boundedType(String path, TypeDef element, TypeDef inner, String typeName) {
        return new TypeDef.Composite(
                path,
                List.of(new TypeDef.Param("T", element), new TypeDef.Param("S", null)),
                List.of(new TypeDef.Field(null, inner, typeName)));
    }

    /** BTreeMap: entries in order of their keys. */
    public static <K extends Comparable<K>, V> Codec<SortedMap<K, V>> map(Codec<K> key, Codec<V> value) {
        Codec<Map.Entry<K, V>> entry = pair(key, value, Map::entry, Map.Entry::getKey, Map.Entry::getValue);
        TypeDef entries = new TypeDef.Sequence(entry.type());
        TypeDef type = new TypeDef.Composite(
                "BTreeMap",
                List.of(new TypeDef.Param("K", key.type()), new TypeDef.Param("V", value.type())),
                List.of(new TypeDef.Field(null, entries, null)));
        return of(type, 1, (v, out) -> writeAll(v.entrySet(), entry, out), in -> {
            SortedMap<K, V> map = new TreeMap<>();
            readAll(in, entry, entries).forEach(e -> map.put(e.getKey(), e.getValue()));
            return Collections.unmodifiableSortedMap(map);
        });
    }

    /** BTreeSet: elements in order. */
    public static <T extends Comparable<T>> Codec<SortedSet<T>> set(Codec<T> of) {
        TypeDef elements = new TypeDef.Sequence(of.type());
        TypeDef type = new TypeDef.Composite(
                "BTreeSet",
                List.of(new TypeDef.Param("T", of.type())),
                List.of(new TypeDef.Field(null, elements, null)));
        return Codecs.of(
                type,
                1,
                (v, out) -> writeAll(v, of, out),
                in -> Collections.unmodifiableSortedSet(new TreeSet<>(readAll(in, of, elements))));
    }

    /** Option: a byte 0, or 1 and the value. */
    public static <T> Codec<Optional<T>> option(Codec<T> of) {
        TypeDef type = new TypeDef.Variants(
                "Option",
                List.of(new TypeDef.Param("T", of.type())),
                List.of(
                        new TypeDef.Variant(0, "None", List.of(), ""),
                        new TypeDef.Variant(1, "Some", List.of(new TypeDef.Field(null, of.type(), null)), "")));
        return Codecs.of(
                type,
                1,
                (v, out) -> {
                    out.bool(v.isPresent());
                    v.ifPresent(present -> of.encode(present, out));
                },
                in -> switch (in.u8()) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(of.decode(in));
                    default -> throw in.fault(type.label(), "neither None nor Some");
                });
    }

    /** Result: 0 and the value, or 1 and the error. */
    public static <T, E> Codec<Result<T, E>> result(Codec<T> ok, Codec<E> err) {
        TypeDef type = new TypeDef.Variants(
                "Result",
                List.of(new TypeDef.Param("T", ok.type()), new TypeDef.Param("E", err.type())),
                List.of(
                        new TypeDef.Variant(0, "Ok", List.of(new TypeDef.Field(null, ok.type(), null)), ""),
                        new TypeDef.Variant(1, "Err", List.of(new TypeDef.Field(null, err.type(), null)), "")));
        return of(
                type,
                1,
                (v, out) -> {
                    switch (v) {
                        case Result.Ok<T, E>(var value) -> ok.encode(value, out.u8(0));
                        case Result.Err<T, E>(var error) -> err.encode(error, out.u8(1));
                    }
                },
                in -> switch (in.u8()) {
                    case 0 -> new Result.Ok<>(ok.decode(in));
                    case 1 -> new Result.Err<>(err.decode(in));
                    default -> throw in.fault(type.label(), "neither Ok nor Err");
                });
    }

    /** A tuple of two, as any Java type. */
    public static <A, B, R> Codec<R> pair(
            Codec<A> a, Codec<B> b, Struct.Of2<A, B, R> make, Function<R, A> first, Function<R, B> second) {
        return of(
                new TypeDef.Tuple(List.of(a.type(), b.type())),
                a.minBytes() + b.minBytes(),
                (v, out) -> {
                    a.encode(first.apply(v), out);
                    b.encode(second.apply(v), out);
                },
                in -> make.of(a.decode(in), b.decode(in)));
    }

    /** A tuple of two. */
    public static <A, B> Codec<Pair<A, B>> pair(Codec<A> a, Codec<B> b) {
        return pair(a, b, Pair::new, Pair::first, Pair::second);
    }

    /** A type of the whole runtime, by name: read with the codec that the input's runtime has for it. */
    @SuppressWarnings("unchecked")
    public static <T extends Outer.Value> Codec<T> outer(String name) {
        TypeDef type = new TypeDef.Outer(name);
        return of(type, 1, (v, out) -> v.encode(out), in -> {
            in.descend(type);
            T value = (T) in.outer().codec(name).decode(in);
            in.ascend();
            return value;
        });
    }

    private static <T> void writeAll(Collection<T> values, Codec<T> of, Output out) {
        out.compact(values.size());
        values.forEach(value -> of.encode(value, out));
    }

    private static <T> List<T> readAll(Input in, Codec<T> of, TypeDef type) {
        return read(in, of, in.count(of.minBytes(), type));
    }

    private static <T> List<T> read(Input in, Codec<T> of, int count) {
        in.descend(of.type());
        List<T> values = new ArrayList<>(Math.min(count, 1024));
        for (int i = 0; i < count; i++) {
            values.add(of.decode(in));
        }
        in.ascend();
        return Collections.unmodifiableList(values);
    }

    /** Two values side by side. */
    public record Pair<A, B>(A first, B second) {}

    /** The one value of the unit type. */
    public enum Unit {
        UNIT
    }

    private record Plain<T>(TypeDef type, int minBytes, BiConsumer<T, Output> write, Function<Input, T> read)
            implements Codec<T> {
        @Override
        public void encode(T value, Output out) {
            write.accept(value, out);
        }

        @Override
        public T decode(Input in) {
            return read.apply(in);
        }
    }

    record Mapped<T, R>(Codec<T> of, Function<T, R> to, Function<R, T> from, TypeDef type) implements Codec<R> {
        @Override
        public void encode(R value, Output out) {
            of.encode(from.apply(value), out);
        }

        @Override
        public R decode(Input in) {
            int start = in.offset();
            T value = of.decode(in);
            try {
                return to.apply(value);
            } catch (IllegalArgumentException e) {
                throw new ScaleException(start, type.label(), String.valueOf(e.getMessage()));
            }
        }

        @Override
        public int minBytes() {
            return of.minBytes();
        }
    }
}
