package com.operanttechnologies.contact;

import org.jspecify.annotations.Nullable;

/**
 * What is entered about a contact, as it was typed; checked when it is saved.
 *
 * @param country a code such as DE, or the country's name
 * @param externalRef the number under which another system knows them
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
    @Nullable String country,
    @Nullable String externalRef) {

  /** Somebody of whom neither country nor number is known. */
  public ContactInput(
      @Nullable String email,
      @Nullable String name,
      @Nullable String company,
      @Nullable String address,
      @Nullable String vatId,
      @Nullable String phone,
      @Nullable String timeZone,
      @Nullable String locale) {
    this(email, name, company, address, vatId, phone, timeZone, locale, null, null);
  }

  public static ContactInput of(String email, String name) {
    return new ContactInput(email, name, null, null, null, null, null, null);
  }
}
