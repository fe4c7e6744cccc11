package com.operanttechnologies.catalog.web;

import com.operanttechnologies.catalog.TaxRate;
import com.operanttechnologies.catalog.TaxRateInput;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A tax rate as it was typed. Public, so that the template can read it. */
public record TaxRateForm(
    @Nullable String category,
    @Nullable String country,
    @Nullable String percent,
    @Nullable String validFrom,
    @Nullable String validUntil,
    @Nullable String note) {

  static final TaxRateForm EMPTY = new TaxRateForm("", "", "", "", "", "");

  static TaxRateForm of(TaxRate rate) {
    return new TaxRateForm(
        rate.category(),
        text(rate.country()),
        PlainNumber.text(rate.percent()),
        rate.from().toString(),
        text(rate.until()),
        text(rate.note()));
  }

  /**
   * @throws InvalidInput naming what cannot be read
   */
  TaxRateInput input() {
    TypedFields typed = new TypedFields();
    TaxRateInput input =
        new TaxRateInput(
            category,
            country,
            typed.number("percent", percent),
            typed.day("validFrom", validFrom),
            typed.day("validUntil", validUntil),
            note);
    typed.finish();
    return input;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
