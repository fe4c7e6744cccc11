package com.operanttechnologies.contact.web;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.ContactInput;
import org.jspecify.annotations.Nullable;

/** A contact as it was typed; public, so that the template can read it. */
public record ContactForm(
    @Nullable String name,
    @Nullable String email,
    @Nullable String company,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String vatId,
    @Nullable String timeZone,
    @Nullable String locale,
    @Nullable String country,
    @Nullable String externalRef) {

  static final ContactForm EMPTY =
      new ContactForm(null, null, null, null, null, null, null, null, null, null);

  static ContactForm of(Contact contact) {
    return new ContactForm(
        contact.name(),
        contact.email(),
        contact.company(),
        contact.phone(),
        contact.address(),
        contact.vatId(),
        contact.timeZone(),
        contact.locale(),
        contact.country(),
        contact.externalRef());
  }

  ContactInput input() {
    return new ContactInput(
        email, name, company, address, vatId, phone, timeZone, locale, country, externalRef);
  }
}
