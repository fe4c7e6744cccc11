package com.operanttechnologies.followup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.FollowUpPreview;
import com.operanttechnologies.followup.FollowUpPreview.NextMail;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.WhatHappensNext;
import com.operanttechnologies.followup.WhatHappensNext.Fact;
import com.operanttechnologies.followup.letter.FollowUpLetters;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.LetterWriter.Outcome;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class FollowUpLettersTest {
  @Autowired Story story;
  @Autowired FollowUpLetters letters;
  @Autowired FollowUpPreview preview;
  @Autowired WhatHappensNext next;
  @Autowired Sequences sequences;
  UUID tenant;
  UUID bob;
  Story.Sent sent;

  @BeforeEach
  void acmeSells() {
    tenant = story.acme();
    bob = story.bob(tenant);
    sent = story.quote(tenant, bob, Duration.ofHours(1), Duration.ofDays(30));
  }

  @Test
  void theLetterSpeaksToBobAboutHisQuoteWithHisNumbers() {
    Letter letter = letter();

    assertThat(letter.subject())
        .isEqualTo("Re: Your quote " + number() + ": is anything still open?");
    assertThat(letter.text())
        .contains("Hello Bob,", "Sails for two boats", "Screens online", "/q/", "/u/")
        .contains("1 Harbour Road, Portsmouth");
    assertThat(letter.html())
        .contains("Sails for two boats", "Screens online", "/q/", "/u/")
        .contains("1 Harbour Road, Portsmouth");
    assertThat(letter.pictures())
        .hasSize(4)
        .allMatch(picture -> letter.html().contains("cid:" + picture.contentId()))
        .allMatch(picture -> picture.alt().contains(": "));
  }

  @Test
  void theSecondMailTellsTheChangeSinceTheFirst() {
    Outcome.Written first = (Outcome.Written) write();
    story.accepted(tenant, mail().id());
    story.tenants.run(
        tenant,
        () ->
            story
                .tenants
                .sql("update message set snapshot = :shown::jsonb where state = 'accepted'")
                .param("shown", "{\"screens\": {\"at\": \"2026-01-05T00:00:00Z\", \"value\": 1}}")
                .update());

    String text = letter().text();

    assertThat(first.snapshotJson()).contains("\"screens\"");
    assertThat(text).contains("since Jan 5");
  }

  @Test
  void aMissingValueHoldsTheMailAndSaysWhereToHelp() {
    step("Hello ${contact.company}", "none");

    assertThat(write())
        .isInstanceOfSatisfying(
            Outcome.Held.class,
            held ->
                assertThat(held.reason())
                    .contains("contact.company", "fill it in at the contact", "fall-back"));
  }

  @Test
  void aQuoteThatBeginsLaterIsOverItsPeriods() {
    story.run(
        tenant,
        """
        update quote_version set totals = totals || '{"dueFirst": {"net": 0, "tax": 0, "gross": 0},
          "month": {"net": 50, "tax": 10, "gross": 60}}'
        """);
    step("Still open: ${quote.total}", "none");

    assertThat(letter().subject()).endsWith("Still open: €60.00 a month");
  }

  @Test
  void staleNumbersAreLeftOut() {
    story.run(tenant, "update metric_snapshot set read_at = now() - interval '2 days'");

    Letter letter = letter();

    assertThat(letter.text()).doesNotContain("Screens online");
    assertThat(letter.pictures()).isEmpty();
  }

  @Test
  void staleNumbersHoldTheMailWhereTheStepSaysSo() {
    step("Hello", "hold");
    story.run(tenant, "update metric_snapshot set read_at = now() - interval '2 days'");

    assertThat(write()).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void aQuoteThatIsNotOpenIsNotWrittenAbout() {
    story.run(tenant, "update quote_version set state = 'accepted'");

    assertThat(write()).isInstanceOf(Outcome.Dropped.class);
  }

  @Test
  void thePreviewShowsTheNextMailAndWhyItComesThen() {
    NextMail shown =
        story.tenants.as(tenant, () -> preview.next(story.enrollment(sent).id())).orElseThrow();

    assertThat(shown.position()).isOne();
    assertThat(shown.why()).isEqualTo("2 days after sending");
    assertThat(shown.dueAt()).isEqualTo(mail().dueAt());
    assertThat(shown.letter()).isNotNull();
  }

  @Test
  void whatHappensNextIsToldInOrder() {
    List<Fact> facts = story.tenants.as(tenant, () -> next.of(sent.quote()));

    assertThat(facts)
        .extracting(Fact::what)
        .containsExactly(
            "Follow-up 1 is sent",
            "Follow-up 2 is sent",
            "Follow-up 3 is sent",
            "The quote expires");
    assertThat(facts.getFirst().rule()).isEqualTo("After a quote, step 1");
    assertThat(facts.getFirst().why()).contains("working hours of UTC");
    assertThat(facts).extracting(Fact::when).doesNotContainNull().isSorted();
  }

  @Test
  void aTemplateThatCannotBeTrustedIsNotSaved() {
    InvalidInput refusal =
        Assertions.catchThrowableOfType(
            InvalidInput.class,
            () -> step("${\"freemarker.template.utility.Execute\"?new()(\"id\")}", "none"));

    assertThat(refusal.byField()).containsKey("subject");
  }

  @ParameterizedTest
  @CsvSource({
    "de, Ihr Angebot, Guten Tag",
    "fr, Votre devis, Bonjour",
    "es, Su presupuesto, Hola",
    "ar, عرض السعر, تحية طيبة",
    "ja, 見積書, 様"
  })
  void theDefaultMailsSpeakTheCustomersLanguage(String language, String subject, String hello) {
    story.run(tenant, "update contact set locale = '" + language + "'");

    Letter letter = letter();

    assertThat(letter.subject()).contains(subject, number()).doesNotContain("Your quote");
    assertThat(letter.text()).contains(hello).doesNotContain("Hello");
    assertThat(letter.html()).contains(hello);
  }

  @Test
  void aChangedMailLeavesInTheWordsThatItWasWrittenIn() {
    story.run(tenant, "update contact set locale = 'de'");
    step("Still open?", "none");

    assertThat(letter().subject()).endsWith("Still open?");
    assertThat(letter().text()).contains("Hello");
  }

  @Test
  void everyTenantBeginsWithOneDefaultSequence() {
    UUID again = sequences.makeDefault(tenant);

    assertThat(story.tenants.as(tenant, () -> sequences.standard().orElseThrow().id()))
        .isEqualTo(again);
    assertThat(story.tenants.as(tenant, () -> sequences.all())).hasSize(1);
  }

  private void step(String subject, String metrics) {
    story.tenants.run(
        tenant,
        () ->
            sequences.update(
                sequences.standard().orElseThrow().steps().getFirst().id(),
                new StepInput(
                    "start", 2, subject, "<p>Hello</p>${metrics}", "Hello ${metrics}", metrics)));
  }

  private Letter letter() {
    return ((Outcome.Written) write()).letter();
  }

  private Outcome write() {
    return story.tenants.as(tenant, () -> letters.write(mail()));
  }

  private Message mail() {
    return story.followUps(sent).getLast();
  }

  private String number() {
    return story.tenants.as(
        tenant, () -> story.tenants.sql("select number from quote").query(String.class).single());
  }
}
