package org.taonet.cli.subnets;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.taonet.cli.Figures;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;

/**
 * A subnet and its market, as the runtime's DynamicInfo and its price have them. Amounts are in rao, of TAO or of the
 * subnet's alpha.
 */
public record Subnet(
        int netuid,
        String name,
        String symbol,
        AccountId ownerHotkey,
        AccountId ownerColdkey,
        int tempo,
        long sinceStep,
        BigInteger taoIn,
        BigInteger alphaIn,
        BigInteger alphaOut,
        BigInteger taoInEmission,
        BigInteger alphaInEmission,
        BigInteger alphaOutEmission,
        BigInteger volume,
        long registeredAt,
        BigDecimal movingPrice,
        BigInteger price) {

    private static final BigInteger ONE = BigInteger.valueOf(1_000_000_000);
    private static final int FRACTION = 32;

    /** All subnets of a block, by their numbers. */
    public static List<Subnet> all(View view) {
        return ask(view).get();
    }

    /** Asks for all subnets of a block; they are waited for when they are wanted. */
    public static Supplier<List<Subnet>> ask(View view) {
        Supplier<Value> infos = view.ask("SubnetInfoRuntimeApi", "get_all_dynamic_info");
        boolean atOnce = view.offers("SwapRuntimeApi", "current_alpha_price_all");
        Supplier<Value> prices = atOnce ? view.ask("SwapRuntimeApi", "current_alpha_price_all") : () -> Value.Seq.EMPTY;
        return () -> all(view, infos.get(), prices.get());
    }

    private static List<Subnet> all(View view, Value answer, Value told) {
        List<Value> present = new ArrayList<>();
        for (Value each : answer.items()) {
            if (each instanceof Value.Maybe(var content) && content != null) {
                present.add(content);
            }
        }
        Map<Integer, BigInteger> prices = prices(view, present, told);
        return present.stream().map(info -> of(info, prices)).toList();
    }

    /** One subnet; ClientException of VALIDATION if the chain has none of that number. */
    public static Subnet one(View view, int netuid) {
        Value answer = view.api("SubnetInfoRuntimeApi", "get_dynamic_info", Value.of(netuid));
        if (!(answer instanceof Value.Maybe(var content)) || content == null) {
            throw new ClientException(
                    Category.VALIDATION,
                    "there is no subnet " + netuid + " on " + view.chain().name() + " at block " + view.number(),
                    "taonet subnets list shows those there are.");
        }
        return of(content, Map.of(netuid, priceAt(view, netuid)));
    }

    /** What an alpha of a subnet costs, in rao. */
    public static BigInteger priceAt(View view, int netuid) {
        return view.api("SwapRuntimeApi", "current_alpha_price", Value.of(netuid))
                .number();
    }

    private static Map<Integer, BigInteger> prices(View view, List<Value> present, Value told) {
        Map<Integer, BigInteger> prices = new TreeMap<>();
        told.items()
                .forEach(each -> prices.put(
                        each.get("netuid").number().intValue(),
                        each.get("price").number()));
        for (Value info : present) {
            int netuid = info.get("netuid").number().intValue();
            if (!prices.containsKey(netuid)) {
                prices.put(netuid, netuid == 0 ? ONE : priceAt(view, netuid));
            }
        }
        return prices;
    }

    private static Subnet of(Value info, Map<Integer, BigInteger> prices) {
        int netuid = info.get("netuid").number().intValue();
        String own = Figures.text(info.get("subnet_name"));
        String published =
                identity(info).map(i -> Figures.text(i.get("subnet_name"))).orElse("");
        return new Subnet(
                netuid,
                published.isBlank() ? own : published,
                netuid == 0 ? "τ" : Figures.text(info.get("token_symbol")),
                account(info.get("owner_hotkey")),
                account(info.get("owner_coldkey")),
                info.get("tempo").number().intValue(),
                info.get("blocks_since_last_step").number().longValue(),
                info.get("tao_in").number(),
                info.get("alpha_in").number(),
                info.get("alpha_out").number(),
                info.get("tao_in_emission").number(),
                info.get("alpha_in_emission").number(),
                info.get("alpha_out_emission").number(),
                info.get("subnet_volume").number(),
                info.get("network_registered_at").number().longValue(),
                Figures.fixed(info.get("moving_price"), FRACTION),
                prices.getOrDefault(netuid, BigInteger.ZERO));
    }

    private static Optional<Value> identity(Value info) {
        return info.at("subnet_identity").filter(v -> !(v instanceof Value.Maybe(var content)) || content != null);
    }

    static AccountId account(Value value) {
        return AccountId.of(value.bytes().shared());
    }

    /** All alpha there is. */
    public BigInteger supply() {
        return alphaIn.add(alphaOut);
    }

    /** What all alpha is worth at the price, in rao. */
    public BigInteger marketCap() {
        return supply().multiply(price).divide(ONE);
    }

    /** What a block puts into the pool, in rao; root has no pool. */
    public BigInteger emission() {
        return netuid == 0 ? BigInteger.ZERO : taoInEmission;
    }

    /** For programs. */
    Json.Fields json(View view) {
        return Json.object()
                .put("netuid", netuid)
                .put("name", name)
                .put("symbol", symbol)
                .put("priceRao", Json.of(price))
                .put("movingPrice", Json.of(movingPrice))
                .put("marketCapRao", Json.of(marketCap()))
                .put("emissionRao", Json.of(emission()))
                .put("taoInRao", Json.of(taoIn))
                .put("alphaInRao", Json.of(alphaIn))
                .put("alphaOutRao", Json.of(alphaOut))
                .put("alphaInEmissionRao", Json.of(alphaInEmission))
                .put("alphaOutEmissionRao", Json.of(alphaOutEmission))
                .put("volumeRao", Json.of(volume))
                .put("tempo", tempo)
                .put("blocksSinceStep", sinceStep)
                .put("registeredAt", registeredAt)
                .put("ownerColdkey", view.runtime().address(ownerColdkey))
                .put("ownerHotkey", view.runtime().address(ownerHotkey));
    }
}
