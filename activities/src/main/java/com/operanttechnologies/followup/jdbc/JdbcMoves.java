package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Moves;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.way.ContactNames;
import com.operanttechnologies.followup.way.MovedMails;
import com.operanttechnologies.followup.way.Paths;
import com.operanttechnologies.followup.way.Wording;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.timeline.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves enrollments between versions; what they have got already counts in the new one too. */
@Component
class JdbcMoves implements Moves {
  private final Sequences sequences;
  private final EnrollmentTable enrollments;
  private final ContactNames contacts;
  private final Paths paths;
  private final MovedMails mails;
  private final Starting starting;
  private final Ledger ledger;
  private final Diary diary;

  JdbcMoves(
      Sequences sequences,
      EnrollmentTable enrollments,
      ContactNames contacts,
      Paths paths,
      MovedMails mails,
      Starting starting,
      Ledger ledger,
      Diary diary) {
    this.sequences = sequences;
    this.enrollments = enrollments;
    this.contacts = contacts;
    this.paths = paths;
    this.mails = mails;
    this.starting = starting;
    this.ledger = ledger;
    this.diary = diary;
  }

  @Override
  public Preview preview(UUID sequence) {
    SequenceVersion live = live(sequence);
    List<Line> lines =
        sequences.versions(sequence).stream()
            .filter(version -> !version.id().equals(live.id()))
            .flatMap(version ->
                enrollments.liveOfVersion(version.id()).stream()
                    .map(each -> line(each, version, live)))
            .toList();
    return new Preview(sequence, live.number(), lines, fingerprint(live, lines));
  }

  private SequenceVersion live(UUID sequence) {
    UUID live =
        sequences
            .find(sequence)
            .map(Sequence::liveVersion)
            .orElseThrow(() -> new NotFound("The live version"));
    return sequences.version(live).orElseThrow(() -> new NotFound("The live version"));
  }

  private Line line(Enrollment enrollment, SequenceVersion from, SequenceVersion to) {
    return new Line(
        enrollment.id(),
        enrollment.quote(),
        enrollment.contact(),
        contacts.of(enrollment.contact()),
        from.number(),
        next(enrollment, from),
        next(enrollment, to));
  }

  private Next next(Enrollment enrollment, SequenceVersion version) {
    return paths.of(enrollment, version.id()).steps().stream()
        .filter(step -> !step.isBehind() && step.time() instanceof Due)
        .findFirst()
        .map(step ->
            new Next(
                step.step().position(),
                step.step().words(),
                step.time() instanceof Due(Instant at) ? at : null))
        .orElseGet(() -> new Next(null, "Nothing more comes", null));
  }

  private static String fingerprint(SequenceVersion live, List<Line> lines) {
    StringBuilder text = new StringBuilder(live.id().toString());
    lines.forEach(
        line -> text.append('\n').append(line.enrollment()).append(' ').append(line.then()));
    return HexFormat.of()
        .formatHex(Tokens.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public int move(UUID sequence, String fingerprint, Actor actor) {
    Preview preview = preview(sequence);
    if (!preview.fingerprint().equals(fingerprint)) {
      throw new Conflict("It would come out differently by now: look at the dry run again");
    }
    SequenceVersion live = live(sequence);
    preview
        .lines()
        .forEach(
            line -> enrollments.lock(line.enrollment()).ifPresent(each -> move(each, live, actor)));
    return preview.lines().size();
  }

  private void move(Enrollment enrollment, SequenceVersion to, Actor actor) {
    if (enrollment.state().isFinal()) {
      return;
    }
    mails.move(enrollment, to).forEach(gone -> ledger.cancel(gone, Wording.MOVED));
    enrollments.setVersion(enrollment.id(), to.id());
    diary.add(enrollment, "follow_ups_moved", actor, Map.of("version", to.number()));
    enrollments.find(enrollment.id()).ifPresent(starting::planAndTell);
  }
}
