package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.FollowUpActivities;
import com.operanttechnologies.followup.FollowUpRows;
import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.NextStep;
import com.operanttechnologies.followup.way.PathStep;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.Metrics;
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
  private final MetricSources sources;
  private final Metrics metrics;

  FollowUpProcess(
      Tenants tenants,
      EnrollmentTable enrollments,
      StepPlanner planner,
      Horizon horizon,
      Suppressions suppressions,
      Deliveries deliveries,
      MetricSources sources,
      Metrics metrics) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.planner = planner;
    this.horizon = horizon;
    this.suppressions = suppressions;
    this.deliveries = deliveries;
    this.sources = sources;
    this.metrics = metrics;
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
    return in(
        tenant,
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
    return turn(planner.plan(enrollment));
  }

  private Turn turn(Outlook outlook) {
    if (outlook instanceof Outlook.Sleeping(Instant at, boolean numbers, boolean near)) {
      return near ? new Turn(null, NextStep.at(at, numbers && numbersAreStale(at))) : Turn.OVER;
    }
    if (!(outlook instanceof Outlook.Waiting(PathStep next, Instant at, boolean near)) || !near) {
      return Turn.OVER;
    }
    NextStep step = NextStep.at(at, showsStaleNumbers(next, at));
    boolean due = !at.isAfter(tenants.now());
    return new Turn(due ? Objects.requireNonNull(next.mail()).id() : null, step);
  }

  private boolean showsStaleNumbers(PathStep next, Instant at) {
    return next.step().metrics() != MetricsUse.NONE && numbersAreStale(at);
  }

  private boolean numbersAreStale(Instant at) {
    return sources.shown().filter(source -> metrics.isStale(source, at)).isPresent();
  }

  @Override
  public void readMetrics(String tenant, String enrollment) {
    Optional<UUID> stale =
        in(
            tenant,
            () ->
                sources
                    .shown()
                    .filter(source -> metrics.isStale(source, tenants.now()))
                    .map(Source::id));
    stale.ifPresent(source -> metrics.read(UUID.fromString(tenant), source));
  }

  private <T> T in(String tenant, Supplier<T> work) {
    return tenants.as(UUID.fromString(tenant), work);
  }
}
