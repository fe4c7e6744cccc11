package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came in about a quote besides people's answers: machines' words, wishes, returns. */
@Component
public class InboundTable {
  private static final String OF_QUOTE =
      """
      select id, kind, sender, subject, text, received_at from inbound
      where quote_id = :quote and (kind <> 'reply' or machine)
      order by received_at desc
      """;

  private final Tenants tenants;

  InboundTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public List<Answer> ofQuote(UUID quote) {
    return tenants
        .sql(OF_QUOTE)
        .param("quote", quote)
        .query((row, _) ->
            new Answer(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("sender"),
                row.getString("subject"),
                row.getString("text"),
                row.getObject("received_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** A mail that came in; kind is an {@code InboundKind}. */
  public record Answer(
      UUID id,
      String kind,
      @Nullable String sender,
      @Nullable String subject,
      @Nullable String text,
      Instant at) {}
}
