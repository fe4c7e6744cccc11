package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.AcceptedQuote.Customer;
import com.operanttechnologies.billing.Accounts;
import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.BillingUnavailable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Accounts at Kill Bill, which keeps external keys unique: a second account of one key is refused
 * (409), and the first is found by it.
 *
 * <p>Kill Bill never opens a closed account again, nor gives its key away, so that none is closed:
 * one that nothing lives on bills nothing, and the customer's next quote finds it.
 */
class KillBillAccounts implements Accounts {
  private static final Pattern ORIGIN = Pattern.compile("provisioning ([0-9a-f-]{36})");
  private static final UUID UNKNOWN = new UUID(0, 0);
  private static final int LONGEST = 250;

  private final KillBillApi api;

  KillBillAccounts(KillBillApi api) {
    this.api = api;
  }

  @Override
  public OpenAccount open(UUID tenant, String key, UUID origin, Customer customer) {
    return find(key).orElseGet(() -> made(key, origin, customer));
  }

  private Optional<OpenAccount> find(String key) {
    return api.find("/accounts?externalKey=" + encoded(key)).map(KillBillAccounts::account);
  }

  /** Refused because somebody else has just made it, it is found. */
  private OpenAccount made(String key, UUID origin, Customer customer) {
    try {
      api.post("/accounts", body(key, origin, customer));
    } catch (BillingRefused refused) {
      return find(key).orElseThrow(() -> refused);
    }
    return find(key)
        .orElseThrow(() -> new BillingUnavailable("The account is not there yet at Kill Bill."));
  }

  private static Map<String, Object> body(String key, UUID origin, Customer customer) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("externalKey", key);
    body.put("name", bounded(customer.name()));
    body.put("email", customer.email());
    if (customer.company() != null) {
      body.put("company", bounded(customer.company()));
    }
    if (customer.address() != null) {
      body.put("address1", bounded(customer.address()));
    }
    String vatId = customer.vatId() == null ? "" : " VAT number " + customer.vatId() + ".";
    body.put("notes", "Opened by Operant Quoting, provisioning " + origin + "." + vatId);
    return body;
  }

  private static String bounded(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", ", ").strip();
    return line.substring(0, Math.min(line.length(), LONGEST));
  }

  private static OpenAccount account(JsonNode account) {
    Matcher origin = ORIGIN.matcher(account.path("notes").asString(""));
    return new OpenAccount(
        account.path("accountId").asString(),
        origin.find() ? UUID.fromString(origin.group(1)) : UNKNOWN);
  }

  @Override
  public boolean close(UUID tenant, String key, UUID origin) {
    return false;
  }

  /** An account has one currency at Kill Bill; the first bill decides on it. */
  static void keepIn(KillBillApi api, String account, String currency) {
    JsonNode found =
        api.find("/accounts/" + account)
            .orElseThrow(() -> new BillingRefused("The account has vanished from Kill Bill."));
    String kept = found.path("currency").asString("");
    if (kept.isEmpty()) {
      api.put("/accounts/" + account, Map.of("accountId", account, "currency", currency));
    } else if (!kept.equals(currency)) {
      throw new BillingRefused(
          "The customer's account at Kill Bill is kept in %s and cannot be billed in %s."
              .formatted(kept, currency));
    }
  }

  static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }
}
