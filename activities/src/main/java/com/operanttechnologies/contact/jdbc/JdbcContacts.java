package com.operanttechnologies.contact.jdbc;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.ContactHappened.AddressMoved;
import com.operanttechnologies.contact.ContactHappened.ZoneMoved;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Mailable;
import com.operanttechnologies.contact.Suppression;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Contacts as rows. */
@Component
class JdbcContacts implements Contacts {
  private final Tenants tenants;
  private final Suppressions suppressions;
  private final Tokens tokens;
  private final ApplicationEventPublisher events;

  JdbcContacts(
      Tenants tenants, Suppressions suppressions, Tokens tokens, ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.suppressions = suppressions;
    this.tokens = tokens;
    this.events = events;
  }

  @Override
  public Contact save(ContactInput input) {
    ContactInput checked = CheckedInput.of(input);
    Contact before = findByEmail(Objects.requireNonNull(checked.email())).orElse(null);
    Contact after =
        with(tenants.sql(ContactRows.INSERT), checked).query(ContactRows::contact).single();
    tellOfZone(before, after);
    return after;
  }

  @Override
  public Contact update(UUID contact, ContactInput input) {
    ContactInput checked = CheckedInput.of(input);
    Contact before = find(contact).orElseThrow(() -> new NotFound("The contact"));
    if (findByEmail(Objects.requireNonNull(checked.email())).stream()
        .anyMatch(other -> !other.id().equals(contact))) {
      throw new InvalidInput("email", "Another contact has this address");
    }
    // before the contact is held: whoever decides on a quote holds the quote first
    if (!before.email().equalsIgnoreCase(checked.email())) {
      events.publishEvent(new AddressMoved(tenants.current(), contact));
    }
    Contact after =
        with(tenants.sql(ContactRows.UPDATE), checked)
            .param("id", contact)
            .query(ContactRows::contact)
            .single();
    tellOfZone(before, after);
    return after;
  }

  private StatementSpec with(StatementSpec statement, ContactInput input) {
    return statement
        .param("email", input.email())
        .param("name", input.name())
        .param("company", input.company())
        .param("address", input.address())
        .param("vatId", input.vatId())
        .param("phone", input.phone())
        .param("timeZone", input.timeZone())
        .param("locale", input.locale())
        .param("country", input.country())
        .param("externalRef", input.externalRef())
        .param("hash", tokens.emailHash(Objects.requireNonNull(input.email())));
  }

  private void tellOfZone(@Nullable Contact before, Contact after) {
    if (before != null && !Objects.equals(before.timeZone(), after.timeZone())) {
      events.publishEvent(new ZoneMoved(tenants.current(), after.id()));
    }
  }

  @Override
  public void setBasis(UUID contact, Basis basis, @Nullable String source) {
    int changed =
        tenants
            .sql(ContactRows.SET_BASIS)
            .param("id", contact)
            .param("basis", basis.code())
            .param("source", source)
            .update();
    if (changed == 0) {
      throw new NotFound("The contact");
    }
  }

  @Override
  public Optional<Contact> find(UUID contact) {
    return tenants
        .sql(ContactRows.FIND)
        .param("id", contact)
        .query(ContactRows::contact)
        .optional();
  }

  @Override
  public Optional<Contact> findByEmail(String email) {
    return tenants
        .sql(ContactRows.FIND_BY_EMAIL)
        .param("email", email.strip())
        .query(ContactRows::contact)
        .optional();
  }

  @Override
  public List<Contact> search(String words, @Nullable UUID after, int most) {
    return tenants
        .sql(ContactRows.SEARCH)
        .param("words", words.strip())
        .param("after", after == null ? null : after.toString())
        .param("most", most)
        .query(ContactRows::contact)
        .list();
  }

  @Override
  public Mailable mayBeMailed(UUID contact) {
    Contact found = find(contact).orElseThrow(() -> new NotFound("The contact"));
    Optional<Suppression> suppression = suppressions.ofAddress(found.email());
    if (suppression.isPresent()) {
      return Mailable.not(found, suppression.get());
    }
    return hasPostalAddress() ? Mailable.by(found) : Mailable.withoutPostalAddress();
  }

  private boolean hasPostalAddress() {
    return tenants
        .sql(
            "select coalesce(btrim(postal_address), '') <> '' from tenant where tenant_id ="
                + " :tenant")
        .query(Boolean.class)
        .single();
  }
}
