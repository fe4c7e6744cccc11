package com.operanttechnologies.mail.held;

import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Held mails, each decided alone. */
@Component
class JdbcHeldMails implements HeldMails {
  private final HeldRows rows;
  private final HeldDecisions decisions;

  JdbcHeldMails(HeldRows rows, HeldDecisions decisions) {
    this.rows = rows;
    this.decisions = decisions;
  }

  @Override
  public List<Entry> list(@Nullable UUID after, int most) {
    return rows.list(after, most);
  }

  @Override
  public int count() {
    return rows.count();
  }

  @Override
  public Optional<String> send(UUID message, Actor by) {
    return decisions.send(message, Duration.ZERO, by);
  }

  @Override
  public Optional<String> drop(UUID message, Actor by) {
    return decisions.drop(message, by);
  }
}
