package com.operanttechnologies.account;

import java.util.Optional;
import java.util.UUID;

/** One-time links; the link holds a random token and the database its hash. */
public interface Tickets {

  /** Whom a link is for. */
  record Ticket(UUID tenant, UUID member) {}

  String issue(TicketKind kind, UUID tenant, UUID member);

  /** Looks without using it up, as GET must. */
  Optional<Ticket> look(TicketKind kind, String token);

  /** Uses it up; only one of two callers at once gets it. */
  Optional<Ticket> spend(TicketKind kind, String token);

  /** Ends all unused links of one kind that the member has. */
  void cancel(TicketKind kind, UUID member);

  /** The link of the first set-up belongs to nobody yet; a new one ends the older. */
  String issueSetUp();

  boolean canSetUp(String token);

  boolean spendSetUp(String token);
}
