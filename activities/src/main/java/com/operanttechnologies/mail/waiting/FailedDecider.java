package com.operanttechnologies.mail.waiting;

import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.LedgerRows;
import com.operanttechnologies.mail.release.Meanwhile;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.release.Releases;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A mail that failed is sent again, once what was wrong is put right, or left as it is. */
@Component
class FailedDecider implements Decider {
  private static final String LEAVE =
      "update message m set left_at = clock_timestamp() where id = :id and "
          + WaitingKind.FAILED.which;

  private final Tenants tenants;
  private final LedgerRows rows;
  private final Releases releases;
  private final Timeline timeline;

  FailedDecider(Tenants tenants, LedgerRows rows, Releases releases, Timeline timeline) {
    this.tenants = tenants;
    this.rows = rows;
    this.releases = releases;
    this.timeline = timeline;
  }

  @Override
  public WaitingKind kind() {
    return WaitingKind.FAILED;
  }

  @Override
  public Optional<Refusal> decide(UUID mail, Verdict verdict, Duration wait, Actor by) {
    return switch (verdict) {
      case SEND -> releases.release(mail, Releases.FAILED, wait, by);
      case LEAVE -> leave(mail, by);
      case ARRIVED, DROP -> throw new IllegalArgumentException("Not of failed mails: " + verdict);
    };
  }

  private Optional<Refusal> leave(UUID message, Actor by) {
    LedgerRow row = rows.lock(message).orElse(null);
    if (row == null || !Releases.FAILED.contains(row.message().state())) {
      return Optional.of(Refusal.of(Meanwhile.words(row)));
    }
    if (tenants.sql(LEAVE).param("id", message).update() == 0) {
      return Optional.of(Refusal.of("left as it is already"));
    }
    UUID quote = row.message().about().quote();
    if (quote != null) {
      timeline.add(quote, "failed_mail_left", by, Map.of("message", message.toString()));
    }
    return Optional.empty();
  }
}
