package com.operanttechnologies.billing.choice;

import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.billing.jdbc.ChoiceTable;
import com.operanttechnologies.billing.killbill.KillBillAccess;
import com.operanttechnologies.billing.killbill.KillBillLogin;
import com.operanttechnologies.billing.stripe.StripeAccess;
import com.operanttechnologies.billing.stripe.StripeRights;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and changes what an organisation has chosen about billing. */
@Component
public class BillingChoices {
  private static final Pattern RESTRICTED = Pattern.compile("rk_(test|live)_[A-Za-z0-9]{8,200}");
  private static final Pattern SIGNING = Pattern.compile("whsec_[A-Za-z0-9+/=]{8,200}");

  private final Tenants tenants;
  private final ChoiceTable choices;
  private final StripeAccess access;
  private final KillBillAccess killBill;

  BillingChoices(
      Tenants tenants, ChoiceTable choices, StripeAccess access, KillBillAccess killBill) {
    this.tenants = tenants;
    this.choices = choices;
    this.access = access;
    this.killBill = killBill;
  }

  public BillingChoice of(UUID tenant) {
    return tenants.as(tenant, choices::current);
  }

  /**
   * What an admin has typed.
   *
   * @param key a restricted key of Stripe; absent: the one that is there stays
   * @param signing the secret of Stripe's webhook; absent: the one that is there stays
   * @param killBill the login at Kill Bill; absent: the one that is there stays
   */
  public record Wish(
      Kind engine,
      @Nullable String key,
      @Nullable String signing,
      @Nullable KillBillLogin killBill,
      int daysToPay,
      int undoDays) {

    /** Without a word about Kill Bill. */
    public Wish(
        Kind engine, @Nullable String key, @Nullable String signing, int daysToPay, int undoDays) {
      this(engine, key, signing, null, daysToPay, undoDays);
    }
  }

  /**
   * Changes the choice, inside the tenant's transaction.
   *
   * @throws InvalidInput if a number is out of range, or who is chosen cannot be asked
   */
  public BillingChoice choose(Wish wish) {
    BillingChoice now = choices.current();
    if (wish.engine == Kind.STRIPE && isBlank(wish.key) && !now.hasKey()) {
      throw new InvalidInput("key", "Stripe needs a restricted key.");
    }
    if (wish.engine == Kind.KILLBILL && wish.killBill == null && !now.hasKillBill()) {
      throw new InvalidInput("killBillUrl", "Kill Bill needs its address and a login.");
    }
    BillingChoice wanted =
        new BillingChoice(
                wish.engine,
                isBlank(wish.key) ? now.secret() : choices.seal(restricted(wish.key)),
                isBlank(wish.signing) ? now.webhook() : choices.seal(signing(wish.signing)),
                wish.killBill == null ? now.killBill() : choices.sealKillBill(wish.killBill.json()),
                wish.daysToPay,
                wish.undoDays)
            .valid();
    choices.save(wanted);
    forget(now.secret(), wanted.secret());
    forget(now.webhook(), wanted.webhook());
    forget(now.killBill(), wanted.killBill());
    return wanted;
  }

  private void forget(@Nullable UUID old, @Nullable UUID now) {
    if (old != null && !old.equals(now)) {
      choices.forget(old);
    }
  }

  private static boolean isBlank(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }

  private static String signing(@Nullable String typed) {
    String secret = typed == null ? "" : typed.strip();
    if (!SIGNING.matcher(secret).matches()) {
      throw new InvalidInput("signing", "The secret of a webhook begins with whsec_.");
    }
    return secret;
  }

  /** A key with all rights would let whoever reads it move money. */
  private static String restricted(@Nullable String typed) {
    String key = typed == null ? "" : typed.strip();
    if (key.startsWith("sk_")) {
      throw new InvalidInput(
          "key", "This is a secret key, which may do everything. Make a restricted key instead.");
    }
    if (!RESTRICTED.matcher(key).matches()) {
      throw new InvalidInput("key", "A restricted key begins with rk_test_ or rk_live_.");
    }
    return key;
  }

  /** What the kept login cannot do at Kill Bill, in words; empty: everything that is needed. */
  public List<String> killBillProblems(UUID tenant) {
    return tenants
        .as(tenant, killBill::api)
        .map(KillBillAccess::problems)
        .orElse(List.of("There is no login yet."));
  }

  /** What the kept key cannot do at Stripe, in words; empty: everything that is needed. */
  public List<String> problems(UUID tenant) {
    return tenants
        .as(tenant, access::api)
        .map(StripeRights::problems)
        .orElse(List.of("There is no key yet."));
  }
}
