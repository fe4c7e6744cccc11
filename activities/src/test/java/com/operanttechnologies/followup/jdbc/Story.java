package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.metrics.Metrics;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Acme Sails sends Bob a quote; what follows is what the tests are about. */
@Component
class Story {
  private final Acme acme;
  final Tenants tenants;
  private final Contacts contacts;
  private final Sequences sequences;
  private final Metrics metrics;
  private final Enrollments enrollments;
  private final Ledger ledger;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Story(
      Acme acme,
      Tenants tenants,
      Contacts contacts,
      Sequences sequences,
      Metrics metrics,
      Enrollments enrollments,
      Ledger ledger,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.acme = acme;
    this.tenants = tenants;
    this.contacts = contacts;
    this.sequences = sequences;
    this.metrics = metrics;
    this.enrollments = enrollments;
    this.ledger = ledger;
    this.timeline = timeline;
    this.events = events;
  }

  /** A tenant whose window is always open, with the default sequence and the example's numbers. */
  UUID acme() {
    UUID tenant = acme.sails();
    sequences.makeDefault(tenant);
    metrics.makeDemo(tenant);
    run(
        tenant,
        """
        update tenant set window_days = 'mon,tue,wed,thu,fri,sat,sun', window_from = '00:00',
          window_until = '00:00', time_zone = 'UTC'
        """);
    return tenant;
  }

  UUID bob(UUID tenant) {
    return tenants
        .as(tenant, () -> contacts.save(ContactInput.of("bob@buyer.example", "Bob Buyer")))
        .id();
  }

  /** A quote that was sent so long ago and ends so long from now. */
  Sent quote(UUID tenant, UUID contact, Duration ago, Duration left) {
    Sent sent = tenants.as(tenant, () -> rows(tenant, contact, ago, left));
    tenants.run(tenant, () -> events.publishEvent(sent.event(true)));
    return sent;
  }

  Sent quoteInRows(UUID tenant, UUID contact, Duration ago, Duration left) {
    return tenants.as(tenant, () -> rows(tenant, contact, ago, left));
  }

  record Sent(
      UUID tenant, UUID quote, UUID version, UUID contact, Instant sentAt, Instant expiresAt) {
    QuoteHappened.Sent event(boolean followUp) {
      return new QuoteHappened.Sent(
          tenant, quote, version, contact, null, followUp, sentAt, expiresAt);
    }
  }

  private Sent rows(UUID tenant, UUID contact, Duration ago, Duration left) {
    Instant now = tenants.now();
    UUID quote =
        tenants
            .sql(
                """
                insert into quote (tenant_id, number, contact_id)
                select :tenant, 'Q-2026-' || (1000 + (select count(*) from quote)), :contact
                returning id
                """)
            .param("contact", contact)
            .query(UUID.class)
            .single();
    UUID version =
        tenants
            .sql(
                """
                insert into quote_version (tenant_id, quote_id, version, state, title, currency,
                  valid_until, expires_at, customer, seller, totals, hash, sent_at)
                values (:tenant, :quote, 1, 'sent', 'Sails for two boats', 'EUR', '2026-12-24',
                  :expires, '{}', '{}', '{"dueFirst": {"gross": "1234.50"}}', 'hash', :sent)
                returning id
                """)
            .param("quote", quote)
            .param("expires", now.plus(left).atOffset(ZoneOffset.UTC))
            .param("sent", now.minus(ago).atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .single();
    quoteMail(quote, version, contact);
    return new Sent(tenant, quote, version, contact, now.minus(ago), now.plus(left));
  }

  private void quoteMail(UUID quote, UUID version, UUID contact) {
    tenants
        .sql(
            """
            insert into message (tenant_id, kind, class, state, quote_id, version_id, contact_id,
              recipient, mime_id, due_at, subject, accepted_at)
            values (:tenant, 'quote', 'essential', 'accepted', :quote, :version, :contact,
              'bob@buyer.example', '<quote-' || :quote || '@acme.example>', now(), 'Your quote', now())
            """)
        .param("quote", quote)
        .param("version", version)
        .param("contact", contact)
        .update();
  }

  /** The relay has taken the mail. */
  void accepted(UUID tenant, UUID message) {
    run(
        tenant,
        "update message set state = 'accepted', in_data_at = now(), accepted_at = now() where id = '"
            + message
            + "'");
  }

  Enrollment enrollment(Sent sent) {
    return tenants.as(sent.tenant, () -> enrollments.ofQuote(sent.quote).orElseThrow());
  }

  List<Message> followUps(Sent sent) {
    return tenants.as(sent.tenant, () -> ledger.ofQuote(sent.quote)).stream()
        .filter(message -> message.kind().equals("follow_up"))
        .toList();
  }

  List<String> timeline(Sent sent) {
    return tenants.as(sent.tenant, () -> timeline.of(sent.quote)).stream()
        .map(TimelineEntry::kind)
        .toList();
  }

  void happens(UUID tenant, Object event) {
    tenants.run(tenant, () -> events.publishEvent(event));
  }

  void run(UUID tenant, String statement) {
    tenants.run(tenant, () -> tenants.sql(statement).update());
  }

  long count(UUID tenant, String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(Long.class).single());
  }

  Contact contact(UUID tenant, UUID contact) {
    return tenants.as(tenant, () -> contacts.find(contact).orElseThrow());
  }
}
