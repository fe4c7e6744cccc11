package com.operanttechnologies.billing.http;

import com.operanttechnologies.billing.AcceptedQuote.Customer;
import com.operanttechnologies.billing.Accounts;
import com.operanttechnologies.billing.BillingRefused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts of the shared service. */
class HttpAccounts implements Accounts {
  private static final String ACCOUNTS = "accounts";

  private final SignedHttp service;

  HttpAccounts(SignedHttp service) {
    this.service = service;
  }

  private record Body(String key, UUID origin, Customer customer) {}

  private record Answer(@Nullable String ref, @Nullable UUID origin) {}

  @Override
  public OpenAccount open(UUID tenant, String key, UUID origin, Customer customer) {
    Answer answer =
        service.post(tenant, ACCOUNTS, key, new Body(key, origin, customer), Answer.class);
    if (answer.ref() == null || answer.origin() == null) {
      throw SignedHttp.unreadable();
    }
    return new OpenAccount(answer.ref(), answer.origin());
  }

  @Override
  public boolean close(UUID tenant, String key, UUID origin) {
    try {
      service.delete(tenant, ACCOUNTS, key + "?origin=" + origin);
      return true;
    } catch (BillingRefused inUse) {
      // somebody else's by now, and so rightly left open
      return false;
    }
  }
}
