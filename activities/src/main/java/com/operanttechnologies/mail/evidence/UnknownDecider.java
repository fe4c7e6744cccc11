package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.group.GroupDecider;
import com.operanttechnologies.mail.group.GroupKind;
import com.operanttechnologies.mail.group.MailGroups.Verdict;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.release.Releases;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One mail of unknown fate of many. */
@Component
class UnknownDecider implements GroupDecider {
  private static final String KNOWN_MEANWHILE = "what became of it is known by now";

  private final Releases releases;
  private final UnknownMails mails;

  UnknownDecider(Releases releases, UnknownMails mails) {
    this.releases = releases;
    this.mails = mails;
  }

  @Override
  public GroupKind kind() {
    return GroupKind.UNKNOWN;
  }

  @Override
  public Optional<String> decide(UUID mail, Verdict verdict, Duration wait, Actor by) {
    return switch (verdict) {
      case SEND ->
          releases.release(mail, EnumSet.of(MessageState.UNKNOWN), wait, by).map(Refusal::reason);
      case ARRIVED -> arrived(mail, by);
      case DROP, LEAVE ->
          throw new IllegalArgumentException("Not of mails of unknown fate: " + verdict);
    };
  }

  private Optional<String> arrived(UUID mail, Actor by) {
    try {
      mails.arrived(mail, by);
      return Optional.empty();
    } catch (Conflict knownMeanwhile) {
      return Optional.of(KNOWN_MEANWHILE);
    }
  }
}
