package com.operanttechnologies.mail.group;

import com.operanttechnologies.mail.group.MailGroups.Verdict;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Decides one mail of a group, in a transaction of its own. */
public interface GroupDecider {

  GroupKind kind();

  /**
   * Decides the mail.
   *
   * @param wait what is sent does not leave sooner
   * @return why not, in words; empty when it was done
   */
  Optional<String> decide(UUID mail, Verdict verdict, Duration wait, Actor by);
}
