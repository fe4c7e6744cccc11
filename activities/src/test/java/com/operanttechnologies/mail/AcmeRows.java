package com.operanttechnologies.mail;

import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows of Acme Sails: Ada sells, Bob buys. */
public final class AcmeRows {
  public static final Letter LETTER =
      new Letter(
          "Your sails",
          "<p>See https://quotes.example.com/q/secret</p>" + "<p>Fair winds.</p>".repeat(60),
          "See https://quotes.example.com/q/secret\n" + "Fair winds.\n".repeat(60));

  public final UUID tenant;
  public final UUID bob;
  public final UUID quote;
  public final UUID version;
  public final UUID enrollment;
  public final UUID step;
  private final Tenants tenants;

  private AcmeRows(Tenants tenants, Routing routing) {
    this.tenants = tenants;
    this.tenant =
        routing
            .sql("insert into tenant_route default values returning tenant_id")
            .query(UUID.class)
            .single();
    run(
        """
        insert into tenant (tenant_id, name, postal_address, email, sender_email)
        values (:tenant, 'Acme Sails', 'Quay 1, 20457 Hamburg', 'ada@acme-sails.example',
          'sales@acme-sails.example')
        """);
    this.bob =
        id(
            """
            insert into contact (tenant_id, email, name)
            values (:tenant, 'bob@buyer.example', 'Bob Buyer') returning id
            """);
    this.quote =
        id(
            """
            insert into quote (tenant_id, number, contact_id)
            select :tenant, 'Q-2026-0001', id from contact returning id
            """);
    this.version =
        id(
            """
            insert into quote_version (tenant_id, quote_id, version, state, currency, valid_until,
              expires_at, customer, seller, totals, hash, sent_at)
            select :tenant, id, 1, 'sent', 'EUR', current_date + 30, now() + interval '30 days',
              '{}', '{}', '{}', 'hash', now()
            from quote returning id
            """);
    this.step = aStep();
    this.enrollment = anEnrollment();
  }

  private UUID aStep() {
    run("insert into sequence (tenant_id, name) values (:tenant, 'After a quote')");
    return id(
        """
        insert into step (tenant_id, sequence_id, position, anchor, days, subject, html, text)
        select :tenant, id, 1, 'start', 2, 's', 'h', 't' from sequence returning id
        """);
  }

  private UUID anEnrollment() {
    return id(
        """
        insert into enrollment (tenant_id, sequence_id, quote_id, contact_id, state, ends_at)
        select :tenant, sequence.id, quote.id, quote.contact_id, 'active', now() + interval '30 days'
        from sequence, quote returning id
        """);
  }

  /** A follow-up about the quote that Bob got, due now. */
  public NewMessage followUp() {
    return new NewMessage(
        "follow_up",
        MailClass.FOLLOW_UP,
        "bob@buyer.example",
        "Bob Buyer",
        LETTER,
        new NewMessage.About(quote, version, enrollment, step, bob, null),
        List.of("<first@acme-sails.example>"),
        Instant.now().minusSeconds(1),
        false);
  }

  /** An essential mail about nothing in particular, due now. */
  public NewMessage notice() {
    return new NewMessage(
        "notice",
        MailClass.ESSENTIAL,
        "ada@acme-sails.example",
        "Ada Seller",
        LETTER,
        NewMessage.About.NOTHING,
        List.of(),
        Instant.now().minusSeconds(1),
        false);
  }

  /** An essential mail to Bob. */
  public NewMessage bobsNotice() {
    return new NewMessage(
        "receipt",
        MailClass.ESSENTIAL,
        "bob@buyer.example",
        "Bob Buyer",
        LETTER,
        new NewMessage.About(quote, version, null, null, bob, null),
        List.of(),
        Instant.now().minusSeconds(1),
        false);
  }

  /** The mail with the quote itself, due now. */
  public NewMessage quoteMail(String recipient) {
    return new NewMessage(
        "quote",
        MailClass.ESSENTIAL,
        recipient,
        null,
        LETTER,
        new NewMessage.About(quote, version, null, null, bob, null),
        List.of(),
        Instant.now().minusSeconds(1),
        true);
  }

  /** A letter of this kind, which nobody has written yet. */
  public NewMessage unwritten(String kind) {
    return new NewMessage(
        kind,
        MailClass.ESSENTIAL,
        "bob@buyer.example",
        "Bob Buyer",
        null,
        new NewMessage.About(quote, version, null, null, bob, null),
        List.of(),
        Instant.now().minusSeconds(1),
        false);
  }

  public UUID plan(Ledger ledger, NewMessage message) {
    return tenants.as(tenant, () -> ledger.plan(message));
  }

  public Message find(Ledger ledger, UUID message) {
    return tenants.as(tenant, () -> ledger.find(message).orElseThrow());
  }

  /**
   * The default mailbox has an account of its own for answers, read to its end at this SQL time.
   */
  public UUID mailboxReadAt(String time) {
    run("update mailbox set is_default = false");
    return id(
        """
        insert into mailbox (tenant_id, address, host, is_default, read_to_end_at)
        values (:tenant, 'sales@acme-sails.example', 'imap.example', true, %s) returning id
        """
            .formatted(time));
  }

  /** As if its instant had come. */
  public void becomesDue(UUID message) {
    run("update message set due_at = now() - interval '1 second' where id = '" + message + "'");
  }

  public static AcmeRows in(Tenants tenants, Routing routing) {
    return new AcmeRows(tenants, routing);
  }

  /** A statement of the tenant with an id as its answer. */
  public UUID id(String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(UUID.class).single());
  }

  public void run(String statement) {
    tenants.run(tenant, () -> tenants.sql(statement).update());
  }

  public String text(String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(String.class).single());
  }

  public long count(String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(Long.class).single());
  }
}
