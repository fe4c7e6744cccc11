package com.operanttechnologies.mail.waiting;

import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
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
import org.springframework.stereotype.Component;

/** Decides groups mail by mail, each by itself, so that whatever was decided meanwhile is left. */
@Component
class JdbcMailGroups implements MailGroups {
  private static final String DECIDED_BEFORE = "decided or ended since they were counted";

  private final Tenants tenants;
  private final GroupRows rows;
  private final OneByOne oneByOne;
  private final List<Decider> deciders;

  JdbcMailGroups(Tenants tenants, GroupRows rows, OneByOne oneByOne, List<Decider> deciders) {
    this.tenants = tenants;
    this.rows = rows;
    this.oneByOne = oneByOne;
    this.deciders = deciders;
  }

  @Override
  public List<Group> all(WaitingKind kind) {
    return rows.all(kind);
  }

  @Override
  public Optional<Group> find(WaitingKind kind, Which which) {
    return rows.find(kind, which);
  }

  @Override
  public Decided decide(
      UUID tenant, WaitingKind kind, Which which, Verdict verdict, Actor by, int most) {
    int standing = count(tenant, kind, which);
    List<UUID> meant = tenants.as(tenant, () -> rows.mails(kind, which, most));
    Tally tally = oneByOne.decide(tenant, meant, new Spread(kind, verdict, by));
    List<Other> others = new ArrayList<>();
    if (which.counted() > standing) {
      others.add(new Other(DECIDED_BEFORE, which.counted() - standing));
    }
    tally.others().forEach((reason, mails) -> others.add(new Other(reason, mails)));
    UUID last = meant.size() < most ? null : meant.getLast();
    int left = last == null ? 0 : count(tenant, kind, behind(which, last));
    return new Decided(tally.done(), others, left, left == 0 ? null : last);
  }

  private int count(UUID tenant, WaitingKind kind, Which which) {
    return tenants.as(tenant, () -> rows.find(kind, which)).map(Group::mails).orElse(0);
  }

  private static Which behind(Which which, UUID last) {
    return new Which(which.reason(), which.place(), which.until(), which.counted(), last);
  }

  /** Each that leaves does so a while after the one before it. */
  private final class Spread implements Function<UUID, Optional<String>> {
    private final Decider decider;
    private final Duration gap;
    private final Verdict verdict;
    private final Actor by;
    private Duration wait = Duration.ZERO;

    Spread(WaitingKind kind, Verdict verdict, Actor by) {
      this.decider = Decider.of(kind, deciders);
      this.gap = kind.gap;
      this.verdict = verdict;
      this.by = by;
    }

    @Override
    public Optional<String> apply(UUID mail) {
      Optional<String> whyNot = decider.decide(mail, verdict, wait, by).map(Refusal::reason);
      wait = whyNot.isEmpty() ? wait.plus(gap) : wait;
      return whyNot;
    }
  }
}
