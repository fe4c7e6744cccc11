package com.operanttechnologies.followup.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
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
class SequencePagesTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Sequences sequences;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;
  private String page;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    page = "/sequences/" + first().sequence() + "/steps/" + first().id();
    visitor.get(page);
  }

  @Test
  void theStepsStandInOrderAndInWords() {
    assertThat(visitor.get("/sequences").body())
        .containsSubsequence(
            "After a quote", "2 days after the start", "5 days", "1 day before the quote expires");
  }

  @Test
  void aStepsOwnHoursAndItsLimitAreTold() {
    String sequence = "/sequences/" + first().sequence();
    visitor.post(sequence + "/draft");
    visitor.post(
        sequence + "/new-step",
        "kind",
        "mail",
        "amount",
        "9",
        "unit",
        "days",
        "anchor",
        "start",
        "ownHours",
        "yes",
        "hoursDays",
        "mon",
        "hoursDays",
        "tue",
        "hoursFrom",
        "09:00",
        "hoursUntil",
        "12:00",
        "lateDays",
        "3");

    assertThat(visitor.get(sequence).body())
        .contains("Monday, Tuesday, 09:00 to 12:00", "Asks when it is 3 working days late");
  }

  @Test
  void aStepSaysWhatWasSaved() {
    HttpResponse<String> answer = save("3", "Hello ${contact.firstName!'there'}", "<p>Hello</p>");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(first().timing()).isEqualTo("3 days after the start");
    assertThat(first().parts().subject()).isEqualTo("Hello ${contact.firstName!'there'}");
    assertThat(first().metrics()).isEqualTo(MetricsUse.HOLD);
  }

  @Test
  void aTemplatesProblemIsSaidAtItsFieldAndNothingTypedIsLost() {
    SequenceStep before = first();

    HttpResponse<String> answer = save("soon", "Hello ${contact.age}", "<p>${x</p>");
    HttpResponse<String> days = save("3", "Hello ${contact.age}", "<p>My own words ${x</p>");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .as("all mistakes at once")
        .contains(
            "id=\"days-error\"", "value=\"soon\"", "id=\"subject-error\"", "id=\"html-error\"");
    assertThat(days.body())
        .contains("id=\"subject-error\"", "id=\"html-error\"", "&lt;p&gt;My own words ${x");
    assertThat(first()).isEqualTo(before);
  }

  @Test
  void allMistakesOfAStepAreNamedAtOnceAndNothingIsAdded() {
    String sequence = "/sequences/" + first().sequence();

    HttpResponse<String> answer =
        visitor.post(
            sequence + "/new-step",
            "kind",
            "wait",
            "amount",
            "few",
            "unit",
            "days",
            "anchor",
            "previous",
            "fact",
            "not_viewed",
            "factSpan",
            "a while",
            "limit",
            "never");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"amount-error\"", "id=\"fact-error\"", "id=\"limit-error\"")
        .contains("value=\"few\"", "value=\"a while\"", "value=\"not_viewed\" selected");
    assertThat(visitor.get(sequence).body()).doesNotContain("Version 2");
  }

  @Test
  void thePreviewIsTheWholeMailInAPageThatMayDoNothing() {
    HttpResponse<String> saved = visitor.get(page + "/mail");
    HttpResponse<String> typed =
        visitor.post(page + "/mail", form("2", "S", "<p>Dear ${contact.firstName}</p>${metrics}"));
    HttpResponse<String> broken =
        visitor.post(page + "/mail", form("2", "S", "<p>${contact.age}</p>"));
    HttpResponse<String> dark = visitor.get(page + "/mail?scheme=dark");

    assertThat(saved.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox; default-src 'none'");
    assertThat(saved.body()).contains("Acme Sails").doesNotContain("cid:");
    assertThat(typed.body())
        .contains("Dear Bob", "Screens online", "data:image/png;base64,")
        .doesNotContain("cid:");
    assertThat(broken.body()).contains("There is no preview yet");
    assertThat(dark.body()).contains("@media all {").doesNotContain("@media not all {");
    assertThat(saved.body()).contains("@media not all {");
  }

  @Test
  void whatIsTypedIsToldWithItsPlaces() {
    HttpResponse<String> told =
        visitor.post(page + "/preview", form("2", "Ahoy", "<p>\n${contact.firstName}</p>"));
    HttpResponse<String> wrong =
        visitor.post(page + "/preview", form("2", "Ahoy", "<p>${contact.age}</p>"));

    assertThat(told.body())
        .contains("Ahoy", "data-part=\"html\" data-line=\"2\" data-column=\"1\"", "Add a fall-back")
        .contains("List-Unsubscribe-Post", "DKIM-Signature");
    assertThat(wrong.body()).contains("Error", "data-line=\"1\" data-column=\"14\"");
  }

  @Test
  void theProductsOwnWordsAreSaidToBeTranslatedUntilOneIsChanged() {
    String own = visitor.get(page).body();
    String changed = visitor.post(page + "/preview", form("2", "Ahoy", "<p>Ahoy</p>")).body();

    assertThat(own).contains("each customer gets them in their language, this one in English");
    assertThat(changed).contains("Ahoy").doesNotContain("in their language");
  }

  @Test
  void versionsAreComparedAndRestored() {
    SequenceStep before = first();
    save("2", "Ahoy", "<p>Fair winds</p>");
    visitor.get(page + "/versions");

    String compared = visitor.get(page + "/versions?compare=1").body();
    HttpResponse<String> restored = visitor.post(page + "/versions/1/restoration");

    assertThat(compared)
        .contains("Ada Lovelace", "class=\"added\"", "&lt;p&gt;Fair winds&lt;/p&gt;");
    assertThat(restored.statusCode()).isEqualTo(302);
    assertThat(first().parts()).isEqualTo(before.parts());
    assertThat(visitor.get(page + "/versions?compare=9").statusCode()).isEqualTo(404);
  }

  @Test
  void theGateNamesWhatHasToBePutRightAndWhere() {
    String gate = "/sequences/" + first().sequence() + "/gate";
    String refused = visitor.get(gate).body();
    tenants.run(
        ada.tenant(),
        () -> tenants.sql("update tenant set postal_address = '1 Harbour Road'").update());

    assertThat(refused)
        .contains("one thing is put right", "postal address is missing", "/settings/organisation");
    assertThat(visitor.get(gate).body()).contains("It may start", "Simulated");
  }

  @Test
  void anotherOrganisationsStepIsNotFound() {
    Visitor rival = new Visitor(port);
    rival.signIn(fixtures.ada().email(), PASSWORD);
    rival.get("/sequences");

    assertThat(rival.get(page).statusCode()).isEqualTo(404);
    assertThat(rival.post(page, form("9", "Mine", "<p></p>")).statusCode()).isEqualTo(404);
    assertThat(first().plan().days()).isEqualTo(2);
  }

  private HttpResponse<String> save(String days, String subject, String html) {
    return visitor.post(page, form(days, subject, html));
  }

  private static String[] form(String days, String subject, String html) {
    return new String[] {
      "anchor", "start", "days", days, "metrics", "hold", "subject", subject, "html", html, "text",
      "Hello"
    };
  }

  private SequenceStep first() {
    return tenants.as(ada.tenant(), () -> sequences.standard().orElseThrow().steps().getFirst());
  }
}
