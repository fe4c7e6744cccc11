package com.operanttechnologies.catalog.web.api;

import com.operanttechnologies.catalog.TaxRate;
import com.operanttechnologies.money.PlainNumber;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tax rate of a category. */
record TaxRateJson(
    UUID id,
    String category,
    @Nullable String country,
    String percent,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable String note) {

  static TaxRateJson of(TaxRate rate) {
    return new TaxRateJson(
        rate.id(),
        rate.category(),
        rate.country(),
        PlainNumber.text(rate.percent()),
        rate.from(),
        rate.until(),
        rate.note());
  }
}
