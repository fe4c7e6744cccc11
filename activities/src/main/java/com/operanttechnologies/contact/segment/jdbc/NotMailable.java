package com.operanttechnologies.contact.segment.jdbc;

import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who of many must not be urged, and why. Inside the tenant's transaction. */
@Component
public class NotMailable {
  private static final String REASONS =
      """
      select c.id,
        case coalesce((select s.reason from suppression s where s.email_hash = c.email_hash
            order by s.at limit 1), 'no_basis')
          when 'unsubscribed' then 'has unsubscribed'
          when 'bounced' then 'mail comes back as undeliverable'
          when 'complained' then 'reported a mail as unwanted'
          when 'by_member' then 'is excluded by a member'
          else 'no basis for contact is recorded' end as reason
      from contact c
      where c.id in (:contacts)
      and (c.basis = 'none'
        or exists (select 1 from suppression s where s.email_hash = c.email_hash))
      """;

  private final Tenants tenants;
  private final EmailHashes hashes;

  NotMailable(Tenants tenants, EmailHashes hashes) {
    this.tenants = tenants;
    this.hashes = hashes;
  }

  public Map<UUID, String> among(List<UUID> contacts) {
    hashes.complete();
    return tenants
        .sql(REASONS)
        .param("contacts", contacts)
        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("reason")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
