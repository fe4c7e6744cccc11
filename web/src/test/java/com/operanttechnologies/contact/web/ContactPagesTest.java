package com.operanttechnologies.contact.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class ContactPagesTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Contacts contacts;
  @Autowired Suppressions suppressions;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    visitor.get("/contacts/new");
  }

  @Test
  void anAddedContactIsFoundByItsCompany() {
    String bob = added();

    assertThat(visitor.get("/contacts?text=fisher+%26").body()).contains("bob@fisher.example");
    assertThat(visitor.get("/contacts?text=nobody").body()).contains("Nobody found");
    assertThat(visitor.get(bob).body())
        .contains("/quotes/new?contact=", "Bob Fisher", "No quotes yet");
  }

  @Test
  void whatIsRefusedIsSaidAtItsFieldAndNothingTypedIsLost() {
    HttpResponse<String> answer =
        visitor.post(
            "/contacts",
            "name",
            "Bob Fisher",
            "email",
            "bob at sea",
            "timeZone",
            "",
            "phone",
            "42");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"email-error\"", "Enter an e-mail address", "bob at sea", "value=\"42\"");
  }

  @Test
  void theBasisForContactIsRecordedAndAConsentNeedsItsSource() {
    String bob = added();

    HttpResponse<String> refused = visitor.post(bob + "/basis", "basis", "consent", "source", "");
    visitor.post(bob + "/basis", "basis", "consent", "source", "boat show");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Say where and how they agreed");
    assertThat(bob().basis()).isEqualTo(Basis.CONSENT);
    assertThat(bob().basisSource()).isEqualTo("boat show");
  }

  @Test
  void aMemberTakesBackOnlyWhatAMemberHasDone() {
    String bob = added();

    visitor.post(bob + "/suppression");
    assertThat(visitor.get(bob).body()).contains("A member has excluded Bob Fisher", "Allow");
    visitor.post(bob + "/suppression/lifting");
    assertThat(suppressed()).isFalse();
    tenants.run(ada.tenant(), () -> suppressions.unsubscribe(bob().id()));
    visitor.post(bob + "/suppression/lifting");

    assertThat(suppressed()).isTrue();
    assertThat(visitor.get(bob).body()).contains("Only Bob Fisher can change that");
  }

  @Test
  void anotherOrganisationsContactIsNotFound() {
    String bob = added();
    Visitor rival = new Visitor(port);
    rival.signIn(fixtures.ada().email(), PASSWORD);
    rival.get("/contacts/new");

    assertThat(rival.get(bob).statusCode()).isEqualTo(404);
    assertThat(rival.post(bob + "/suppression").statusCode()).isEqualTo(404);
    assertThat(suppressed()).isFalse();
  }

  private String added() {
    return visitor
        .post(
            "/contacts",
            "name",
            "Bob Fisher",
            "email",
            "bob@fisher.example",
            "company",
            "Fisher & Sons",
            "timeZone",
            "Europe/London")
        .headers()
        .firstValue("Location")
        .map(place -> place.replaceAll("^https?://[^/]+|[?].*", ""))
        .orElseThrow();
  }

  private Contact bob() {
    return tenants.as(ada.tenant(), () -> contacts.findByEmail("bob@fisher.example").orElseThrow());
  }

  private boolean suppressed() {
    return tenants.as(ada.tenant(), () -> suppressions.ofAddress("bob@fisher.example").isPresent());
  }
}
