package com.operanttechnologies.account;

import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** A new password by a mailed link, for whoever has forgotten the old one. */
@Service
public class PasswordReset {
  private final Tenants tenants;
  private final Logins logins;
  private final Members members;
  private final Sessions sessions;
  private final Tickets tickets;
  private final Audit audit;
  private final ObjectProvider<AccountMails> mails;
  private final PublicAddress address;

  public PasswordReset(
      Tenants tenants,
      Logins logins,
      Members members,
      Sessions sessions,
      Tickets tickets,
      Audit audit,
      ObjectProvider<AccountMails> mails,
      PublicAddress address) {
    this.tenants = tenants;
    this.logins = logins;
    this.members = members;
    this.sessions = sessions;
    this.tickets = tickets;
    this.audit = audit;
    this.mails = mails;
    this.address = address;
  }

  /** Mails a link to each membership of the address; says nothing about whether there is one. */
  public void ask(String email) {
    logins
        .candidates(email)
        .forEach(c -> tenants.run(c.tenant(), () -> mail(c.tenant(), c.member())));
  }

  private void mail(UUID tenant, UUID id) {
    Member member = members.find(tenant, id).orElseThrow();
    tickets.cancel(TicketKind.RESET, id);
    String ticket = tickets.issue(TicketKind.RESET, tenant, id);
    mails.getObject().reset(tenant, member, URI.create(address.of("/reset/" + ticket)));
  }

  public boolean isOpen(String ticket) {
    return tickets.look(TicketKind.RESET, ticket).isPresent();
  }

  /** Sets the password and signs out everywhere; empty if the link was used or is too old. */
  public Optional<Tickets.Ticket> complete(String ticket, String password) {
    return tickets
        .look(TicketKind.RESET, ticket)
        .flatMap(seen -> tenants.as(seen.tenant(), () -> change(seen, ticket, password)));
  }

  private Optional<Tickets.Ticket> change(Tickets.Ticket seen, String ticket, String password) {
    Member member = members.find(seen.tenant(), seen.member()).orElseThrow();
    Optional<Tickets.Ticket> spent = tickets.spend(TicketKind.RESET, ticket);
    if (spent.isPresent()) {
      members.setPassword(seen.tenant(), seen.member(), password);
      sessions.endAll(seen.tenant(), seen.member(), null);
      audit.record(seen.tenant(), member.name(), "password reset", member.email(), null);
    }
    return spent;
  }
}
