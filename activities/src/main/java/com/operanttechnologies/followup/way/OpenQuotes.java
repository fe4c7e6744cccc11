package com.operanttechnologies.followup.way;

import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Quotes that wait for their customer's decision. */
@Component
public class OpenQuotes {
  private static final String EXPIRY =
      """
      select version.expires_at from quote
      join quote_version version on version.quote_id = quote.id
      where quote.id = :quote and quote.contact_id = :contact
      and version.state = 'sent' and version.expires_at > now()
      """;

  private final Tenants tenants;

  OpenQuotes(Tenants tenants) {
    this.tenants = tenants;
  }

  /** When the contact's quote expires; empty unless it is open. */
  public Optional<Instant> expiry(UUID quote, UUID contact) {
    return tenants
        .sql(EXPIRY)
        .param("quote", quote)
        .param("contact", contact)
        .query((row, _) -> row.getTimestamp("expires_at").toInstant())
        .optional();
  }
}
