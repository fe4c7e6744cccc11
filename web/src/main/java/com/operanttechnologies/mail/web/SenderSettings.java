package com.operanttechnologies.mail.web;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.mail.SenderReports;
import com.operanttechnologies.mail.dns.SenderDomain;
import com.operanttechnologies.mail.dns.SenderProof;
import com.operanttechnologies.mail.dns.SenderProof.Finding;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From whom the organisation's mails come; each act leaves its audit row. */
@Component
class SenderSettings {
  private static final int LONGEST = 120;

  private final Tenants tenants;
  private final Organisations organisations;
  private final SenderProof proof;
  private final SenderReports reports;
  private final Audit audit;

  SenderSettings(
      Tenants tenants,
      Organisations organisations,
      SenderProof proof,
      SenderReports reports,
      Audit audit) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.proof = proof;
    this.reports = reports;
    this.audit = audit;
  }

  Organisation of(Actor me) {
    return tenants.as(me.tenant(), organisations::current);
  }

  static Optional<SenderDomain> domain(Organisation organisation) {
    return Optional.ofNullable(organisation.senderEmail()).map(SenderDomain::of);
  }

  /** Without an address mails come from the operator's, with the organisation's name. */
  void change(Actor me, String name, String address) {
    String from = blankAsNull(name);
    String own = blankAsNull(address);
    if (from != null
        && (from.length() > LONGEST || from.chars().anyMatch(Character::isISOControl))) {
      throw new InvalidInput("name", "Write one line of at most 120 characters");
    }
    if (own != null) {
      SenderDomain.of(own);
    }
    tenants.run(
        me.tenant(),
        () -> {
          organisations.update(organisations.current().withSender(from, own));
          reports.forget();
          record(me, "sender changed", own == null ? "none of its own" : own);
        });
  }

  /** Asks the DNS, outside any transaction, and keeps a proof only for the address it was for. */
  Finding check(Actor me) {
    Organisation asked = of(me);
    SenderDomain domain =
        domain(asked).orElseThrow(() -> new InvalidInput("address", "Enter an address first"));
    Finding finding = proof.check(me.tenant(), domain);
    if (finding == Finding.PROVED) {
      tenants.run(me.tenant(), () -> keep(me, domain));
    }
    return finding;
  }

  private void keep(Actor me, SenderDomain domain) {
    if (domain(organisations.current()).filter(domain::equals).isPresent()) {
      organisations.proveSender();
      record(me, "sender's domain proved", domain.name());
    }
  }

  private void record(Actor me, String action, String subject) {
    audit.record(me.tenant(), me.label(), action, subject, null);
  }

  private static @Nullable String blankAsNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }
}
