package com.operanttechnologies.account;

import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Brings colleagues in by a mailed link. */
@Service
public class Invitations {
  private final Tenants tenants;
  private final Members members;
  private final Tickets tickets;
  private final Audit audit;
  private final ObjectProvider<AccountMails> mails;
  private final PublicAddress address;

  public Invitations(
      Tenants tenants,
      Members members,
      Tickets tickets,
      Audit audit,
      ObjectProvider<AccountMails> mails,
      PublicAddress address) {
    this.tenants = tenants;
    this.members = members;
    this.tickets = tickets;
    this.audit = audit;
    this.mails = mails;
    this.address = address;
  }

  /**
   * @throws com.operanttechnologies.problem.InvalidInput if the address is taken or unusable
   */
  public void invite(Actor by, String email, String name, Role role) {
    tenants.run(
        by.tenant(),
        () -> {
          UUID id = members.create(by.tenant(), email, name, role, null);
          mail(by, id, "member invited");
        });
  }

  /** Mails a new link; the older one ends. */
  public void repeat(Actor by, UUID member) {
    tenants.run(by.tenant(), () -> mail(by, member, "invitation repeated"));
  }

  private void mail(Actor by, UUID id, String action) {
    Member member =
        members
            .find(by.tenant(), id)
            .filter(m -> m.state() == Member.State.INVITED)
            .orElseThrow(() -> new NotFound("This invitation"));
    tickets.cancel(TicketKind.INVITATION, id);
    String ticket = tickets.issue(TicketKind.INVITATION, by.tenant(), id);
    mails.getObject().invite(by.tenant(), member, URI.create(address.of("/invitation/" + ticket)));
    audit.record(by.tenant(), by.label(), action, member.email(), member.role().code());
  }

  public Optional<Member> invited(String ticket) {
    return tickets
        .look(TicketKind.INVITATION, ticket)
        .flatMap(t -> members.find(t.tenant(), t.member()))
        .filter(m -> m.state() == Member.State.INVITED);
  }

  /** Takes the invitation; empty if the link was used, replaced or is too old. */
  public Optional<Tickets.Ticket> accept(String ticket, String name, String password) {
    return tickets
        .look(TicketKind.INVITATION, ticket)
        .flatMap(seen -> tenants.as(seen.tenant(), () -> join(ticket, name, password)));
  }

  private Optional<Tickets.Ticket> join(String ticket, String name, String password) {
    Optional<Tickets.Ticket> spent = tickets.spend(TicketKind.INVITATION, ticket);
    spent.ifPresent(t -> {
      members.rename(t.tenant(), t.member(), name);
      members.setPassword(t.tenant(), t.member(), password);
    });
    return spent;
  }
}
