package com.operanttechnologies.catalog;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.catalog.ProductInput.CostInput;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.catalog.ProductInput.TierInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Products as Ada enters them, with whatever a test wants to be different. */
public final class Shelf {
  private final String code;
  private final List<PriceInput> prices = new ArrayList<>();
  private final List<CostInput> costs = new ArrayList<>();
  private List<ProductInput.PartInput> parts;
  private String interval = "once";
  private String tax;
  private boolean active = true;

  private Shelf(String code) {
    this.code = code;
  }

  public static Shelf product(String code) {
    return new Shelf(code);
  }

  /** Ada, through her key. */
  public static Actor ada(UUID tenant) {
    return new CurrentKey(tenant, UUID.randomUUID(), "CRM", null);
  }

  public Shelf at(String currency, String price) {
    return at(null, currency, price);
  }

  public Shelf at(UUID book, String currency, String price) {
    prices.add(new PriceInput(book, currency, "per_unit", number(price), null, null));
    return this;
  }

  /** Ten for this price each, more for that. */
  public Shelf volume(String currency, String upToTen, String more) {
    List<TierInput> tiers =
        List.of(
            new TierInput(BigDecimal.TEN, number(upToTen), null),
            new TierInput(null, number(more), null));
    prices.add(new PriceInput(null, currency, "volume", null, null, tiers));
    return this;
  }

  public Shelf costing(String currency, String cost, String lowest) {
    costs.add(new CostInput(currency, number(cost), number(lowest)));
    return this;
  }

  public Shelf bringing(UUID part, String quantity, boolean optional) {
    parts = parts == null ? new ArrayList<>() : parts;
    parts.add(new ProductInput.PartInput(part, number(quantity), optional, null, null));
    return this;
  }

  public Shelf picking(String group, UUID part, boolean first) {
    parts = parts == null ? new ArrayList<>() : parts;
    parts.add(new ProductInput.PartInput(part, null, null, group, first));
    return this;
  }

  public Shelf billed(String every) {
    interval = every;
    return this;
  }

  public Shelf taxed(String category) {
    tax = category;
    return this;
  }

  public Shelf retired() {
    active = false;
    return this;
  }

  public ProductInput input() {
    return new ProductInput(
        code,
        "The " + code,
        "Made to measure",
        "piece",
        interval,
        tax,
        active,
        prices,
        costs,
        parts);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
