package com.operanttechnologies.contact.jdbc;

import com.operanttechnologies.contact.ContactHappened.Suppressed;
import com.operanttechnologies.contact.Suppression;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Suppressions as rows of keyed hashes. */
@Component
class JdbcSuppressions implements Suppressions {
  private static final String ADD =
      """
      insert into suppression (tenant_id, email_hash, reason)
      values (:tenant, :hash, :reason)
      on conflict do nothing
      """;

  private final Tenants tenants;
  private final Tokens tokens;
  private final ApplicationEventPublisher events;

  JdbcSuppressions(Tenants tenants, Tokens tokens, ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.tokens = tokens;
    this.events = events;
  }

  /*
   * What is pending stops first: it locks quotes and enrollments before the contact, as every
   * deciding transaction does.
   */
  @Override
  public void suppress(UUID contact, Suppression.Reason reason) {
    events.publishEvent(new Suppressed(tenants.current(), contact, reason.code()));
    tenants
        .sql(ADD)
        .param("hash", tokens.emailHash(lockedAddress(contact)))
        .param("reason", reason.code())
        .update();
  }

  private String lockedAddress(UUID contact) {
    return address("select email from contact where id = :contact for update", contact)
        .orElseThrow(() -> new NotFound("The contact"));
  }

  private Optional<String> address(String statement, UUID contact) {
    return tenants.sql(statement).param("contact", contact).query(String.class).optional();
  }

  @Override
  public boolean lift(UUID contact) {
    return tenants
            .sql("delete from suppression where email_hash = :hash and reason = 'by_member'")
            .param("hash", tokens.emailHash(lockedAddress(contact)))
            .update()
        > 0;
  }

  @Override
  public Optional<Suppression> of(UUID contact) {
    return address("select email from contact where id = :contact", contact)
        .flatMap(this::ofAddress);
  }

  @Override
  public Optional<Suppression> ofAddress(String email) {
    return tenants
        .sql("select reason, at from suppression where email_hash = :hash")
        .param("hash", tokens.emailHash(email))
        .query((row, _) ->
            new Suppression(
                Suppression.Reason.ofCode(row.getString("reason")),
                row.getTimestamp("at").toInstant()))
        .optional();
  }
}
