package com.operanttechnologies.mail.held;

import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.group.GroupDecider;
import com.operanttechnologies.mail.group.GroupKind;
import com.operanttechnologies.mail.group.MailGroups.Verdict;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.release.Releases;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One held mail of many: it may have been decided since it was counted. */
@Component
class HeldDecider implements GroupDecider {
  private final Releases releases;
  private final HeldMails mails;

  HeldDecider(Releases releases, HeldMails mails) {
    this.releases = releases;
    this.mails = mails;
  }

  @Override
  public GroupKind kind() {
    return GroupKind.HELD;
  }

  @Override
  public Optional<String> decide(UUID mail, Verdict verdict, Duration wait, Actor by) {
    Optional<Refusal> refusal =
        switch (verdict) {
          case SEND -> releases.release(mail, EnumSet.of(MessageState.HELD), wait, by);
          case DROP -> mails.drop(mail, by);
          case ARRIVED, LEAVE ->
              throw new IllegalArgumentException("Not of held mails: " + verdict);
        };
    return refusal.map(Refusal::reason);
  }
}
