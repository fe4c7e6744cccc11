package com.operanttechnologies.contact.web;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Preferences;
import com.operanttechnologies.contact.Preferences.Chosen;
import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.LinkPurpose;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a recipient chooses behind the link in each follow-up, without login. */
@Component
class Preferring {
  private final Tenants tenants;
  private final Links links;
  private final Contacts contacts;
  private final Preferences preferences;
  private final Organisations organisations;

  Preferring(
      Tenants tenants,
      Links links,
      Contacts contacts,
      Preferences preferences,
      Organisations organisations) {
    this.tenants = tenants;
    this.links = links;
    this.contacts = contacts;
    this.preferences = preferences;
    this.organisations = organisations;
  }

  /** What stands on the page; {@code paused} is the day until which nothing comes. */
  record Shown(
      String email, String seller, Locale locale, Chosen chosen, @Nullable String paused) {}

  Shown of(String token) {
    Link link = link(token);
    return tenants.as(link.tenant(), () -> shown(contact(link)));
  }

  Shown choose(String token, boolean quotes, Set<UUID> on) {
    return change(token, contact -> preferences.choose(contact, quotes, on));
  }

  Shown pause(String token) {
    return change(token, preferences::pause);
  }

  Shown endPause(String token) {
    return change(token, preferences::endPause);
  }

  Shown speak(String token, Locale language) {
    return change(token, contact -> preferences.speak(contact, language));
  }

  Shown comeBack(String token) {
    return change(token, preferences::comeBack);
  }

  private Shown change(String token, Consumer<UUID> act) {
    Link link = link(token);
    return tenants.as(
        link.tenant(),
        () -> {
          Contact contact = contact(link);
          act.accept(contact.id());
          return shown(contact(link));
        });
  }

  private Link link(String token) {
    return links
        .resolve(token)
        .filter(link -> link.purpose() == LinkPurpose.UNSUBSCRIBE)
        .orElseThrow(() -> new NotFound("This link"));
  }

  private Contact contact(Link link) {
    return contacts
        .find(Objects.requireNonNull(link.contactId()))
        .orElseThrow(() -> new NotFound("This link"));
  }

  private Shown shown(Contact contact) {
    Organisation seller = organisations.current();
    String tag = contact.locale();
    Locale locale = tag == null ? seller.locale() : Locale.forLanguageTag(tag);
    Chosen chosen = preferences.of(contact.id());
    return new Shown(
        contact.email(), seller.name(), locale, chosen, day(chosen.paused(), seller, locale));
  }

  private static @Nullable String day(
      @Nullable Instant instant, Organisation seller, Locale locale) {
    return instant == null
        ? null
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(locale)
            .format(instant.atZone(seller.zone()));
  }
}
