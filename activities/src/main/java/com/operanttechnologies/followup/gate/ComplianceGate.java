package com.operanttechnologies.followup.gate;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Mailable;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.mail.SenderReport;
import com.operanttechnologies.mail.SenderReports;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks at the organisation, its sender, its contacts and each mail before anybody is written to.
 */
@Component
class ComplianceGate implements SequenceGate {
  private static final String ORGANISATION = "/settings/organisation";
  private static final String BASIS = "basis";
  private static final String BASIS_TITLE = "Basis for contact";

  private static final String WITHOUT_BASIS = "select count(*) from contact where basis = 'none'";

  private final Tenants tenants;
  private final Organisations organisations;
  private final SenderReports senders;
  private final Contacts contacts;
  private final MailChecks mails;

  ComplianceGate(
      Tenants tenants,
      Organisations organisations,
      SenderReports senders,
      Contacts contacts,
      MailChecks mails) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.senders = senders;
    this.contacts = contacts;
    this.mails = mails;
  }

  @Override
  public List<GateCheck> check(Sequence sequence) {
    List<GateCheck> checks = new ArrayList<>(organisation());
    checks.add(bases());
    sequence.steps().stream().filter(SequenceStep::isMail).map(mails::of).forEach(checks::addAll);
    return checks;
  }

  private List<GateCheck> organisation() {
    List<GateCheck> checks = new ArrayList<>(List.of(postalAddress()));
    SenderReport report = senders.kept();
    report.checks().forEach(check -> checks.add(GateChecks.of(check, report.binding())));
    return checks;
  }

  private GateCheck postalAddress() {
    String address = organisations.current().postalAddress();
    return address == null || address.isBlank()
        ? GateChecks.failed(
            "postal_address",
            "Postal address",
            "Your organisation's postal address is missing, which each such mail has to show.",
            "Enter it under Settings, Organisation.",
            ORGANISATION)
        : GateChecks.passed(
            "postal_address", "Postal address", "It stands at the foot of each mail.");
  }

  private GateCheck bases() {
    long without = tenants.sql(WITHOUT_BASIS).query(Long.class).single();
    String found =
        without == 0
            ? "Each contact has one, and it is looked at again whenever a mail leaves."
            : without + " of your contacts have none: the sequence does not start with them.";
    return GateChecks.passed(BASIS, BASIS_TITLE, found);
  }

  @Override
  public List<GateCheck> refusals(Sequence sequence, UUID contact) {
    List<GateCheck> checks = new ArrayList<>(organisation());
    Mailable mailable = contacts.mayBeMailed(contact);
    if (!mailable.allowed() && checks.stream().noneMatch(GateCheck::isRefusal)) {
      checks.add(notMailable(contact, mailable.reason() + "."));
    }
    checks.addAll(mails.known(sequence.steps()));
    return checks.stream().filter(GateCheck::isRefusal).toList();
  }

  private GateCheck notMailable(UUID contact, String reason) {
    boolean without =
        contacts.find(contact).filter(found -> found.basis() == Basis.NONE).isPresent();
    return without
        ? GateChecks.failed(
            BASIS,
            BASIS_TITLE,
            reason,
            "Record why they may be written to, with the contact.",
            "/contacts/" + contact)
        : GateChecks.failed(
            "suppression",
            "Suppression",
            reason,
            "Leave it at that: only they can change it.",
            "/contacts/" + contact);
  }
}
