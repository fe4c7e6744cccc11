package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decides groups mail by mail, so that each has its events and its line in the timeline. */
@Component
class JdbcUnknownGroups implements UnknownGroups {
  private final Tenants tenants;
  private final GroupRows rows;
  private final UnknownMails mails;

  JdbcUnknownGroups(Tenants tenants, GroupRows rows, UnknownMails mails) {
    this.tenants = tenants;
    this.rows = rows;
    this.mails = mails;
  }

  @Override
  public List<Group> all() {
    return rows.all();
  }

  @Override
  public Optional<Group> find(Which which) {
    return rows.find(which);
  }

  @Override
  public Decided decide(UUID tenant, Which which, Verdict verdict, Actor by, int most) {
    long decided =
        tenants.as(tenant, () -> rows.mails(which, most)).stream()
            .filter(mail -> tenants.routine(tenant, () -> decide(mail, verdict, by)))
            .count();
    int left = tenants.as(tenant, () -> find(which)).map(Group::mails).orElse(0);
    return new Decided((int) decided, left);
  }

  private boolean decide(UUID mail, Verdict verdict, Actor by) {
    try {
      switch (verdict) {
        case ARRIVED -> mails.arrived(mail, by);
        case SEND_AGAIN -> mails.sendAgain(mail, by);
      }
      return true;
    } catch (Conflict knownMeanwhile) {
      return false;
    }
  }
}
