package com.operanttechnologies.mail.held;

import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Held mails that share a reason and a sequence: after an outage or a restored database there are
 * thousands, and nobody decides thousands of mails one by one.
 */
public interface HeldGroups {

  /** The most that one call looks at, so that it ends while somebody waits for it. */
  int MOST = 1_000;

  /**
   * A group as somebody has seen it.
   *
   * @param reason why they wait; empty where none was noted
   * @param sequence absent for mails of no sequence
   * @param until what was held later is not meant: nobody has seen it in the count
   * @param counted how many there were then; 0 if nobody has counted
   * @param after goes on behind that mail, where one call was not enough
   */
  record Which(
      String reason, @Nullable UUID sequence, Instant until, int counted, @Nullable UUID after) {}

  /**
   * A group as it stands.
   *
   * @param sequence its name
   * @param since the oldest is held since then
   */
  record Group(Which which, @Nullable String sequence, int mails, Instant since) {}

  /** What becomes of all of them. */
  enum Verdict {
    SEND,
    DROP
  }

  /** Some of the group with the one reason why they were not decided. */
  record Other(String reason, int mails) {}

  /**
   * What was done.
   *
   * @param mails so many are sent or dropped
   * @param others those that are not, and why
   * @param left how many of the group still wait for their turn, because one call was not enough
   * @param next where the next call goes on
   */
  record Decided(int mails, List<Other> others, int left, @Nullable UUID next) {
    public Decided {
      others = List.copyOf(others);
    }
  }

  /** The largest first; in the tenant's transaction. */
  List<Group> all();

  /** As far as some of it are left; in the tenant's transaction. */
  Optional<Group> find(Which which);

  /**
   * Decides each of the group as {@link HeldMails} does, those planned first before the others.
   * Runs a transaction a mail. What is sent leaves one after the other, as after a pause, and not
   * faster than the sending pace allows.
   *
   * @param most looks at so many
   */
  Decided decide(UUID tenant, Which which, Verdict verdict, Actor by, int most);
}
