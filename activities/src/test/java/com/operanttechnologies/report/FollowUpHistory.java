package com.operanttechnologies.report;

import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;

/** A small history at Acme Sails: Ada's quotes, the mails after them, and what came back. */
final class FollowUpHistory {
  private final Tenants tenants;
  private final UUID tenant;
  private int mails;

  FollowUpHistory(Tenants tenants, UUID tenant) {
    this.tenants = tenants;
    this.tenant = tenant;
    run(
        """
        insert into member (tenant_id, email, name, role, state)
        values (:tenant, 'ada@acme.example', 'Ada', 'admin', 'active')
        """);
    run("insert into sequence (tenant_id, name) values (:tenant, 'After a quote')");
    run(
        """
        insert into sequence_version (tenant_id, sequence_id, number, state)
        select :tenant, id, 1, 'published' from sequence
        """);
    run("update sequence set live_version = (select id from sequence_version)");
    for (int position : new int[] {1, 2}) {
      run(
          """
          insert into step (tenant_id, sequence_id, version_id, position, anchor, amount)
          select :tenant, id, live_version, %d, 'start', 2 from sequence
          """
              .formatted(position));
    }
  }

  /** Somebody with a quote of Ada's, who is followed up. */
  UUID customer(String name, String currency) {
    UUID contact =
        id(
            """
            insert into contact (tenant_id, email, name)
            values (:tenant, lower('%s') || '@example.com', '%s') returning id
            """
                .formatted(name, name));
    UUID quote =
        id(
            """
            insert into quote (tenant_id, number, contact_id, owner_id)
            select :tenant, 'Q-%s', '%s', id from member returning id
            """
                .formatted(name, contact));
    run(
        """
        insert into quote_version (tenant_id, quote_id, version, state, currency, valid_until,
          expires_at, customer, seller, totals, hash, sent_at)
        values (:tenant, '%s', 1, 'sent', '%s', current_date + 30, now() + interval '30 days', '{}',
          '{}', '{}', 'h', now())
        """
            .formatted(quote, currency));
    run(
        """
        insert into enrollment (tenant_id, sequence_id, version_id, quote_id, contact_id, state,
          ends_at)
        select :tenant, id, live_version, '%s', '%s', 'active', now() + interval '30 days'
        from sequence
        """
            .formatted(quote, contact));
    return contact;
  }

  /** A follow-up of a step, sent so long ago. */
  UUID sent(UUID contact, int step, String ago) {
    return mail(contact, step, "accepted", "now() - interval '%s'".formatted(ago), ago);
  }

  /** A follow-up that is still to leave, or was cancelled. */
  UUID waiting(UUID contact, int step, String state) {
    return mail(contact, step, state, "null", "0 days");
  }

  private UUID mail(UUID contact, int step, String state, String accepted, String ago) {
    return id(
        """
        insert into message (tenant_id, kind, class, state, quote_id, enrollment_id, step_id,
          contact_id, recipient, mime_id, due_at, accepted_at)
        select :tenant, 'follow_up', 'follow_up', '%s', e.quote_id, e.id, step.id, e.contact_id,
          'x@example.com', '<%d@acme.example>', now() - interval '%s', %s
        from enrollment e join step on step.position = %d
        where e.contact_id = '%s' returning id
        """
            .formatted(state, ++mails, ago, accepted, step, contact));
  }

  /** The customer accepted for this amount. */
  void accepted(UUID contact, String gross) {
    run(
        """
        insert into acceptance (tenant_id, version_id, how, name, hash, document_sha256, totals)
        select :tenant, v.id, 'link', 'x', 'h', 'd', '{"dueFirst": {"gross": "%s"}}'
        from quote_version v join quote q on q.id = v.quote_id where q.contact_id = '%s'
        """
            .formatted(gross, contact));
  }

  UUID quoteOf(UUID contact) {
    return id("select id from quote where contact_id = '" + contact + "'");
  }

  UUID versionOf(UUID contact) {
    return id(
        "select v.id from quote_version v join quote q on q.id = v.quote_id where q.contact_id = '"
            + contact
            + "'");
  }

  /** Many follow-ups that nobody minds. */
  void undisputed(int count) {
    run(
        """
        insert into message (tenant_id, kind, class, state, recipient, mime_id, due_at, accepted_at)
        select :tenant, 'follow_up', 'follow_up', 'accepted', 'x@example.com',
          '<' || uuidv7() || '@acme.example>', now(), now()
        from generate_series(1, %d) as number
        """
            .formatted(count));
  }

  UUID id(String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(UUID.class).single());
  }

  void run(String statement) {
    tenants.run(tenant, () -> tenants.sql(statement).update());
  }
}
