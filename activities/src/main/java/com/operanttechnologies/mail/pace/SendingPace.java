package com.operanttechnologies.mail.pace;

import com.operanttechnologies.engine.settings.PaceSettings;
import com.operanttechnologies.problem.InvalidInput;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast a tenant's mail leaves; 24 hours are rolling ones, and 0 is no limit.
 *
 * @param mailboxDay mails of one sender in 24 hours
 * @param domainDay mails to one recipient domain in 24 hours
 * @param tenantDay all mails in 24 hours
 * @param gap between two mails of one sender
 * @param warmUpFrom mails of a new sender on its first day; 0: no warm-up
 * @param warmUpStep how many more each day, until {@code mailboxDay} is reached
 */
public record SendingPace(
    int mailboxDay, int domainDay, int tenantDay, Duration gap, int warmUpFrom, int warmUpStep) {
  /** What holds for a tenant that has chosen nothing. */
  public static final SendingPace STANDARD =
      new SendingPace(400, 100, 2_000, Duration.ofSeconds(20), 40, 20);

  /** Nothing is limited. */
  public static final SendingPace FREE = new SendingPace(0, 0, 0, Duration.ZERO, 0, 0);

  private static final int MOST = 1_000_000;
  private static final int LONGEST_GAP = 3_600;

  /**
   * The same, checked.
   *
   * @throws InvalidInput naming what is out of its range
   */
  public SendingPace valid() {
    within("mailboxDay", mailboxDay, MOST);
    within("domainDay", domainDay, MOST);
    within("tenantDay", tenantDay, MOST);
    within("gapSeconds", gap.toSeconds(), LONGEST_GAP);
    within("warmUpFrom", warmUpFrom, MOST);
    within("warmUpStep", warmUpStep, MOST);
    if (warmUpFrom > 0 && warmUpStep == 0) {
      throw new InvalidInput("warmUpStep", "Let a new mailbox grow by at least 1 mail a day");
    }
    return this;
  }

  private static void within(String field, long value, int most) {
    if (value < 0 || value > most) {
      throw new InvalidInput(field, "Enter a number between 0 and " + most);
    }
  }

  /** The same within what the operator allows. */
  SendingPace within(PaceSettings operator) {
    Duration least = operator.leastGap();
    return new SendingPace(
        atMost(mailboxDay, operator.mostPerMailbox()),
        atMost(domainDay, operator.mostPerDomain()),
        atMost(tenantDay, operator.mostPerTenant()),
        gap.compareTo(least) < 0 ? least : gap,
        warmUpFrom,
        warmUpStep);
  }

  private static int atMost(int chosen, @Nullable Integer most) {
    if (most == null) {
      return chosen;
    }
    return chosen == 0 ? most : Math.min(chosen, most);
  }

  /** What a sender may send in 24 hours after so many whole days of use. */
  int mailboxDay(long days) {
    if (warmUpFrom == 0) {
      return mailboxDay;
    }
    long grown = warmUpFrom + Math.max(0, days) * warmUpStep;
    return (int) Math.min(grown, mailboxDay == 0 ? Integer.MAX_VALUE : mailboxDay);
  }

  /** How far back what has left can matter. */
  Duration memory() {
    boolean daily = mailboxDay > 0 || domainDay > 0 || tenantDay > 0 || warmUpFrom > 0;
    return daily ? SlotPlan.DAY : gap.multipliedBy(2).plusMinutes(1);
  }

  boolean isFree() {
    return equals(FREE);
  }
}
