package com.operanttechnologies.followup.rehearsal;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentState;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.Rehearsals;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StartOutcome.Refusal;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StartSource;
import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.calendar.Calendar;
import com.operanttechnologies.followup.fact.FactsNow;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.path.Itinerary;
import com.operanttechnologies.followup.path.Leg;
import com.operanttechnologies.followup.path.Progress;
import com.operanttechnologies.followup.path.Stop;
import com.operanttechnologies.followup.way.OpenQuotes;
import com.operanttechnologies.followup.way.Paths;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks the version for somebody who is not on it, and writes each mail without keeping it. */
@Component
class JdbcRehearsals implements Rehearsals {
  private final Sequences sequences;
  private final Enrollments enrollments;
  private final Contacts contacts;
  private final OpenQuotes quotes;
  private final Calendar calendar;
  private final FactsNow facts;
  private final RehearsedMails mails;

  JdbcRehearsals(
      Sequences sequences,
      Enrollments enrollments,
      Contacts contacts,
      OpenQuotes quotes,
      Calendar calendar,
      FactsNow facts,
      RehearsedMails mails) {
    this.sequences = sequences;
    this.enrollments = enrollments;
    this.contacts = contacts;
    this.quotes = quotes;
    this.calendar = calendar;
    this.facts = facts;
    this.mails = mails;
  }

  @Override
  public Rehearsal of(Wanted wanted) {
    SequenceVersion version =
        sequences.version(wanted.version()).orElseThrow(() -> new NotFound("The version"));
    Contact contact =
        contacts.find(wanted.contact()).orElseThrow(() -> new NotFound("The contact"));
    Instant expiresAt = expiry(wanted);
    Enrollment enrollment = imagined(wanted, version, expiresAt);
    Schedule schedule = calendar.of(enrollment, version.rules());
    List<Stop> stops =
        Itinerary.of(
            schedule,
            Paths.legs(enrollment.id(), version),
            new Assumed(enrollment, schedule, wanted.assumed()));
    return new Rehearsal(
        steps(version, stops, schedule, enrollment, contact),
        refusals(wanted, version),
        Endings.words(version.rules(), wanted.quote() != null),
        schedule.zone(),
        calendar.country(wanted.contact()),
        expiresAt);
  }

  private @Nullable Instant expiry(Wanted wanted) {
    if (wanted.quote() == null) {
      return null;
    }
    return quotes
        .expiry(wanted.quote(), wanted.contact())
        .orElseThrow(
            () -> new InvalidInput("quote", "Choose a quote of this contact that is open"));
  }

  /** Always the same for the same contact and sequence, so that its spreading is too. */
  private static Enrollment imagined(
      Wanted wanted, SequenceVersion version, @Nullable Instant expiresAt) {
    UUID contact = wanted.contact();
    UUID id =
        new UUID(
            contact.getMostSignificantBits() ^ version.sequence().getMostSignificantBits(),
            contact.getLeastSignificantBits() ^ version.sequence().getLeastSignificantBits());
    return new Enrollment(
        id,
        version.sequence(),
        version.id(),
        wanted.quote(),
        contact,
        new EnrollmentState.Active(),
        StartSource.BY_HAND,
        wanted.startAt(),
        expiresAt,
        null,
        null);
  }

  private List<Step> steps(
      SequenceVersion version,
      List<Stop> stops,
      Schedule schedule,
      Enrollment enrollment,
      Contact contact) {
    String country = calendar.country(contact.id());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      var step = version.steps().get(i);
      Stop stop = stops.get(i);
      Instant at = stop.time() instanceof Due(Instant due) ? due : null;
      RehearsedMails.Written written =
          at != null && step.isMail()
              ? mails.write(step, enrollment, contact, at, schedule.zone())
              : RehearsedMails.Written.NOTHING;
      List<String> why = new ArrayList<>(Reasons.of(step, stop, schedule, country));
      why.addAll(written.notes());
      steps.add(
          new Step(
              step, step.words(), at, stop.answer(), why, written.problem(), written.letter()));
    }
    return steps;
  }

  private List<String> refusals(Wanted wanted, SequenceVersion version) {
    StartRequest request =
        StartRequest.of(version.sequence(), wanted.contact(), StartSource.BY_HAND)
            .about(wanted.quote());
    return enrollments.refusals(request).stream().map(Refusal::sentence).toList();
  }

  /** Nothing has happened yet; what is assumed will. */
  private final class Assumed implements Progress {
    private final Enrollment enrollment;
    private final Schedule schedule;
    private final Set<Fact> assumed;

    Assumed(Enrollment enrollment, Schedule schedule, Set<Fact> assumed) {
      this.enrollment = enrollment;
      this.schedule = schedule;
      this.assumed = assumed;
    }

    @Override
    public Optional<Behind> behind(Leg leg) {
      return Optional.empty();
    }

    @Override
    public boolean expects(Fact fact) {
      return assumed.contains(fact) || facts.judge(fact, enrollment, schedule).holds();
    }
  }
}
