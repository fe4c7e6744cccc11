package com.operanttechnologies.contact.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.operanttechnologies.contact.Audiences;
import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.contact.segment.Segment.Question;
import com.operanttechnologies.contact.segment.SegmentInput.RuleInput;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class SegmentsTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Segments segments;
  @Autowired Audiences audiences;
  @Autowired Contacts contacts;
  @Autowired Suppressions suppressions;
  UUID tenant;
  Contact ann;
  Contact bob;
  ContactHistory history;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
    history = new ContactHistory(tenants, tenant);
    ann = save("ann@example.com", "Ann", null, null, null);
    bob = save("bob@fisher.example", "Bob", "Fisher & Sons", "de-CH", "Switzerland");
  }

  @Test
  void fieldsAreAsked() {
    assertThat(fit(rule("company_contains", "fisher"))).containsExactly("Bob");
    assertThat(fit(rule("email_contains", "@EXAMPLE"))).containsExactly("Ann");
    assertThat(fit(rule("country", "CH"))).containsExactly("Bob");
    assertThat(fit(rule("language", "de"))).containsExactly("Bob");
    assertThat(fit(rule("added_within", "1"))).containsExactly("Ann", "Bob");
  }

  @Test
  void whatIsNotKnownFitsTheOtherWayRound() {
    assertThat(fit(not("country", "CH"))).containsExactly("Ann");
    assertThat(fit(not("company_contains", "x"))).containsExactly("Ann", "Bob");
  }

  @Test
  void allRulesOrAnyOfThem() {
    RuleInput swiss = rule("country", "CH");
    RuleInput customer = rule("basis_customer", null);
    tenants.run(tenant, () -> contacts.setBasis(ann.id(), Basis.CUSTOMER, null));

    assertThat(fit("all", swiss, customer)).isEmpty();
    assertThat(fit("any", swiss, customer)).containsExactly("Ann", "Bob");
  }

  @Test
  void whatIsEnteredIsNeverPartOfTheStatement() {
    assertThat(fit(rule("company_contains", "') or true --"))).isEmpty();
    assertThat(fit(rule("company_contains", "%"))).isEmpty();
  }

  @Test
  void suppressionIsAskedAlsoOfContactsFromBeforeTheHash() {
    tenants.run(tenant, () -> suppressions.unsubscribe(ann.id()));
    tenants.run(tenant, () -> tenants.sql("update contact set email_hash = null").update());

    assertThat(fit(rule("suppressed", null))).containsExactly("Ann");
    assertThat(fit(not("suppressed", null))).containsExactly("Bob");
  }

  @Test
  void quotesAreAskedByTheNewestVersionThatWasOffered() {
    history.quote(bob, "declined", "EUR", "500.00", 1);
    history.quote(bob, "sent", "EUR", "1200.00", 2);
    history.quote(bob, "draft", "EUR", "9000.00", 3);

    assertThat(fit(rule("quote_open", null))).containsExactly("Bob");
    assertThat(fit(rule("quote_declined", null))).isEmpty();
    assertThat(fit(rule("open_at_least", "EUR 1200"))).containsExactly("Bob");
    assertThat(fit(rule("open_at_least", "EUR 1200.01"))).isEmpty();
    assertThat(fit(rule("open_at_least", "USD 1"))).isEmpty();
    assertThat(fit(not("quote_any", null))).containsExactly("Ann");
  }

  @Test
  void aQuoteWhoseTimeIsOverHasExpiredEvenIfNobodyHasNotedIt() {
    history.quote(bob, "sent", "EUR", "1200.00", 1);
    tenants.run(
        tenant,
        () ->
            tenants
                .sql("update quote_version set expires_at = now() - interval '1 minute'")
                .update());

    assertThat(fit(rule("quote_expired", null))).containsExactly("Bob");
    assertThat(fit(rule("quote_open", null))).isEmpty();
  }

  @Test
  void theLastMailTheLastReplyAndTheLastLookAreAsked() {
    history.quote(bob, "sent", "EUR", "1200.00", 1);
    history.mail(bob, "40 days");
    history.run(
        """
        insert into mailbox (tenant_id, address) values (:tenant, 'sales@acme.example')
        """);
    history.run(
        """
        insert into inbound (tenant_id, mailbox_id, uid, kind, contact_id, received_at)
        select :tenant, mailbox.id, 1, 'reply', contact.id, now() - interval '10 days'
        from mailbox, contact where contact.name = 'Bob'
        """);
    history.run(
        """
        insert into link (tenant_id, purpose, quote_id, contact_id, key_id)
        select :tenant, 'quote', id, contact_id, 'k' from quote
        """);
    history.run(
        """
        insert into quote_view (tenant_id, quote_id, version_id, link_id, label, reason)
        select :tenant, link.quote_id, quote_version.id, link.id, 'machine', 'a scanner'
        from link, quote_version
        """);

    assertThat(fit(rule("mailed_within", "30"))).isEmpty();
    assertThat(fit(rule("mailed_within", "60"))).containsExactly("Bob");
    assertThat(fit(not("mailed_ever", null))).containsExactly("Ann");
    assertThat(fit(rule("replied_within", "11"))).containsExactly("Bob");
    assertThat(fit(rule("replied_within", "9"))).isEmpty();
    assertThat(fit(rule("viewed_ever", null))).isEmpty();
    history.run("update quote_view set label = 'human'");
    assertThat(fit(rule("viewed_within", "1"))).containsExactly("Bob");
  }

  @Test
  void aSegmentIsAnAudience() {
    Segment segment =
        tenants.as(tenant, () -> segments.add(input("Swiss", "all", rule("country", "CH"))));

    var audience =
        tenants.as(
            tenant, () -> audiences.find(Audiences.Kind.SEGMENT, segment.id()).orElseThrow());

    assertThat(tenants.as(tenant, () -> audiences.count(audience))).isEqualTo(1);
    assertThat(tenants.as(tenant, () -> audiences.contacts(audience, null, 10)))
        .containsExactly(bob.id());
    assertThat(tenants.as(tenant, () -> audiences.contacts(audience, bob.id(), 10))).isEmpty();
  }

  @Test
  void twoSegmentsCannotHaveOneName() {
    tenants.run(tenant, () -> segments.add(input("Swiss", "all", rule("country", "CH"))));

    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class,
            () ->
                tenants.run(
                    tenant, () -> segments.add(input("SWISS", "all", rule("country", "CH")))));

    assertThat(refusal.byField()).containsOnlyKeys("name");
  }

  @Test
  void pagesFollowEachOtherByName() {
    Question question = input("x", "all", rule("added_within", "1")).question();

    List<Contact> first = tenants.as(tenant, () -> segments.contacts(question, null, 1));
    List<Contact> second = tenants.as(tenant, () -> segments.contacts(question, ann.id(), 1));

    assertThat(first).extracting(Contact::name).containsExactly("Ann");
    assertThat(second).extracting(Contact::name).containsExactly("Bob");
  }

  private List<String> fit(RuleInput rule) {
    return fit("all", rule);
  }

  private List<String> fit(String matching, RuleInput... rules) {
    Question question = input("x", matching, rules).question();
    List<String> found =
        tenants.as(tenant, () -> segments.contacts(question, null, 10)).stream()
            .map(Contact::name)
            .toList();
    assertThat(tenants.as(tenant, () -> segments.count(question))).isEqualTo(found.size());
    return found;
  }

  private static SegmentInput input(String name, String matching, RuleInput... rules) {
    return new SegmentInput(name, matching, Arrays.asList(rules));
  }

  private static RuleInput rule(String criterion, @Nullable String value) {
    return new RuleInput(criterion, false, value);
  }

  private static RuleInput not(String criterion, @Nullable String value) {
    return new RuleInput(criterion, true, value);
  }

  private Contact save(
      String email,
      String name,
      @Nullable String company,
      @Nullable String locale,
      @Nullable String country) {
    ContactInput input =
        new ContactInput(email, name, company, null, null, null, null, locale, country, null);
    return tenants.as(tenant, () -> contacts.save(input));
  }
}
