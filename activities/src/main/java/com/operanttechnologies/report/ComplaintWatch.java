package com.operanttechnologies.report;

import com.operanttechnologies.contact.ContactHappened;
import com.operanttechnologies.report.ComplaintRate.Level;
import com.operanttechnologies.report.jdbc.EchoTable;
import com.operanttechnologies.report.jdbc.WatchTable;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the complaint rate with each complaint, and twice a day as complaints grow old. The stop
 * rules hold follow-ups while its row says stop. All but that look run inside the transaction.
 */
@Component
public class ComplaintWatch {
  private final Tenants tenants;
  private final Organisations organisations;
  private final EchoTable echoes;
  private final WatchTable table;
  private final ApplicationEventPublisher events;

  ComplaintWatch(
      Tenants tenants,
      Organisations organisations,
      EchoTable echoes,
      WatchTable table,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.echoes = echoes;
    this.table = table;
    this.events = events;
  }

  /** After the complaint was noted as an echo of its mail. */
  @EventListener
  @Order(1)
  void complained(ContactHappened.Suppressed event) {
    if (event.reason().equals("complained")) {
      look();
    }
  }

  @Scheduled(initialDelay = 10, fixedDelay = 12 * 60, timeUnit = TimeUnit.MINUTES)
  void twiceADay() {
    organisations.all().forEach(tenant -> tenants.run(tenant, this::lookAgain));
  }

  private void lookAgain() {
    if (table.isBegun()) {
      look();
    }
  }

  /** The rates as they are now: of all mailboxes together, then of each. */
  public List<ComplaintRate> rates() {
    return echoes.complaintRates(ComplaintRate.DAYS);
  }

  private void look() {
    rates().forEach(this::look);
  }

  private void look(ComplaintRate rate) {
    Level before = table.before(rate.mailbox());
    table.save(rate);
    if (rate.level().compareTo(before) > 0) {
      events.publishEvent(
          new ComplaintRateRose(tenants.current(), rate.level() == Level.STOP, rate.words()));
    }
  }

  /** An admin has looked into it: follow-ups leave again, and counting begins anew. */
  public void review() {
    table.review();
    look();
  }
}
