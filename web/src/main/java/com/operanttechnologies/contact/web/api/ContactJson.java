package com.operanttechnologies.contact.web.api;

import com.operanttechnologies.contact.Contact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to whom quotes are sent.
 *
 * @param country a code of two letters (ISO 3166-1)
 * @param externalRef the number under which another system knows them
 * @param basis requested, customer, consent or none: why they may be written to
 */
record ContactJson(
    UUID id,
    String name,
    String email,
    @Nullable String company,
    @Nullable String address,
    @Nullable String vatId,
    @Nullable String phone,
    @Nullable String timeZone,
    @Nullable String locale,
    @Nullable String country,
    @Nullable String externalRef,
    String basis,
    @Nullable String basisSource,
    Instant basisAt,
    Instant createdAt,
    Instant updatedAt) {

  static ContactJson of(Contact contact) {
    return new ContactJson(
        contact.id(),
        contact.name(),
        contact.email(),
        contact.company(),
        contact.address(),
        contact.vatId(),
        contact.phone(),
        contact.timeZone(),
        contact.locale(),
        contact.country(),
        contact.externalRef(),
        contact.basis().code(),
        contact.basisSource(),
        contact.basisAt(),
        contact.createdAt(),
        contact.updatedAt());
  }
}
