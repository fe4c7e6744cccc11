package com.operanttechnologies.contact.web;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Countries;
import com.operanttechnologies.contact.Preferences;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.QuoteList;
import com.operanttechnologies.quote.QuoteList.Filter;
import com.operanttechnologies.shell.web.Regions;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the page of a contact shows. */
@Component
class ContactPage {
  private static final int QUOTES = 50;

  private final Tenants tenants;
  private final Contacts contacts;
  private final Suppressions suppressions;
  private final Preferences preferences;
  private final Enrollments enrollments;
  private final Sequences sequences;
  private final QuoteList quotes;

  ContactPage(
      Tenants tenants,
      Contacts contacts,
      Suppressions suppressions,
      Preferences preferences,
      Enrollments enrollments,
      Sequences sequences,
      QuoteList quotes) {
    this.tenants = tenants;
    this.contacts = contacts;
    this.suppressions = suppressions;
    this.preferences = preferences;
    this.enrollments = enrollments;
    this.sequences = sequences;
    this.quotes = quotes;
  }

  Contact fill(Model model, UUID tenant, UUID id) {
    Contact contact =
        tenants.as(
            tenant,
            () -> {
              Contact found = contacts.find(id).orElseThrow(() -> new NotFound("The contact"));
              model.addAttribute("mailable", contacts.mayBeMailed(id));
              model.addAttribute("chosen", preferences.of(id));
              model.addAttribute("ways", ways(id));
              suppressions.of(id).ifPresent(each -> model.addAttribute("suppression", each));
              return found;
            });
    Filter theirs = new Filter(contact.email(), Set.of(), null, null, QUOTES);
    model.addAttribute("contact", contact);
    model.addAttribute("bases", bases());
    model.addAttribute("countries", Countries.names());
    model.addAttribute(
        "zones", Regions.including(contact.timeZone() == null ? "" : contact.timeZone()));
    model.addAttribute(
        "quotes",
        quotes.find(tenant, theirs).quotes().stream()
            .filter(quote -> quote.customerEmail().equalsIgnoreCase(contact.email()))
            .toList());
    return contact;
  }

  /** A sequence that the contact goes or went through; public, so that the template can read it. */
  public record Way(UUID id, String sequence, String state, Instant startedAt) {}

  private List<Way> ways(UUID contact) {
    return enrollments.ofContact(contact).reversed().stream()
        .map(each ->
            new Way(
                each.id(),
                sequences.find(each.sequence()).map(Sequence::name).orElse("A sequence"),
                each.state().code(),
                each.startedAt()))
        .toList();
  }

  private static Map<String, String> bases() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("requested", "They asked for a quote");
    words.put("customer", "They are a customer already");
    words.put("consent", "They agreed to be written to");
    words.put("none", "There is none");
    return words;
  }
}
