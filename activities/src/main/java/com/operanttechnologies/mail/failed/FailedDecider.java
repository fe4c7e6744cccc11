package com.operanttechnologies.mail.failed;

import com.operanttechnologies.mail.group.GroupDecider;
import com.operanttechnologies.mail.group.GroupKind;
import com.operanttechnologies.mail.group.MailGroups.Verdict;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.release.Releases;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One failed mail of many. */
@Component
class FailedDecider implements GroupDecider {
  private final Releases releases;
  private final FailedMails mails;

  FailedDecider(Releases releases, FailedMails mails) {
    this.releases = releases;
    this.mails = mails;
  }

  @Override
  public GroupKind kind() {
    return GroupKind.FAILED;
  }

  @Override
  public Optional<String> decide(UUID mail, Verdict verdict, Duration wait, Actor by) {
    Optional<Refusal> refusal =
        switch (verdict) {
          case SEND -> releases.release(mail, Releases.FAILED, wait, by);
          case LEAVE -> mails.leave(mail, by);
          case ARRIVED, DROP ->
              throw new IllegalArgumentException("Not of failed mails: " + verdict);
        };
    return refusal.map(Refusal::reason);
  }
}
