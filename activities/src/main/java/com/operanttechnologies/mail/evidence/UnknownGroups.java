package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mails of unknown fate that share a reason and a mailbox: a relay that breaks down leaves
 * thousands of them, and nobody decides thousands of mails one by one.
 */
public interface UnknownGroups {

  /** The most that one call decides, so that it ends while somebody waits for it. */
  int MOST = 2_000;

  /**
   * What makes a group.
   *
   * @param reason why nobody knows; empty where none was noted
   * @param until what became unknown later is not meant: nobody has seen it in the count
   */
  record Which(String reason, @Nullable UUID mailbox, Instant until) {}

  /**
   * A group as it stands.
   *
   * @param mailbox its address; absent if the mailbox is removed by now or was never chosen
   * @param since the oldest became unknown then
   */
  record Group(Which which, @Nullable String mailbox, int mails, Instant since) {}

  /** What a person knows of all of them. */
  enum Verdict {
    ARRIVED,
    SEND_AGAIN
  }

  /**
   * What was done.
   *
   * @param left how many of the group still wait, because there were too many for one call
   */
  record Decided(int mails, int left) {}

  /** The largest first; in the tenant's transaction. */
  List<Group> all();

  /** As far as some of it are left; in the tenant's transaction. */
  Optional<Group> find(Which which);

  /**
   * Decides each of the group as {@link UnknownMails} does, the oldest first. Runs a transaction a
   * mail: many mails under one lock would wait for, and be waited for by, every other decision.
   *
   * @param most ends after so many
   */
  Decided decide(UUID tenant, Which which, Verdict verdict, Actor by, int most);
}
