package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.BillingUnavailable;
import com.operanttechnologies.billing.jdbc.ChoiceTable;
import com.operanttechnologies.engine.http.GuardedHttp;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to an organisation's Kill Bill. */
@Component
public class KillBillAccess {
  private final ChoiceTable choices;
  private final GuardedHttp http;

  KillBillAccess(ChoiceTable choices, GuardedHttp http) {
    this.choices = choices;
    this.http = http;
  }

  /** Empty without a login; inside the tenant's transaction. */
  public Optional<KillBillApi> api() {
    return choices
        .killBill(choices.current().killBill())
        .map(login -> new KillBillApi(http, KillBillLogin.read(login)));
  }

  /** What the login cannot do, in words; empty: nothing. Asks, and makes nothing. */
  public static List<String> problems(KillBillApi api) {
    try {
      api.find("/accounts/pagination?limit=1");
      api.find("/invoices/pagination?limit=1");
      return List.of();
    } catch (BillingUnavailable unavailable) {
      return List.of(String.valueOf(unavailable.getMessage()));
    } catch (BillingRefused refused) {
      return List.of(refused.reason());
    }
  }
}
