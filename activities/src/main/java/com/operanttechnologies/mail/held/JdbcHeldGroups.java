package com.operanttechnologies.mail.held;

import com.operanttechnologies.mail.jdbc.MailGroups;
import com.operanttechnologies.mail.jdbc.MailGroups.By;
import com.operanttechnologies.tenant.OneByOne;
import com.operanttechnologies.tenant.OneByOne.Tally;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides groups mail by mail, each by itself, so that whatever was decided meanwhile is left. */
@Component
class JdbcHeldGroups implements HeldGroups {
  /** Between two that leave, as between two sequences that are resumed together. */
  private static final Duration GAP = Duration.ofSeconds(20);

  private static final String DECIDED_BEFORE = "decided or ended since they were counted";

  private final Tenants tenants;
  private final MailGroups groups;
  private final OneByOne oneByOne;
  private final HeldDecisions decisions;

  JdbcHeldGroups(Tenants tenants, MailGroups groups, OneByOne oneByOne, HeldDecisions decisions) {
    this.tenants = tenants;
    this.groups = groups;
    this.oneByOne = oneByOne;
    this.decisions = decisions;
  }

  @Override
  public List<Group> all() {
    return groups.all(By.SEQUENCE).stream().map(found -> group(found, null)).toList();
  }

  @Override
  public Optional<Group> find(Which which) {
    return groups.find(By.SEQUENCE, row(which)).map(found -> group(found, which.after()));
  }

  @Override
  public Decided decide(UUID tenant, Which which, Verdict verdict, Actor by, int most) {
    int standing = count(tenant, row(which));
    List<UUID> meant = tenants.as(tenant, () -> groups.mails(By.SEQUENCE, row(which), most));
    Tally tally = oneByOne.decide(tenant, meant, decision(verdict, by));
    List<Other> others = new ArrayList<>();
    if (which.counted() > standing) {
      others.add(new Other(DECIDED_BEFORE, which.counted() - standing));
    }
    tally.others().forEach((reason, mails) -> others.add(new Other(reason, mails)));
    UUID last = meant.size() < most ? null : meant.getLast();
    int left = last == null ? 0 : count(tenant, row(which, last));
    return new Decided(tally.done(), others, left, left == 0 ? null : last);
  }

  private int count(UUID tenant, MailGroups.Which which) {
    return tenants
        .as(tenant, () -> groups.find(By.SEQUENCE, which))
        .map(MailGroups.Group::mails)
        .orElse(0);
  }

  private Function<UUID, Optional<String>> decision(Verdict verdict, Actor by) {
    return switch (verdict) {
      case SEND -> new Spread(by);
      case DROP -> mail -> decisions.drop(mail, by);
    };
  }

  /** Each leaves a while after the one before it. */
  private final class Spread implements Function<UUID, Optional<String>> {
    private final Actor by;
    private Duration wait = Duration.ZERO;

    Spread(Actor by) {
      this.by = by;
    }

    @Override
    public Optional<String> apply(UUID mail) {
      Optional<String> whyNot = decisions.send(mail, wait, by);
      wait = whyNot.isEmpty() ? wait.plus(GAP) : wait;
      return whyNot;
    }
  }

  private static MailGroups.Which row(Which which) {
    return row(which, which.after());
  }

  private static MailGroups.Which row(Which which, @Nullable UUID after) {
    return new MailGroups.Which(which.reason(), which.sequence(), which.until(), after);
  }

  private static Group group(MailGroups.Group row, @Nullable UUID after) {
    MailGroups.Which which = row.which();
    return new Group(
        new Which(which.reason(), which.place(), which.until(), row.mails(), after),
        row.placeName(),
        row.mails(),
        row.since());
  }
}
