package com.operanttechnologies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
class ContactsTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Contacts contacts;
  @Autowired Suppressions suppressions;
  UUID tenant;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
  }

  @Test
  void savingAKnownAddressFillsInAndForgetsNothing() {
    Contact first = save(bob(null, "Bob's Boats"));

    Contact second =
        save(new ContactInput("BOB@example.com", "Bob B.", null, null, null, "+44 1", null, null));

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.name()).isEqualTo("Bob B.");
    assertThat(second.company()).isEqualTo("Bob's Boats");
    assertThat(second.phone()).isEqualTo("+44 1");
  }

  @Test
  void updatingReplacesWhatIsLeftEmpty() {
    Contact bob = save(bob("Europe/Paris", "Bob's Boats"));

    Contact updated =
        tenants.as(tenant, () -> contacts.update(bob.id(), ContactInput.of("b@example.com", "B")));

    assertThat(updated.email()).isEqualTo("b@example.com");
    assertThat(updated.company()).isNull();
    assertThat(updated.timeZone()).isNull();
  }

  @Test
  void anAddressThatAnotherContactHasIsRefused() {
    save(ContactInput.of("ann@example.com", "Ann"));
    Contact bob = save(bob(null, null));

    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class,
            () ->
                tenants.as(
                    tenant,
                    () -> contacts.update(bob.id(), ContactInput.of("Ann@Example.com", "Bob"))));

    assertThat(refusal.byField()).containsOnlyKeys("email");
  }

  @Test
  void everyFieldThatCannotBeTakenIsNamed() {
    ContactInput input =
        new ContactInput(
            "bob@example.com\r\nBcc: all@example.com",
            "Bob\nX-Header: 1",
            "Boats\u0000",
            "1 Quay\r\nPortsmouth",
            null,
            null,
            "GMT+2",
            "no locale!");

    InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> save(input));

    assertThat(refusal.byField())
        .containsOnlyKeys("email", "name", "company", "timeZone", "locale");
  }

  @Test
  void addressesThatNoMailServerTakesAreRefused() {
    for (String email : List.of("bob", "bob@", "@example.com", "a b@example.com", "b@x..com", "")) {
      InvalidInput refusal =
          catchThrowableOfType(InvalidInput.class, () -> save(ContactInput.of(email, "Bob")));

      assertThat(refusal).as(email).isNotNull();
    }
  }

  @Test
  void contactsAreFoundByAnyPartOfNameAddressAndCompanyPageByPage() {
    save(ContactInput.of("ann@example.com", "Ann"));
    save(bob(null, "Bob's Boats"));
    save(ContactInput.of("cyd@example.com", "Cyd"));

    assertThat(names("boats", null, 10)).containsExactly("Bob");
    List<Contact> first = tenants.as(tenant, () -> contacts.search("", null, 2));
    assertThat(first).extracting(Contact::name).containsExactly("Ann", "Bob");
    assertThat(names("", first.getLast().id(), 2)).containsExactly("Cyd");
  }

  @Test
  void aWildcardIsAnOrdinaryCharacter() {
    save(bob(null, null));

    assertThat(names("%", null, 10)).isEmpty();
  }

  @Test
  void whetherSomebodyMayBeMailedIsExplained() {
    Contact bob = save(bob(null, null));
    assertThat(mailable(bob)).isEqualTo(new Mailable(true, "Bob asked for a quote"));

    tenants.run(tenant, () -> contacts.setBasis(bob.id(), Basis.CONSENT, "boat show 2026"));
    assertThat(mailable(bob).reason()).isEqualTo("Bob agreed to be written to (boat show 2026)");

    tenants.run(tenant, () -> contacts.setBasis(bob.id(), Basis.NONE, null));
    assertThat(mailable(bob).allowed()).isFalse();
  }

  @Test
  void withoutThePostalAddressNobodyIsUrged() {
    Contact bob = save(bob(null, null));

    tenants.run(tenant, () -> tenants.sql("update tenant set postal_address = ' '").update());

    assertThat(mailable(bob).reason()).contains("postal address is missing");
  }

  @Test
  void unsubscribingTwiceIsUnsubscribingOnceAndNoMemberCanTakeItBack() {
    Contact bob = save(bob(null, null));

    tenants.run(tenant, () -> suppressions.unsubscribe(bob.id()));
    tenants.run(tenant, () -> suppressions.unsubscribe(bob.id()));

    assertThat(mailable(bob)).isEqualTo(new Mailable(false, "Bob has unsubscribed"));
    assertThat(tenants.as(tenant, () -> suppressions.lift(bob.id()))).isFalse();
  }

  @Test
  void whatAMemberExcludedAMemberCanTakeBack() {
    Contact bob = save(bob(null, null));
    tenants.run(tenant, () -> suppressions.suppress(bob.id(), Suppression.Reason.BY_MEMBER));

    assertThat(tenants.as(tenant, () -> suppressions.lift(bob.id()))).isTrue();

    assertThat(mailable(bob).allowed()).isTrue();
  }

  private Contact save(ContactInput input) {
    return tenants.as(tenant, () -> contacts.save(input));
  }

  private Mailable mailable(Contact contact) {
    return tenants.as(tenant, () -> contacts.mayBeMailed(contact.id()));
  }

  private List<String> names(String words, @Nullable UUID after, int most) {
    return tenants.as(tenant, () -> contacts.search(words, after, most)).stream()
        .map(Contact::name)
        .toList();
  }

  private static ContactInput bob(@Nullable String timeZone, @Nullable String company) {
    return new ContactInput("bob@example.com", "Bob", company, null, null, null, timeZone, null);
  }
}
