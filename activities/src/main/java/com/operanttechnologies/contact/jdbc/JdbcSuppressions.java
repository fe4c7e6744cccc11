package com.operanttechnologies.contact.jdbc;

import com.operanttechnologies.contact.ContactHappened.Suppressed;
import com.operanttechnologies.contact.Suppression;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Suppressions as rows of keyed hashes. */
@Component
class JdbcSuppressions implements Suppressions {
  private static final String ADD =
      """
      insert into suppression (tenant_id, email_hash, reason, inbound_id)
      values (:tenant, :hash, :reason, :inbound)
      on conflict do nothing
      """;

  /* From now on it is the recipient's own wish, whatever was read out of a mail before. */
  private static final String OWN =
      """
      update suppression set inbound_id = null
      where email_hash = :hash and reason = 'unsubscribed' and inbound_id is not null
      """;

  private static final String STRONGEST =
      """
      select reason, at from suppression
      where email_hash = :hash
      order by array_position(array['unsubscribed', 'complained', 'bounced', 'by_member'], reason)
      limit 1
      """;

  private final Tenants tenants;
  private final Tokens tokens;
  private final ApplicationEventPublisher events;

  JdbcSuppressions(Tenants tenants, Tokens tokens, ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.tokens = tokens;
    this.events = events;
  }

  @Override
  public void unsubscribe(UUID contact) {
    suppress(contact, Suppression.Reason.UNSUBSCRIBED, null);
    tenants.sql(OWN).param("hash", tokens.emailHash(lockedAddress(contact))).update();
  }

  /*
   * What is pending stops first: it locks quotes and enrollments before the contact, as every
   * deciding transaction does.
   */
  @Override
  public void suppress(UUID contact, Suppression.Reason reason, @Nullable UUID inbound) {
    events.publishEvent(new Suppressed(tenants.current(), contact, reason.code()));
    suppressAddress(lockedAddress(contact), reason, inbound);
  }

  @Override
  public void suppressAddress(String email, Suppression.Reason reason, @Nullable UUID inbound) {
    tenants
        .sql(ADD)
        .param("hash", tokens.emailHash(email))
        .param("reason", reason.code())
        .param("inbound", inbound, Types.OTHER)
        .update();
  }

  @Override
  public boolean liftMistake(UUID inbound) {
    return tenants
            .sql("delete from suppression where inbound_id = :inbound and reason <> 'complained'")
            .param("inbound", inbound)
            .update()
        > 0;
  }

  @Override
  public void resubscribe(UUID contact) {
    tenants
        .sql("delete from suppression where email_hash = :hash and reason = 'unsubscribed'")
        .param("hash", tokens.emailHash(lockedAddress(contact)))
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
        .sql(STRONGEST)
        .param("hash", tokens.emailHash(email))
        .query((row, _) ->
            new Suppression(
                Suppression.Reason.ofCode(row.getString("reason")),
                row.getTimestamp("at").toInstant()))
        .optional();
  }
}
