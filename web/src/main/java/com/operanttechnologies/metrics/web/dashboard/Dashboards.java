package com.operanttechnologies.metrics.web.dashboard;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.LinkPurpose;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.metrics.CustomerNumbers;
import com.operanttechnologies.metrics.Wanted;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** From a link to the numbers behind it; looking reads what is kept and asks no source. */
@Component
public class Dashboards {
  private final Tenants tenants;
  private final Links links;
  private final Contacts contacts;
  private final Organisations organisations;
  private final CustomerNumbers numbers;
  private final Audit audit;

  Dashboards(
      Tenants tenants,
      Links links,
      Contacts contacts,
      Organisations organisations,
      CustomerNumbers numbers,
      Audit audit) {
    this.tenants = tenants;
    this.links = links;
    this.contacts = contacts;
    this.organisations = organisations;
    this.numbers = numbers;
    this.audit = audit;
  }

  /** The link of a token; revoked ones are found too, and say so. */
  Link link(String token) {
    return links
        .resolve(token)
        .filter(link -> link.purpose() == LinkPurpose.DASHBOARD)
        .orElseThrow(() -> new NotFound("This link"));
  }

  Dashboard of(Link link) {
    return tenants.as(link.tenant(), () -> of(Objects.requireNonNull(link.contactId())));
  }

  Organisation seller(Link link) {
    return tenants.as(link.tenant(), organisations::current);
  }

  Dashboard of(CurrentMember me, UUID contact) {
    return tenants.as(me.tenant(), () -> of(contact));
  }

  private Dashboard of(UUID id) {
    Contact contact = contact(id);
    return Dashboard.of(
        organisations.current(), contact, numbers.of(id, Wanted.EVERYTHING, numbers.usual(id)));
  }

  private Contact contact(UUID id) {
    return contacts.find(id).orElseThrow(() -> new NotFound("The contact"));
  }

  /** The address, while there is one that works. */
  public Optional<String> address(UUID tenant, UUID contact) {
    return tenants.as(
        tenant,
        () -> {
          contact(contact);
          return links
              .dashboardOf(contact)
              .filter(link -> !link.revoked())
              .map(_ -> links.dashboard(contact));
        });
  }

  /** A new address, in place of any earlier one. */
  public void renew(UUID tenant, String actor, UUID contact) {
    tenants.run(
        tenant,
        () -> {
          Contact found = contact(contact);
          links.dashboardOf(contact).ifPresent(link -> links.renew(link.id()));
          audit.record(tenant, actor, "dashboard link made", found.name(), null);
          links.dashboard(contact);
        });
  }

  /** The address shows nothing any more. */
  public void revoke(UUID tenant, String actor, UUID contact) {
    tenants.run(
        tenant,
        () -> {
          Contact found = contact(contact);
          links.dashboardOf(contact).ifPresent(link -> links.revoke(link.id()));
          audit.record(tenant, actor, "dashboard link revoked", found.name(), null);
        });
  }

  /** Reads what is stale for the contact now. */
  void refresh(CurrentMember me, UUID contact) {
    tenants.run(me.tenant(), () -> contact(contact));
    numbers.refresh(me.tenant(), contact, Wanted.EVERYTHING);
  }

  Contact shown(CurrentMember me, UUID contact) {
    return tenants.as(me.tenant(), () -> contact(contact));
  }
}
