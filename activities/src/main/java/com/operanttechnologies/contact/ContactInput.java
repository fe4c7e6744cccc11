package com.operanttechnologies.contact;

import org.jspecify.annotations.Nullable;

/**
 * What is entered about a contact, as it was typed; checked when it is saved.
 *
 * @param externalRef by what other systems know the contact
 */
public record ContactInput(
    @Nullable String email,
    @Nullable String name,
    @Nullable String company,
    @Nullable String address,
    @Nullable String vatId,
    @Nullable String phone,
    @Nullable String timeZone,
    @Nullable String locale,
    @Nullable String externalRef) {

  public ContactInput(
      @Nullable String email,
      @Nullable String name,
      @Nullable String company,
      @Nullable String address,
      @Nullable String vatId,
      @Nullable String phone,
      @Nullable String timeZone,
      @Nullable String locale) {
    this(email, name, company, address, vatId, phone, timeZone, locale, null);
  }

  public static ContactInput of(String email, String name) {
    return new ContactInput(email, name, null, null, null, null, null, null);
  }
}
