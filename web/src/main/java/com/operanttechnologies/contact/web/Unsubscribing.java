package com.operanttechnologies.contact.web;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.LinkPurpose;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What stands behind the link in a follow-up that ends follow-ups. A link that was replaced still
 * works: whoever wants no mail is never asked for a newer one.
 */
@Component
class Unsubscribing {
  private final Tenants tenants;
  private final Links links;
  private final Contacts contacts;
  private final Suppressions suppressions;
  private final Organisations organisations;

  Unsubscribing(
      Tenants tenants,
      Links links,
      Contacts contacts,
      Suppressions suppressions,
      Organisations organisations) {
    this.tenants = tenants;
    this.links = links;
    this.contacts = contacts;
    this.suppressions = suppressions;
    this.organisations = organisations;
  }

  /** Who would be left alone by whom; done once no follow-up goes there any more. */
  record Wish(String email, String seller, Locale locale, boolean done) {}

  Wish of(String token) {
    Link link = link(token);
    return tenants.as(link.tenant(), () -> here(link));
  }

  /** Ends follow-ups; safe to repeat. */
  Wish grant(String token) {
    Link link = link(token);
    return tenants.as(
        link.tenant(),
        () -> {
          suppressions.unsubscribe(Objects.requireNonNull(link.contactId()));
          return here(link);
        });
  }

  private Link link(String token) {
    return links
        .resolve(token)
        .filter(link -> link.purpose() == LinkPurpose.UNSUBSCRIBE)
        .orElseThrow(() -> new NotFound("This link"));
  }

  private Wish here(Link link) {
    Contact contact =
        contacts
            .find(Objects.requireNonNull(link.contactId()))
            .orElseThrow(() -> new NotFound("This link"));
    Organisation seller = organisations.current();
    String locale = contact.locale();
    return new Wish(
        contact.email(),
        seller.name(),
        locale == null ? seller.locale() : Locale.forLanguageTag(locale),
        suppressions.of(contact.id()).isPresent());
  }
}
