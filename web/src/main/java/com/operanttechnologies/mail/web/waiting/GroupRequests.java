package com.operanttechnologies.mail.web.waiting;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.waiting.MailGroups;
import com.operanttechnologies.mail.waiting.MailGroups.Group;
import com.operanttechnologies.mail.waiting.MailGroups.Which;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What programs ask of groups of mails, the same for each kind. */
@Component
class GroupRequests {
  static final String LARGEST_FIRST = "The largest group first, fifty at most.";

  static final String BOUND =
      " Those that came to wait after `until` are left alone. `mails` is how many it was done for,"
          + " `others` counts those for which it was not, with the reason. One call looks at 1,000"
          + " mails at most; `left` says how many still wait for their turn, and the next call goes"
          + " on with `after` as `next` says.";

  private final Tenants tenants;
  private final MailGroups groups;

  GroupRequests(Tenants tenants, MailGroups groups) {
    this.tenants = tenants;
    this.groups = groups;
  }

  /** A group as the list named it; what its place is called differs. */
  interface Choice {
    @Nullable String reason();

    @Nullable UUID place();

    @Nullable Instant until();

    @Nullable Integer mails();

    @Nullable UUID after();
  }

  <T> Page<T> list(CurrentKey key, WaitingKind kind, Function<Group, T> json) {
    return tenants.as(key.tenant(), () -> Page.whole(groups.all(kind).stream().map(json).toList()));
  }

  GroupOutcome decide(CurrentKey key, WaitingKind kind, Choice choice, Verdict verdict) {
    return GroupOutcome.of(
        groups.decide(
            key.tenant(), kind, which(choice), verdict, Actor.key(key.id()), MailGroups.MOST));
  }

  private static Which which(Choice choice) {
    String reason = choice.reason();
    Instant until = choice.until();
    Integer mails = choice.mails();
    if (reason == null) {
      throw new InvalidInput("reason", "Name the group's reason as the list does.");
    }
    if (until == null) {
      throw new InvalidInput("until", "Name the group's until as the list does.");
    }
    return new Which(reason, choice.place(), until, mails == null ? 0 : mails, choice.after());
  }
}
