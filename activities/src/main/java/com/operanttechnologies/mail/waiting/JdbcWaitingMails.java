package com.operanttechnologies.mail.waiting;

import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Waiting mails as rows; what is said of one goes to the decider of its kind. */
@Component
class JdbcWaitingMails implements WaitingMails {
  private final WaitingRows rows;
  private final List<Decider> deciders;

  JdbcWaitingMails(WaitingRows rows, List<Decider> deciders) {
    this.rows = rows;
    this.deciders = deciders;
  }

  @Override
  public List<Entry> list(WaitingKind kind, @Nullable UUID after, int most) {
    return rows.list(kind, after, most);
  }

  @Override
  public int count(WaitingKind kind) {
    return rows.count(kind);
  }

  @Override
  public Optional<Refusal> decide(WaitingKind kind, UUID mail, Verdict verdict, Actor by) {
    return Decider.of(kind, deciders).decide(mail, verdict, Duration.ZERO, by);
  }
}
