package com.operanttechnologies.billing.web.settings;

import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.billing.choice.BillingChoice;
import com.operanttechnologies.billing.choice.BillingChoices.Wish;
import com.operanttechnologies.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The settings as they were typed; public, so that the template can read it. */
public record BillingSettingsForm(
    @Nullable String engine,
    @Nullable String key,
    @Nullable String signing,
    @Nullable String daysToPay,
    @Nullable String undoDays) {

  static BillingSettingsForm of(BillingChoice choice) {
    return new BillingSettingsForm(
        choice.engine().code(),
        "",
        "",
        Integer.toString(choice.daysToPay()),
        Integer.toString(choice.undoDays()));
  }

  static Kind kind(@Nullable String engine) {
    if (engine == null || !(engine.equals("standard") || engine.equals("stripe"))) {
      throw new InvalidInput("engine", "Choose standard or stripe.");
    }
    return Kind.ofCode(engine);
  }

  Wish wish() {
    return new Wish(
        kind(engine), key, signing, days("daysToPay", daysToPay), days("undoDays", undoDays));
  }

  private static int days(String field, @Nullable String typed) {
    String digits = typed == null ? "" : typed.strip();
    if (!digits.matches("[0-9]{1,3}")) {
      throw new InvalidInput(field, "Enter a whole number of days.");
    }
    return Integer.parseInt(digits);
  }
}
