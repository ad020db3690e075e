package org.taonet.primitive;

import static org.taonet.scale.Struct.field;

import java.math.BigInteger;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.Rao;

/** What System keeps of an account: nonce, reference counts and its balance. Mirrors frame_system::AccountInfo. */
public record AccountInfo(long nonce, long consumers, long providers, long sufficients, Data data) {
    /** Flags of an account on the new logic: the top bit of 128. */
    private static final BigInteger NEW_LOGIC = BigInteger.ONE.shiftLeft(127);

    public static final AccountInfo EMPTY = new AccountInfo(0, 0, 0, 0, Data.EMPTY);

    public static final Struct<AccountInfo> CODEC = Struct.struct(
                    "frame_system::AccountInfo",
                    field("nonce", Codecs.U32, "Nonce", AccountInfo::nonce),
                    field("consumers", Codecs.U32, "RefCount", AccountInfo::consumers),
                    field("providers", Codecs.U32, "RefCount", AccountInfo::providers),
                    field("sufficients", Codecs.U32, "RefCount", AccountInfo::sufficients),
                    field("data", Data.CODEC, "AccountData", AccountInfo::data),
                    AccountInfo::new)
            .with(new TypeDef.Param("Nonce", TypeDef.U32), new TypeDef.Param("AccountData", Data.CODEC.type()));

    /** A balance. Mirrors pallet_balances::AccountData. */
    public record Data(Rao free, Rao reserved, Rao frozen, BigInteger flags) {
        public static final Data EMPTY = new Data(Rao.ZERO, Rao.ZERO, Rao.ZERO, NEW_LOGIC);

        private static final Codec<BigInteger> FLAGS =
                Codecs.U128.as(TypeDef.newtype("pallet_balances::types::ExtraFlags", TypeDef.U128, "u128"));

        public static final Struct<Data> CODEC = Struct.struct(
                        "pallet_balances::types::AccountData",
                        field("free", Codecs.RAO, "Balance", Data::free),
                        field("reserved", Codecs.RAO, "Balance", Data::reserved),
                        field("frozen", Codecs.RAO, "Balance", Data::frozen),
                        field("flags", FLAGS, "ExtraFlags", Data::flags),
                        Data::new)
                .with(new TypeDef.Param("Balance", TypeDef.U64));

        /** Free and reserved. */
        public Rao total() {
            return free.saturatingPlus(reserved);
        }

        /** Whether the account counts its providers and consumers itself. */
        public boolean isNewLogic() {
            return flags.testBit(127);
        }

        public Data withFree(Rao value) {
            return new Data(value, reserved, frozen, flags);
        }

        public Data withReserved(Rao value) {
            return new Data(free, value, frozen, flags);
        }

        public Data withFrozen(Rao value) {
            return new Data(free, reserved, value, flags);
        }

        /** On the new logic from now on. */
        public Data upgraded() {
            return new Data(free, reserved, frozen, flags.or(NEW_LOGIC));
        }
    }

    public AccountInfo withNonce(long value) {
        return new AccountInfo(value, consumers, providers, sufficients, data);
    }

    public AccountInfo withConsumers(long value) {
        return new AccountInfo(nonce, value, providers, sufficients, data);
    }

    public AccountInfo withProviders(long value) {
        return new AccountInfo(nonce, consumers, value, sufficients, data);
    }

    public AccountInfo withSufficients(long value) {
        return new AccountInfo(nonce, consumers, providers, value, data);
    }

    public AccountInfo withData(Data value) {
        return new AccountInfo(nonce, consumers, providers, sufficients, value);
    }
}
