package com.operanttechnologies.account;

import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.OrganisationFounded;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The first start outside the sandbox: a one-time link to found the organisation. */
@Service
public class SetUp {

  /** What the first admin enters. */
  public record Founding(
      String organisation, String timeZone, String name, String email, String password) {}

  private final Tenants tenants;
  private final Organisations organisations;
  private final Members members;
  private final Tickets tickets;
  private final Audit audit;
  private final PublicAddress address;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;

  public SetUp(
      Tenants tenants,
      Organisations organisations,
      Members members,
      Tickets tickets,
      Audit audit,
      PublicAddress address,
      ApplicationEventPublisher events,
      TransactionOperations transaction) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.members = members;
    this.tickets = tickets;
    this.audit = audit;
    this.address = address;
    this.events = events;
    this.transaction = transaction;
  }

  /** The link to print while there is no organisation; each call ends the link before it. */
  public Optional<URI> link() {
    return !organisations.all().isEmpty()
        ? Optional.empty()
        : Optional.of(URI.create(address.of("/setup/" + tickets.issueSetUp())));
  }

  public boolean isOpen(String ticket) {
    return tickets.canSetUp(ticket);
  }

  /**
   * Founds the organisation and its first admin; empty if the link was used or replaced.
   *
   * @throws InvalidInput if something entered cannot be taken; the link stays usable then
   */
  public Optional<Tickets.Ticket> complete(String ticket, Founding founding) {
    return transaction.execute(status ->
        tickets.spendSetUp(ticket)
            ? Optional.of(found(founding))
            : Optional.<Tickets.Ticket>empty());
  }

  private Tickets.Ticket found(Founding founding) {
    UUID tenant = tenant(founding.organisation(), founding.timeZone());
    UUID admin =
        members.create(tenant, founding.email(), founding.name(), Role.ADMIN, founding.password());
    audit.record(tenant, founding.name(), "organisation founded", founding.organisation(), null);
    return new Tickets.Ticket(tenant, admin);
  }

  /** Makes an organisation and tells the other features, which add what it needs. */
  public UUID tenant(String name, String timeZone) {
    if (name.isBlank() || name.length() > 120) {
      throw new InvalidInput("organisation", "Enter a name of 1 to 120 characters.");
    }
    return transaction.execute(status -> begin(name.strip(), zone(timeZone)));
  }

  private UUID begin(String name, ZoneId zone) {
    UUID tenant = organisations.create(name, zone);
    tenants.run(tenant, () -> events.publishEvent(new OrganisationFounded(tenant)));
    return tenant;
  }

  /** Regions only: an offset such as +02:00 does not know when summer begins. */
  private static ZoneId zone(String id) {
    if (!ZoneId.getAvailableZoneIds().contains(id)) {
      throw new InvalidInput("timeZone", "Choose a time zone such as Europe/Berlin.");
    }
    return ZoneId.of(id);
  }
}
