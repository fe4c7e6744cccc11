package com.operanttechnologies.catalog;

import com.operanttechnologies.catalog.PriceModel.Flat;
import com.operanttechnologies.catalog.PriceModel.Graduated;
import com.operanttechnologies.catalog.PriceModel.Packages;
import com.operanttechnologies.catalog.PriceModel.PerUnit;
import com.operanttechnologies.catalog.PriceModel.Volume;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.catalog.ProductInput.TierInput;
import com.operanttechnologies.money.InvalidPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price model as fields, which is how it is entered, kept and shown; and back. */
public final class PriceTerms {
  public static final Set<String> MODELS =
      Set.of("per_unit", "flat", "graduated", "volume", "package");

  private PriceTerms() {}

  /**
   * @throws InvalidPrice naming the field
   */
  public static PriceModel model(PriceInput input) {
    String model = input.model() == null || input.model().isBlank() ? "per_unit" : input.model();
    return switch (model) {
      case "per_unit" -> new PerUnit(given("price", input.price()));
      case "flat" -> new Flat(given("price", input.price()));
      case "graduated" -> new Graduated(tiers(input.tiers()));
      case "volume" -> new Volume(tiers(input.tiers()));
      case "package" -> new Packages(given("size", input.size()), given("price", input.price()));
      default ->
          throw new InvalidPrice(
              "model", "A model is per_unit, flat, graduated, volume or package.");
    };
  }

  private static List<Tier> tiers(@Nullable List<TierInput> inputs) {
    if (inputs == null) {
      throw new InvalidPrice("tiers", "Give the tiers.");
    }
    List<Tier> tiers = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      tiers.add(tier("tiers[" + i + "].", inputs.get(i)));
    }
    return tiers;
  }

  private static Tier tier(String path, @Nullable TierInput input) {
    if (input == null) {
      throw new InvalidPrice(path + "price", "Give a price; 0 is allowed.");
    }
    try {
      return new Tier(
          input.upTo(),
          given("price", input.price()),
          input.fee() == null ? BigDecimal.ZERO : input.fee());
    } catch (InvalidPrice e) {
      throw new InvalidPrice(path + e.field(), String.valueOf(e.getMessage()));
    }
  }

  private static BigDecimal given(String field, @Nullable BigDecimal number) {
    if (number == null) {
      throw new InvalidPrice(
          field,
          field.equals("size") ? "Say how many are in a package." : "Give a price; 0 is allowed.");
    }
    return number;
  }

  /** The fields of a price, as {@link #model} reads them. */
  public static PriceInput of(@Nullable UUID book, String currency, PriceModel model) {
    return switch (model) {
      case PerUnit each -> new PriceInput(book, currency, each.code(), each.price(), null, null);
      case Flat flat -> new PriceInput(book, currency, flat.code(), flat.price(), null, null);
      case Graduated graduated -> tiered(book, currency, model, graduated.tiers());
      case Volume volume -> tiered(book, currency, model, volume.tiers());
      case Packages packages ->
          new PriceInput(book, currency, packages.code(), packages.price(), packages.size(), null);
    };
  }

  private static PriceInput tiered(
      @Nullable UUID book, String currency, PriceModel model, List<Tier> tiers) {
    List<TierInput> fields =
        tiers.stream().map(tier -> new TierInput(tier.upTo(), tier.price(), tier.fee())).toList();
    return new PriceInput(book, currency, model.code(), null, null, fields);
  }
}
