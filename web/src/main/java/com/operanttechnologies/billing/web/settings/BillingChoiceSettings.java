package com.operanttechnologies.billing.web.settings;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.billing.choice.BillingChoice;
import com.operanttechnologies.billing.choice.BillingChoices;
import com.operanttechnologies.billing.choice.BillingChoices.Wish;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an organisation has chosen about billing; each change leaves its audit row. */
@Component
class BillingChoiceSettings {
  private final Tenants tenants;
  private final BillingChoices choices;
  private final Audit audit;

  BillingChoiceSettings(Tenants tenants, BillingChoices choices, Audit audit) {
    this.tenants = tenants;
    this.choices = choices;
    this.audit = audit;
  }

  BillingChoice of(UUID tenant) {
    return choices.of(tenant);
  }

  void choose(Actor actor, Wish wish) {
    tenants.run(
        actor.tenant(),
        () -> {
          BillingChoice chosen = choices.choose(wish);
          audit.record(actor.tenant(), actor.label(), "billing changed", words(chosen, wish), null);
        });
  }

  /** Never a secret itself. */
  private static String words(BillingChoice chosen, Wish wish) {
    return "%s, %d days to pay, %d days to undo%s%s%s"
        .formatted(
            chosen.engine().code(),
            chosen.daysToPay(),
            chosen.undoDays(),
            isBlank(wish.key()) ? "" : ", a new key",
            isBlank(wish.signing()) ? "" : ", a new secret of the webhook",
            wish.killBill() == null ? "" : ", a new login at Kill Bill");
  }

  private static boolean isBlank(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }

  /** Of whoever is chosen; a key at Stripe can be tried before it is. */
  List<String> problems(UUID tenant) {
    return choices.of(tenant).engine() == Kind.KILLBILL
        ? choices.killBillProblems(tenant)
        : choices.problems(tenant);
  }
}
