package com.operanttechnologies.mail.waiting;

import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mails that share a reason and a place, and wait for a person: after an outage, a restored
 * database or a relay that broke down there are thousands.
 */
public interface MailGroups {

  /** The most that one call looks at, so that it ends while somebody waits for it. */
  int MOST = 1_000;

  /**
   * A group as somebody has seen it.
   *
   * @param reason why they wait; empty where none was noted
   * @param place the sequence of held mails, the mailbox of others; absent where there is none
   * @param until what came to wait later is not meant: nobody has seen it in the count
   * @param counted how many there were then; 0 if nobody has counted
   * @param after goes on behind that mail, where one call was not enough
   */
  record Which(
      String reason, @Nullable UUID place, Instant until, int counted, @Nullable UUID after) {}

  /**
   * A group as it stands.
   *
   * @param placeName absent where there is no place, or it is removed by now
   * @param since the oldest waits since then
   * @param due when the first of them was to leave
   * @param dueUntil when the last of them was to leave
   */
  record Group(
      Which which,
      @Nullable String placeName,
      int mails,
      Instant since,
      Instant due,
      Instant dueUntil) {}

  /** Some of the group with the one reason why they were not decided. */
  record Other(String reason, int mails) {}

  /**
   * What was done.
   *
   * @param mails it was done for so many
   * @param others those for which it was not, and why
   * @param left how many of the group still wait for their turn, because one call was not enough
   * @param next where the next call goes on
   */
  record Decided(int mails, List<Other> others, int left, @Nullable UUID next) {
    public Decided {
      others = List.copyOf(others);
    }
  }

  /** The largest first, fifty at most; in the tenant's transaction. */
  List<Group> all(WaitingKind kind);

  /** As far as some of it are left; in the tenant's transaction. */
  Optional<Group> find(WaitingKind kind, Which which);

  /**
   * Decides each of the group by itself, those planned first before the others. Runs a transaction
   * a mail: many mails under one lock would wait for, and be waited for by, every other decision.
   *
   * @param most looks at so many
   */
  Decided decide(UUID tenant, WaitingKind kind, Which which, Verdict verdict, Actor by, int most);
}
