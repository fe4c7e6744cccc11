package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.dkim.DkimKey;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What tenants publish, so that receivers can check the signatures of their mails. */
@Component
public class DkimRecords {
  private final DkimKeyRows rows;

  DkimRecords(DkimKeyRows rows) {
    this.rows = rows;
  }

  /** The key of the tenant's domain, made when there is none; runs its own transactions. */
  public Published of(UUID tenant, String domain) {
    UUID id =
        rows.active(tenant, domain)
            .orElseGet(() -> rows.add(tenant, DkimKey.generate(domain, DkimKeys.SELECTOR)));
    DkimKey key = rows.read(tenant, id);
    return new Published(key.dnsName(), key.dnsText());
  }

  /** A TXT record with the public half of the key. */
  public record Published(String name, String text) {}
}
