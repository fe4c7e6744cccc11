package com.operanttechnologies.mail.waiting;

import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides one mail that waits, alone or as one of many; in the tenant's transaction. */
public interface Decider {

  WaitingKind kind();

  /**
   * Decides the mail.
   *
   * @param wait what is sent does not leave sooner
   * @return why not; empty when it was done
   * @throws IllegalArgumentException if that is nothing to say of this kind
   */
  Optional<Refusal> decide(UUID mail, Verdict verdict, Duration wait, Actor by);

  static Decider of(WaitingKind kind, List<Decider> deciders) {
    return deciders.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }
}
