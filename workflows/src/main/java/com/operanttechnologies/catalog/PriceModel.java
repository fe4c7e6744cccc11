package com.operanttechnologies.catalog;

import java.math.BigDecimal;
import java.util.List;

/** How a price comes of a quantity. Each defends itself with an {@code InvalidPrice}. */
public sealed interface PriceModel {

  /** The name in JSON, in CSV files and in the database. */
  String code();

  /** As people say it. */
  String words();

  /** Whether another quantity can mean another unit price. */
  default boolean variesWithQuantity() {
    return true;
  }

  /** The same price for each unit. */
  record PerUnit(BigDecimal price) implements PriceModel {
    public PerUnit {
      PriceBounds.amount("price", price);
    }

    @Override
    public String code() {
      return "per_unit";
    }

    @Override
    public String words() {
      return "per unit";
    }

    @Override
    public boolean variesWithQuantity() {
      return false;
    }
  }

  /** One amount, whatever the quantity. */
  record Flat(BigDecimal price) implements PriceModel {
    public Flat {
      PriceBounds.amount("price", price);
    }

    @Override
    public String code() {
      return "flat";
    }

    @Override
    public String words() {
      return "flat";
    }
  }

  /** The units inside each tier cost that tier's price, as income tax is reckoned. */
  record Graduated(List<Tier> tiers) implements PriceModel {
    public Graduated {
      tiers = List.copyOf(tiers);
      PriceBounds.tiers(tiers);
    }

    @Override
    public String code() {
      return "graduated";
    }

    @Override
    public String words() {
      return "graduated tiers";
    }
  }

  /** All units cost the price of the tier that the whole quantity falls into. */
  record Volume(List<Tier> tiers) implements PriceModel {
    public Volume {
      tiers = List.copyOf(tiers);
      PriceBounds.tiers(tiers);
    }

    @Override
    public String code() {
      return "volume";
    }

    @Override
    public String words() {
      return "volume tiers";
    }
  }

  /** Units come in packages; a package that is begun is paid whole. */
  record Packages(BigDecimal size, BigDecimal price) implements PriceModel {
    public Packages {
      PriceBounds.quantity("size", size);
      PriceBounds.amount("price", price);
    }

    @Override
    public String code() {
      return "package";
    }

    @Override
    public String words() {
      return "per package";
    }
  }
}
