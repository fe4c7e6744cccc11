package com.operanttechnologies.followup.jdbc;

import static com.operanttechnologies.followup.jdbc.Drafts.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.followup.Rehearsals;
import com.operanttechnologies.followup.Rehearsals.Rehearsal;
import com.operanttechnologies.followup.Rehearsals.Wanted;
import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.SequenceVersion.Rules;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.WhyNotYet;
import com.operanttechnologies.followup.WhyNotYet.Reason;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.mail.pace.SendingPace;
import com.operanttechnologies.mail.pace.SendingPaces;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class RehearsalTest {
  private static final Rules EXACT = new Rules(null, List.of(), null, true, 0);

  /* A Monday; the Friday of that week is Good Friday. */
  private static final Instant EASTER_WEEK = Instant.parse("2028-04-10T09:30:00Z");

  @Autowired Story story;
  @Autowired Courses courses;
  @Autowired Sequences sequences;
  @Autowired Rehearsals rehearsals;
  @Autowired WhyNotYet why;
  @Autowired SendingPaces paces;
  UUID tenant;
  UUID bob;

  @BeforeEach
  void acmeSellsInGermany() {
    tenant = story.acme();
    bob = story.bob(tenant);
    story.run(
        tenant,
        "update tenant set window_days = 'mon,tue,wed,thu,fri', window_from = '09:00',"
            + " window_until = '17:00', country = 'DE'");
  }

  @Test
  void theWholeScheduleIsToldWithWindowsAndHolidays() {
    UUID sequence = courses.sequence(tenant, EXACT, mail(1), mail(4));

    Rehearsal rehearsal = rehearse(sequence, null, Set.of());

    assertThat(rehearsal.steps())
        .extracting(Rehearsals.Step::at)
        .containsExactly(
            Instant.parse("2028-04-11T09:30:00Z"), Instant.parse("2028-04-18T09:00:00Z"));
    assertThat(rehearsal.steps().getLast().why())
        .anyMatch(sentence -> sentence.contains("is a public holiday in Germany: Good Friday"))
        .anyMatch(sentence -> sentence.contains("Easter Monday"))
        .anyMatch(sentence -> sentence.contains("hours of writing, Monday to Friday, 09:00 to"));
    assertThat(rehearsal.country()).isEqualTo("DE");
  }

  @Test
  void theMailsAreWrittenAndKeptNowhere() {
    UUID sequence = courses.sequence(tenant, EXACT, mail(1));

    Rehearsal rehearsal = rehearse(sequence, null, Set.of());

    assertThat(rehearsal.steps().getFirst().letter()).isNotNull();
    assertThat(rehearsal.steps().getFirst().letter().subject()).isEqualTo("Hello Bob Buyer");
    assertThat(story.count(tenant, "select count(*) from message")).isZero();
    assertThat(story.count(tenant, "select count(*) from enrollment")).isZero();
  }

  @Test
  void theFootOfAMailAboutNoQuoteClaimsNone() {
    UUID sequence = courses.sequence(tenant, EXACT, mail(1));
    story.run(tenant, "update contact set basis = 'customer', locale = 'en'");

    String text = rehearse(sequence, null, Set.of()).steps().getFirst().letter().text();

    assertThat(text).contains("because you are a customer of").doesNotContain("sent you a quote");
  }

  @Test
  void aMissingValueIsNamed() {
    TemplateParts words = new TemplateParts("About ${contact.company}", "<p>Hi</p>", "Hi");
    UUID sequence = courses.sequence(tenant, EXACT, StepDraft.mail(1, words));

    assertThat(rehearse(sequence, null, Set.of()).steps().getFirst().problem())
        .contains("contact.company");
  }

  @Test
  void whatIsAssumedAnswersTheQuestion() {
    UUID sequence =
        courses.sequence(tenant, EXACT, Drafts.waiting("viewed", "5 days", false), mail(0));
    Story.Sent sent = story.quoteInRows(tenant, bob, Duration.ZERO, Duration.ofDays(999));

    Rehearsal unseen = rehearse(sequence, sent.quote(), Set.of());
    Rehearsal seen = rehearse(sequence, sent.quote(), Set.of(new Fact.Viewed()));

    assertThat(unseen.steps().getFirst().answer()).isFalse();
    assertThat(seen.steps().getFirst().answer()).isTrue();
    assertThat(seen.steps().getLast().at()).isBefore(unseen.steps().getLast().at());
  }

  @Test
  void whatWouldEndItAndWhatSpeaksAgainstItIsSaid() {
    Rules rules = new Rules(new Fact.Viewed(), List.of(), null, true, 0);
    UUID sequence = courses.sequence(tenant, rules, mail(1));
    story.run(tenant, "update contact set basis = 'none'");

    Rehearsal rehearsal = rehearse(sequence, null, Set.of());

    assertThat(rehearsal.stops()).anyMatch(stop -> stop.contains("viewed by a person"));
    assertThat(rehearsal.refusals()).anyMatch(refusal -> refusal.contains("no basis for contact"));
  }

  @Test
  void aQuoteOfSomebodyElseIsRefused() {
    UUID sequence = courses.sequence(tenant, EXACT, mail(1));

    assertThatThrownBy(() -> rehearse(sequence, UUID.randomUUID(), Set.of()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aRealOneSaysWhyItsMailHasNotLeftYet() {
    UUID enrollment =
        courses.started(tenant, courses.sequence(tenant, EXACT, mail(2)), bob, Duration.ZERO);

    List<Reason> reasons = story.tenants.as(tenant, () -> why.of(enrollment));

    assertThat(reasons).extracting(Reason::sentence).contains("2 days after the start");
    assertThat(reasons.getFirst().until())
        .isEqualTo(courses.mails(tenant, enrollment).getFirst().dueAt());
  }

  @Test
  void aMailThatNothingHasMovedSaysWhenItLeaves() {
    SendingWindow always =
        new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    Rules open = new Rules(null, List.of(), always, false, 0);
    UUID enrollment =
        courses.started(tenant, courses.sequence(tenant, open, mail(2)), bob, Duration.ZERO);

    List<Reason> reasons = story.tenants.as(tenant, () -> why.of(enrollment));

    assertThat(reasons).extracting(Reason::sentence).containsExactly("2 days after the start");
  }

  @Test
  void whatAMemberSendsNowIsHeldBackByNoCalendar() {
    UUID enrollment =
        courses.started(tenant, courses.sequence(tenant, EXACT, mail(2)), bob, Duration.ZERO);
    story.run(
        tenant, "update message set due_at = now(), state_reason = 'a member wants it sent now'");

    List<Reason> reasons = story.tenants.as(tenant, () -> why.of(enrollment));

    assertThat(reasons).extracting(Reason::sentence).containsExactly("a member wants it sent now");
  }

  @Test
  void capsAreForeseenBehindTheMailsThatAreDueBefore() {
    UUID sequence = courses.sequence(tenant, EXACT, mail(1));
    SendingPace oneADay = new SendingPace(1, 0, 0, Duration.ZERO, 0, 0);
    story.tenants.run(tenant, () -> paces.choose(oneADay));
    assertThat(notes(sequence)).noneMatch(note -> note.contains("24 hours"));

    Story.Sent sent = story.quoteInRows(tenant, bob, Duration.ZERO, Duration.ofDays(999));
    story.run(
        tenant,
        """
        insert into message (tenant_id, kind, class, state, quote_id, version_id, contact_id,
          recipient, mime_id, due_at)
        values ('%s', 'follow_up', 'follow_up', 'planned', '%s', '%s', '%s', 'eve@buyer.example',
          '<before@acme.example>', '2028-04-11T08:30:00Z')
        """
            .formatted(tenant, sent.quote(), sent.version(), bob));

    assertThat(notes(sequence))
        .contains(
            "its mailbox has sent what it may in 24 hours: not before 12 April 2028, 08:32 UTC");
  }

  private List<String> notes(UUID sequence) {
    return rehearse(sequence, null, Set.of()).steps().getFirst().why();
  }

  private Rehearsal rehearse(UUID sequence, @Nullable UUID quote, Set<Fact> assumed) {
    return story.tenants.as(
        tenant,
        () ->
            rehearsals.of(
                new Wanted(
                    sequences.find(sequence).orElseThrow().liveVersion(),
                    bob,
                    quote,
                    EASTER_WEEK,
                    assumed)));
  }
}
