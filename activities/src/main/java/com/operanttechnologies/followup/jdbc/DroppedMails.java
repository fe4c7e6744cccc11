package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.way.Wording;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A held mail was dropped: its sequence goes on with the next step, in the same transaction. */
@Component
class DroppedMails {
  private static final String POSITION =
      """
      select step.position from message join step on step.id = message.step_id
      where message.id = :message
      """;

  private final Tenants tenants;
  private final EnrollmentTable enrollments;
  private final Starting starting;
  private final Diary diary;

  DroppedMails(Tenants tenants, EnrollmentTable enrollments, Starting starting, Diary diary) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.starting = starting;
    this.diary = diary;
  }

  @EventListener
  void dropped(MailEvent.Dropped event) {
    Optional.ofNullable(event.about().enrollment())
        .flatMap(enrollments::lock)
        .filter(enrollment -> !enrollment.state().isFinal())
        .ifPresent(enrollment -> goOn(enrollment, event));
  }

  private void goOn(Enrollment enrollment, MailEvent.Dropped event) {
    diary.add(
        enrollment,
        "follow_up_skipped",
        new Actor(event.actor()),
        Map.of("position", position(event.about().message()), "reason", Wording.SKIPPED_BY_MEMBER));
    starting.planAndTell(enrollment);
  }

  private int position(UUID message) {
    return tenants.sql(POSITION).param("message", message).query(Integer.class).single();
  }
}
