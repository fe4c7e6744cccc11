package com.operanttechnologies.mail.sender;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.SenderCheck;
import com.operanttechnologies.mail.SenderCheck.Kind;
import com.operanttechnologies.mail.SenderCheck.State;
import com.operanttechnologies.mail.SenderReport;
import com.operanttechnologies.mail.SenderReports;
import com.operanttechnologies.mail.delivery.DkimRecords;
import com.operanttechnologies.mail.dns.SenderDomain;
import com.operanttechnologies.mail.jdbc.Senders;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Looks at a tenant's sender as receivers will, and keeps what was found. */
@Component
class SenderChecklist implements SenderReports {
  private static final Duration CALM = Duration.ofHours(6);
  private static final Duration SOON = Duration.ofMinutes(10);

  private final Tenants tenants;
  private final Organisations organisations;
  private final Senders senders;
  private final SenderCheckRows rows;
  private final SenderLookups lookups;
  private final DkimRecords signatures;
  private final boolean sandbox;
  private final boolean enforced;

  SenderChecklist(
      Tenants tenants,
      Organisations organisations,
      Senders senders,
      SenderCheckRows rows,
      SenderLookups lookups,
      DkimRecords signatures,
      OperantProperties properties) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.senders = senders;
    this.rows = rows;
    this.lookups = lookups;
    this.signatures = signatures;
    this.sandbox = properties.sandboxEnabled();
    this.enforced = properties.mail().enforced();
  }

  @Override
  public SenderReport kept() {
    SenderSubject subject = subject();
    boolean binding = binding(subject);
    if (sandbox) {
      return new SenderReport(subject.domain().name(), simulated(), tenants.now(), binding);
    }
    return rows.find(binding)
        .filter(report -> report.domain().equals(subject.domain().name()))
        .orElseGet(() -> new SenderReport(subject.domain().name(), unseen(), null, binding));
  }

  private boolean binding(SenderSubject subject) {
    return enforced && subject.inUse();
  }

  private SenderSubject subject() {
    Organisation organisation = organisations.current();
    String own = organisation.senderEmail();
    boolean given = own != null && !own.isBlank();
    String address = given ? own : "mail@" + senders.current().domain();
    return new SenderSubject(
        domain(String.valueOf(address)), given, !given || organisation.senderProved());
  }

  /** An operator may send from a host without a dot, which nobody finds in the DNS. */
  private static SenderDomain domain(String address) {
    try {
      return SenderDomain.of(address);
    } catch (InvalidInput unusual) {
      String name = address.substring(address.lastIndexOf('@') + 1).strip();
      return new SenderDomain(name.toLowerCase(Locale.ROOT));
    }
  }

  private static List<SenderCheck> simulated() {
    return all("In the sandbox nothing is looked up: its mails never leave.", State.SIMULATED);
  }

  private static List<SenderCheck> unseen() {
    return all("Not looked up yet.", State.UNSURE);
  }

  private static List<SenderCheck> all(String found, State state) {
    return Arrays.stream(Kind.values())
        .map(kind -> new SenderCheck(kind, state, found, null, null))
        .toList();
  }

  @Override
  public SenderReport look(UUID tenant) {
    SenderSubject subject = tenants.as(tenant, this::subject);
    if (sandbox) {
      return tenants.as(tenant, this::kept);
    }
    List<SenderCheck> checks = lookups.of(tenant, subject);
    return tenants.as(tenant, () -> keep(subject, checks));
  }

  private SenderReport keep(SenderSubject asked, List<SenderCheck> checks) {
    if (asked.own()
        && passed(Kind.PROOF).test(checks)
        && asked.equals(subject())
        && !asked.inUse()) {
      organisations.proveSender();
    }
    SenderSubject now = subject();
    if (asked.own()) {
      checks.stream()
          .filter(check -> check.kind() == Kind.DKIM && check.state() != State.UNSURE)
          .forEach(check -> signatures.seen(asked.domain().name(), check.isGreen()));
    }
    SenderReport report =
        new SenderReport(asked.domain().name(), checks, tenants.now(), binding(now));
    if (asked.domain().equals(now.domain())) {
      rows.keep(report, report.isGreen() ? CALM : SOON);
    }
    return report;
  }

  private static Predicate<List<SenderCheck>> passed(Kind kind) {
    return checks ->
        checks.stream().anyMatch(check -> check.kind() == kind && check.state() == State.PASSED);
  }

  @Override
  public void forget() {
    rows.forget();
  }
}
