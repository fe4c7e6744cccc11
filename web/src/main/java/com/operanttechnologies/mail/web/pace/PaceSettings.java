package com.operanttechnologies.mail.web.pace;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.mail.pace.PaceUsage;
import com.operanttechnologies.mail.pace.PaceUsages;
import com.operanttechnologies.mail.pace.SendingPace;
import com.operanttechnologies.mail.pace.SendingPaces;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How fast an organisation's mail leaves; each change leaves its audit row. */
@Component
class PaceSettings {
  private final Tenants tenants;
  private final SendingPaces paces;
  private final PaceUsages usages;
  private final Audit audit;

  PaceSettings(Tenants tenants, SendingPaces paces, PaceUsages usages, Audit audit) {
    this.tenants = tenants;
    this.paces = paces;
    this.usages = usages;
    this.audit = audit;
  }

  /**
   * The pace of an organisation.
   *
   * @param wanted what was chosen
   * @param effective the same within what the operator allows
   */
  record State(SendingPace wanted, SendingPace effective, PaceUsage usage) {}

  State of(UUID tenant) {
    return tenants.as(tenant, () -> new State(paces.wanted(), paces.current(), usages.now()));
  }

  void choose(Actor actor, SendingPace pace) {
    tenants.run(
        actor.tenant(),
        () -> {
          paces.choose(pace);
          audit.record(actor.tenant(), actor.label(), "sending pace changed", words(pace), null);
        });
  }

  private static String words(SendingPace pace) {
    return "%d a mailbox, %d a domain, %d in all, %d s between"
        .formatted(pace.mailboxDay(), pace.domainDay(), pace.tenantDay(), pace.gap().toSeconds());
  }
}
