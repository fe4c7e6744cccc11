package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.FollowUpActivities;
import com.operanttechnologies.followup.FollowUpRows;
import com.operanttechnologies.followup.NextStep;
import com.operanttechnologies.followup.letter.NumbersToRead;
import com.operanttechnologies.followup.way.PathStep;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.metrics.CustomerNumbers;
import com.operanttechnologies.metrics.Wanted;
import com.operanttechnologies.process.ProcessActivities;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What workers do for the process of an enrollment. */
@Component
class FollowUpProcess implements FollowUpRows, FollowUpActivities, ProcessActivities {
  /** A mail that is due and still did not leave is looked at again then. */
  private static final Duration BREATH = Duration.ofSeconds(30);

  private final Tenants tenants;
  private final EnrollmentTable enrollments;
  private final StepPlanner planner;
  private final Horizon horizon;
  private final Suppressions suppressions;
  private final Deliveries deliveries;
  private final NumbersToRead shown;
  private final CustomerNumbers numbers;

  FollowUpProcess(
      Tenants tenants,
      EnrollmentTable enrollments,
      StepPlanner planner,
      Horizon horizon,
      Suppressions suppressions,
      Deliveries deliveries,
      NumbersToRead shown,
      CustomerNumbers numbers) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.planner = planner;
    this.horizon = horizon;
    this.suppressions = suppressions;
    this.deliveries = deliveries;
    this.shown = shown;
    this.numbers = numbers;
  }

  /** What the process has to do now. */
  private record Turn(@Nullable UUID dueMail, NextStep next) {
    static final Turn OVER = new Turn(null, NextStep.NONE);
  }

  @Override
  public NextStep nextStep(String tenant, String enrollment) {
    return turn(tenant, enrollment).next;
  }

  @Override
  public NextStep deliverStep(String tenant, String enrollment) {
    UUID mail = turn(tenant, enrollment).dueMail;
    if (mail == null) {
      return nextStep(tenant, enrollment);
    }
    Delivery delivery = deliveries.deliver(UUID.fromString(tenant), mail);
    Turn after = turn(tenant, enrollment);
    Instant again = delivery.comeBackAt();
    if (again == null && !mail.equals(after.dueMail)) {
      return after.next;
    }
    return comeBack(tenant, enrollment, again);
  }

  private NextStep comeBack(String tenant, String enrollment, @Nullable Instant at) {
    return in(
        tenant,
        () -> {
          Instant now = tenants.now();
          Instant again = at == null ? now.plus(BREATH) : at;
          return horizon.awaits(UUID.fromString(enrollment), again, now)
              ? NextStep.at(again, false)
              : NextStep.NONE;
        });
  }

  private Turn turn(String tenant, String enrollment) {
    return tenants.routine(
        UUID.fromString(tenant),
        () -> enrollments.lock(UUID.fromString(enrollment)).map(this::turn).orElse(Turn.OVER));
  }

  private Turn turn(Enrollment enrollment) {
    if (enrollment.state().isFinal()) {
      horizon.clear(enrollment.id());
      return Turn.OVER;
    }
    var suppression = suppressions.of(enrollment.contact());
    if (suppression.isPresent()) {
      // suppressed in the moment of enrolling: the same stop, which nobody could tell it then
      suppressions.suppress(enrollment.contact(), suppression.get().reason());
      return Turn.OVER;
    }
    return turn(enrollment.contact(), planner.plan(enrollment));
  }

  private Turn turn(UUID contact, Outlook outlook) {
    if (outlook instanceof Outlook.Sleeping(Instant at, boolean read, boolean near)) {
      boolean stale = read && numbers.isStale(contact, Wanted.EVERYTHING, at);
      return near ? new Turn(null, NextStep.at(at, stale)) : Turn.OVER;
    }
    if (!(outlook instanceof Outlook.Waiting(PathStep next, Instant at, boolean near)) || !near) {
      return Turn.OVER;
    }
    NextStep step = NextStep.at(at, showsStaleNumbers(contact, next, at));
    boolean due = !at.isAfter(tenants.now());
    return new Turn(due ? Objects.requireNonNull(next.mail()).id() : null, step);
  }

  private boolean showsStaleNumbers(UUID contact, PathStep next, Instant at) {
    Wanted wanted = shown.of(next.step());
    return !wanted.isNothing() && numbers.isStale(contact, wanted, at);
  }

  @Override
  public void readMetrics(String tenant, String enrollment) {
    in(
            tenant,
            () ->
                enrollments
                    .lock(UUID.fromString(enrollment))
                    .filter(found -> !found.state().isFinal())
                    .flatMap(this::wish))
        .ifPresent(wish -> numbers.refresh(UUID.fromString(tenant), wish.contact, wish.wanted));
  }

  /** The numbers that a contact's next mail shows. */
  private record Wish(UUID contact, Wanted wanted) {}

  private Optional<Wish> wish(Enrollment enrollment) {
    return switch (planner.plan(enrollment)) {
      case Outlook.Waiting waiting ->
          Optional.of(new Wish(enrollment.contact(), shown.of(waiting.next().step())));
      case Outlook.Sleeping(_, boolean read, _) when read ->
          Optional.of(new Wish(enrollment.contact(), Wanted.EVERYTHING));
      case Outlook.Sleeping _,
          Outlook.Asking _,
          Outlook.Held _,
          Outlook.Resting _,
          Outlook.Done _ ->
          Optional.empty();
    };
  }

  private <T> T in(String tenant, Supplier<T> work) {
    return tenants.as(UUID.fromString(tenant), work);
  }
}
