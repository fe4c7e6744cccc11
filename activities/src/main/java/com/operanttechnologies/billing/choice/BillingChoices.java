package com.operanttechnologies.billing.choice;

import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.billing.jdbc.ChoiceTable;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeRights;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and changes what an organisation has chosen about billing. */
@Component
public class BillingChoices {
  private static final Pattern RESTRICTED = Pattern.compile("rk_(test|live)_[A-Za-z0-9]{8,200}");

  private final Tenants tenants;
  private final ChoiceTable choices;
  private final URI stripe;

  BillingChoices(Tenants tenants, ChoiceTable choices, OperantProperties properties) {
    this.tenants = tenants;
    this.choices = choices;
    this.stripe = properties.billing().stripeUrl();
  }

  public BillingChoice of(UUID tenant) {
    return tenants.as(tenant, choices::current);
  }

  /**
   * Changes the choice, inside the tenant's transaction.
   *
   * @param key a restricted key of Stripe; absent: the one that is there stays
   * @throws InvalidInput if a number is out of range, or Stripe is chosen without a key
   */
  public BillingChoice choose(Kind engine, @Nullable String key, int daysToPay, int undoDays) {
    BillingChoice now = choices.current();
    BillingChoice wanted = new BillingChoice(engine, now.secret(), daysToPay, undoDays).valid();
    boolean renewed = key != null && !key.isBlank();
    if (engine == Kind.STRIPE && !renewed && !now.hasKey()) {
      throw new InvalidInput("key", "Stripe needs a restricted key.");
    }
    if (!renewed) {
      choices.save(wanted);
      return wanted;
    }
    UUID sealed = choices.seal(restricted(key.strip()));
    BillingChoice keyed = new BillingChoice(engine, sealed, daysToPay, undoDays);
    choices.save(keyed);
    if (now.secret() != null) {
      choices.forget(now.secret());
    }
    return keyed;
  }

  /** A key with all rights would let whoever reads it move money. */
  private static String restricted(String key) {
    if (key.startsWith("sk_")) {
      throw new InvalidInput(
          "key", "This is a secret key, which may do everything. Make a restricted key instead.");
    }
    if (!RESTRICTED.matcher(key).matches()) {
      throw new InvalidInput("key", "A restricted key begins with rk_test_ or rk_live_.");
    }
    return key;
  }

  /** What the kept key cannot do at Stripe, in words; empty: everything that is needed. */
  public List<String> problems(UUID tenant) {
    String key = tenants.as(tenant, () -> choices.key(choices.current())).orElse(null);
    return key == null
        ? List.of("There is no key yet.")
        : StripeRights.problems(new StripeApi(stripe, key));
  }
}
