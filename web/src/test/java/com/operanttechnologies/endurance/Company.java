package com.operanttechnologies.endurance;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** An organisation with many customers, written as rows: nobody could press Send so often. */
final class Company {
  private static final int BATCH = 200;
  private static final Letter LETTER =
      new Letter(
          "Your sails",
          "<h1>Fair winds</h1>" + "<p>The offer is open until Friday.</p>".repeat(150),
          "The offer is open until Friday.\n".repeat(100));

  /* So many customers with a quote that was sent, each in a sequence of one step. */
  private static final String CUSTOMERS =
      """
      with customers as (
        insert into contact (tenant_id, email, name)
        select :tenant, 'bob' || n || '@buyer' || n % 500 || '.example', 'Bob ' || n
        from generate_series(1, :count) n returning id, email),
      quotes as (
        insert into quote (tenant_id, number, contact_id)
        select :tenant, 'Q-' || email, id from customers returning id, contact_id),
      versions as (
        insert into quote_version (tenant_id, quote_id, version, state, currency, valid_until,
          expires_at, customer, seller, totals, hash, sent_at)
        select :tenant, id, 1, 'sent', 'EUR', current_date + 60, now() + interval '60 days',
          '{}', '{}', '{}', 'hash', now() from quotes),
      sequences as (
        insert into sequence (tenant_id, id, name, live_version)
        values (:tenant, :sequence, 'After a quote', :live)),
      live as (
        insert into sequence_version (tenant_id, id, sequence_id, number, state, published_at)
        values (:tenant, :live, :sequence, 1, 'published', now())),
      steps as (
        insert into step (tenant_id, sequence_id, version_id, position, anchor, amount, subject,
          html, text)
        values (:tenant, :sequence, :live, 1, 'start', 2, 's', '<p>h</p>', 't'))
      insert into enrollment (tenant_id, sequence_id, version_id, quote_id, contact_id, state,
        started_at, ends_at)
      select :tenant, :sequence, :live, quotes.id, quotes.contact_id, 'active',
        now() - interval '2 days', now() + interval '60 days'
      from quotes
      """;

  private static final String PLAN =
      """
      insert into message (tenant_id, kind, class, state, quote_id, version_id, enrollment_id,
        step_id, contact_id, recipient, recipient_name, mime_id, due_at)
      select :tenant, 'follow_up', 'follow_up', 'planned', enrollment.quote_id, version.id,
        enrollment.id, step.id, contact.id, contact.email, contact.name,
        '<' || lpad(cast(row_number() over (order by contact.id) as text), 6, '0') || '@' ||
          substr(cast(enrollment.tenant_id as text), 25) || '.example>',
        cast(:from as timestamptz) + row_number() over (order by contact.id) * :step * interval '1 millisecond'
      from enrollment
      join contact on contact.id = enrollment.contact_id
      join step on step.sequence_id = enrollment.sequence_id
      join quote_version version on version.quote_id = enrollment.quote_id
      """;

  private static final String DUE =
      """
      insert into due (kind, subject_id, tenant_id, due_at)
      select 'enrollment', enrollment_id, tenant_id, due_at from message where class = 'follow_up'
      """;

  final UUID tenant;
  private final Tenants tenants;
  private final Ledger ledger;

  Company(ApplicationContext product, String name) {
    this.tenants = product.getBean(Tenants.class);
    this.ledger = product.getBean(Ledger.class);
    this.tenant = product.getBean(Organisations.class).create(name);
    run(
        """
        update tenant set postal_address = 'Quay 1, 20457 Hamburg', sender_email = '%s',
          sender_domain_proved_at = now(), window_days = 'mon,tue,wed,thu,fri,sat,sun',
          window_from = '00:00', window_until = '00:00'
        """
            .formatted("sales@" + name + ".example"));
  }

  void run(String sql) {
    tenants.run(tenant, () -> tenants.sql(sql).update());
  }

  /** Follow-ups that become due one after another from then on. */
  void followUps(int count, Instant from, double millisApart) {
    tenants.run(
        tenant,
        () -> {
          tenants
              .sql(CUSTOMERS)
              .param("count", count)
              .param("sequence", UUID.randomUUID())
              .param("live", UUID.randomUUID())
              .update();
          tenants.sql(PLAN).param("from", from.toString()).param("step", millisApart).update();
          tenants.sql(DUE).update();
        });
  }

  /** What the planned mails say, so that nobody has to write it when they are due. */
  void write(com.operanttechnologies.mail.jdbc.SealedLetters letters) {
    List<UUID> mails =
        tenants.as(
            tenant,
            () -> tenants.sql("select id from message order by due_at").query(UUID.class).list());
    for (int i = 0; i < mails.size(); i += BATCH) {
      List<UUID> some = mails.subList(i, Math.min(mails.size(), i + BATCH));
      tenants.run(tenant, () -> some.forEach(mail -> letters.keep(mail, LETTER, null)));
    }
  }

  /** Essential mails that are due at once, each with a process of its own. */
  void notices(int count) {
    for (int i = 0; i < count; i += BATCH) {
      int begin = i;
      tenants.run(tenant, () -> notices(begin, Math.min(count, begin + BATCH)));
    }
  }

  private void notices(int begin, int end) {
    for (int i = begin; i < end; i++) {
      ledger.plan(
          new NewMessage(
              "notice",
              MailClass.ESSENTIAL,
              "bob" + i + "@buyer.example",
              "Bob " + i,
              LETTER,
              NewMessage.About.NOTHING,
              List.of(),
              Instant.now(),
              false));
    }
  }
}
