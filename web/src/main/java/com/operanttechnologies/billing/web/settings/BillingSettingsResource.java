package com.operanttechnologies.billing.web.settings;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.billing.choice.BillingChoice;
import com.operanttechnologies.billing.choice.BillingChoices.Wish;
import com.operanttechnologies.billing.killbill.KillBillLogin;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who bills what is accepted. */
@Tag(name = "Settings")
@RestController
@RequestMapping("/api/v1/settings/billing")
class BillingSettingsResource {
  private final BillingChoiceSettings settings;

  BillingSettingsResource(BillingChoiceSettings settings) {
    this.settings = settings;
  }

  /**
   * What is chosen.
   *
   * @param engine standard, stripe or killbill
   * @param hasKey whether a key of Stripe is kept; the key itself is never shown
   * @param hasWebhook whether the secret of Stripe's webhook is kept
   * @param hasKillBill whether a login at Kill Bill is kept
   * @param daysToPay until an invoice at Stripe is due
   * @param undoDays within how many days an acceptance can be undone; 0: never
   */
  record Chosen(
      String engine,
      boolean hasKey,
      boolean hasWebhook,
      boolean hasKillBill,
      int daysToPay,
      int undoDays) {
    static Chosen of(BillingChoice choice) {
      return new Chosen(
          choice.engine().code(),
          choice.hasKey(),
          choice.hasWebhook(),
          choice.hasKillBill(),
          choice.daysToPay(),
          choice.undoDays());
    }
  }

  /**
   * What to choose.
   *
   * @param key a restricted key of Stripe; absent: the one that is kept stays
   * @param signing the secret of Stripe's webhook; absent: the one that is kept stays
   * @param killBill the login at Kill Bill; absent: the one that is kept stays
   */
  record Choice(
      @Nullable String engine,
      @Nullable String key,
      @Nullable String signing,
      @Nullable KillBillChoice killBill,
      int daysToPay,
      int undoDays) {}

  /** How the organisation is known at its Kill Bill. */
  record KillBillChoice(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable String apiKey,
      @Nullable String apiSecret) {

    KillBillLogin login() {
      return KillBillLogin.typed(url, user, password, apiKey, apiSecret);
    }
  }

  @Operation(summary = "Read who bills")
  @GetMapping
  Chosen read(CurrentKey key) {
    return Chosen.of(settings.of(key.tenant()));
  }

  @Operation(
      summary = "Choose who bills",
      description = "What has begun to be billed stays with the engine it has begun with.")
  @PutMapping
  Chosen choose(CurrentKey key, @RequestBody Choice choice) {
    settings.choose(
        key,
        new Wish(
            BillingSettingsForm.kind(choice.engine()),
            choice.key(),
            choice.signing(),
            choice.killBill() == null ? null : choice.killBill().login(),
            choice.daysToPay(),
            choice.undoDays()));
    return read(key);
  }
}
