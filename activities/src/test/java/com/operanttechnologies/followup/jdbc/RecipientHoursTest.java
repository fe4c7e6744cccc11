package com.operanttechnologies.followup.jdbc;

import static com.operanttechnologies.followup.jdbc.Drafts.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.SequenceVersion.Rules;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.SendingHours.Opening;
import com.operanttechnologies.mail.SendingHours.Planned;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class RecipientHoursTest {
  /* Thursday; Good Friday follows, and Easter Monday in Germany. */
  private static final Instant MAUNDY_THURSDAY_EVENING = Instant.parse("2028-04-13T20:00:00Z");

  @Autowired Story story;
  @Autowired Courses courses;
  @Autowired RecipientHours hours;
  UUID tenant;
  UUID bob;

  @BeforeEach
  void acmeWritesInWorkingHours() {
    tenant = story.acme();
    bob = story.bob(tenant);
    story.run(
        tenant,
        "update tenant set window_days = 'mon,tue,wed,thu,fri', window_from = '09:00',"
            + " window_until = '17:00'");
  }

  @Test
  void theyAreThoseOfTheRecipientsClock() {
    story.run(tenant, "update contact set time_zone = 'America/New_York'");

    assertThat(opening(Rules.PLAIN).next(MAUNDY_THURSDAY_EVENING))
        .isEqualTo(MAUNDY_THURSDAY_EVENING);
    assertThat(opening(Rules.PLAIN).next(MAUNDY_THURSDAY_EVENING.plus(Duration.ofHours(2))))
        .isEqualTo(Instant.parse("2028-04-14T13:00:00Z"));
  }

  @Test
  void theyKeepTheHolidaysOfTheRecipientsCountry() {
    story.run(tenant, "update contact set country = 'DE'");

    assertThat(opening(Rules.PLAIN).next(MAUNDY_THURSDAY_EVENING))
        .isEqualTo(Instant.parse("2028-04-18T09:00:00Z"));
  }

  @Test
  void aSequenceCanKeepOtherHoursAndNoHolidays() {
    story.run(tenant, "update contact set country = 'DE'");
    SendingWindow mornings =
        new SendingWindow(Set.of(DayOfWeek.FRIDAY), LocalTime.of(7, 0), LocalTime.of(8, 0));

    Opening opening = opening(new Rules(null, List.of(), mornings, false, 0));

    assertThat(opening.next(MAUNDY_THURSDAY_EVENING))
        .isEqualTo(Instant.parse("2028-04-14T07:00:00Z"));
  }

  @Test
  void aMailOfNoEnrollmentHasNone() {
    Planned unknown = new Planned(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    assertThat(story.tenants.as(tenant, () -> hours.of(List.of(unknown)))).isEmpty();
  }

  private Opening opening(Rules rules) {
    UUID sequence = courses.sequence(tenant, rules, mail(1));
    UUID enrollment = courses.started(tenant, sequence, bob, Duration.ZERO);
    Message planned = courses.mails(tenant, enrollment).getFirst();
    UUID step = courses.steps(tenant, sequence).getFirst().id();
    return story.tenants.as(
        tenant,
        () ->
            hours
                .of(List.of(new Planned(planned.id(), enrollment, step)))
                .getOrDefault(planned.id(), Opening.ALWAYS));
  }
}
