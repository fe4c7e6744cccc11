package com.operanttechnologies.account;

import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.OrganisationFounded;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.time.DateTimeException;
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
  private final Routing routing;
  private final Members members;
  private final Tickets tickets;
  private final Audit audit;
  private final PublicAddress address;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;

  public SetUp(
      Tenants tenants,
      Routing routing,
      Members members,
      Tickets tickets,
      Audit audit,
      PublicAddress address,
      ApplicationEventPublisher events,
      TransactionOperations transaction) {
    this.tenants = tenants;
    this.routing = routing;
    this.members = members;
    this.tickets = tickets;
    this.audit = audit;
    this.address = address;
    this.events = events;
    this.transaction = transaction;
  }

  /** The link to print while there is no organisation; each call ends the link before it. */
  public Optional<URI> link() {
    int known = routing.sql("select count(*) from tenant_route").query(Integer.class).single();
    return known > 0
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
    UUID tenant =
        routing
            .sql("insert into tenant_route default values returning tenant_id")
            .query(UUID.class)
            .single();
    tenants.run(
        tenant,
        () -> {
          tenants
              .sql("insert into tenant (tenant_id, name, time_zone) values (:tenant, :name, :zone)")
              .param("name", name.strip())
              .param("zone", zone(timeZone))
              .update();
          events.publishEvent(new OrganisationFounded(tenant));
        });
    return tenant;
  }

  private static String zone(String id) {
    try {
      return ZoneId.of(id).getId();
    } catch (DateTimeException e) {
      throw new InvalidInput("timeZone", "Choose a time zone such as Europe/Berlin.");
    }
  }
}
