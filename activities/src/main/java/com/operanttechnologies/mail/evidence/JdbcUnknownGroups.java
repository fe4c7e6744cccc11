package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.jdbc.MailGroups;
import com.operanttechnologies.mail.jdbc.MailGroups.By;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.tenant.OneByOne;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decides groups mail by mail, so that each has its events and its line in the timeline. */
@Component
class JdbcUnknownGroups implements UnknownGroups {
  private static final String KNOWN_MEANWHILE = "what became of it is known by now";

  private final Tenants tenants;
  private final MailGroups groups;
  private final OneByOne oneByOne;
  private final UnknownMails mails;

  JdbcUnknownGroups(Tenants tenants, MailGroups groups, OneByOne oneByOne, UnknownMails mails) {
    this.tenants = tenants;
    this.groups = groups;
    this.oneByOne = oneByOne;
    this.mails = mails;
  }

  @Override
  public List<Group> all() {
    return groups.all(By.MAILBOX).stream().map(JdbcUnknownGroups::group).toList();
  }

  @Override
  public Optional<Group> find(Which which) {
    return groups.find(By.MAILBOX, row(which)).map(JdbcUnknownGroups::group);
  }

  @Override
  public Decided decide(UUID tenant, Which which, Verdict verdict, Actor by, int most) {
    List<UUID> meant = tenants.as(tenant, () -> groups.mails(By.MAILBOX, row(which), most));
    int decided = oneByOne.decide(tenant, meant, mail -> whyNot(mail, verdict, by)).done();
    int left = tenants.as(tenant, () -> find(which)).map(Group::mails).orElse(0);
    return new Decided(decided, left);
  }

  private Optional<String> whyNot(UUID mail, Verdict verdict, Actor by) {
    try {
      switch (verdict) {
        case ARRIVED -> mails.arrived(mail, by);
        case SEND_AGAIN -> mails.sendAgain(mail, by);
      }
      return Optional.empty();
    } catch (Conflict knownMeanwhile) {
      return Optional.of(KNOWN_MEANWHILE);
    }
  }

  private static MailGroups.Which row(Which which) {
    return new MailGroups.Which(which.reason(), which.mailbox(), which.until(), null);
  }

  private static Group group(MailGroups.Group row) {
    MailGroups.Which which = row.which();
    return new Group(
        new Which(which.reason(), which.place(), which.until()),
        row.placeName(),
        row.mails(),
        row.since());
  }
}
