package com.operanttechnologies.billing.web.settings;

import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.billing.choice.BillingChoice;
import com.operanttechnologies.billing.choice.BillingChoices.Wish;
import com.operanttechnologies.billing.killbill.KillBillLogin;
import com.operanttechnologies.problem.InvalidInput;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings as they were typed; public, so that the template can read it. */
public record BillingSettingsForm(
    @Nullable String engine,
    @Nullable String key,
    @Nullable String signing,
    @Nullable String killBillUrl,
    @Nullable String killBillUser,
    @Nullable String killBillPassword,
    @Nullable String killBillApiKey,
    @Nullable String killBillApiSecret,
    @Nullable String daysToPay,
    @Nullable String undoDays) {

  static BillingSettingsForm of(BillingChoice choice) {
    return new BillingSettingsForm(
        choice.engine().code(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        Integer.toString(choice.daysToPay()),
        Integer.toString(choice.undoDays()));
  }

  static Kind kind(@Nullable String engine) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.code().equals(engine))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("engine", "Choose standard, stripe or killbill."));
  }

  Wish wish() {
    return new Wish(
        kind(engine),
        key,
        signing,
        killBill(),
        days("daysToPay", daysToPay),
        days("undoDays", undoDays));
  }

  /** Nothing typed leaves the login that is kept. */
  private @Nullable KillBillLogin killBill() {
    boolean typed =
        Stream.of(killBillUrl, killBillUser, killBillPassword, killBillApiKey, killBillApiSecret)
            .anyMatch(field -> field != null && !field.isBlank());
    return typed
        ? KillBillLogin.typed(
            killBillUrl, killBillUser, killBillPassword, killBillApiKey, killBillApiSecret)
        : null;
  }

  private static int days(String field, @Nullable String typed) {
    String digits = typed == null ? "" : typed.strip();
    if (!digits.matches("[0-9]{1,3}")) {
      throw new InvalidInput(field, "Enter a whole number of days.");
    }
    return Integer.parseInt(digits);
  }
}
