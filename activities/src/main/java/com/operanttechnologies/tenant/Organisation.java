package com.operanttechnologies.tenant;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's settings as its admins write them.
 *
 * @param windowDays days on which follow-ups may leave, such as mon
 * @param accent colour of pages, papers and mails, as #rrggbb
 */
public record Organisation(
    String name,
    @Nullable String legalName,
    @Nullable String postalAddress,
    @Nullable String vatId,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String website,
    ZoneId zone,
    Locale locale,
    String currency,
    String accent,
    @Nullable Picture logo,
    @Nullable String defaultTerms,
    int validityDays,
    List<String> windowDays,
    LocalTime windowFrom,
    LocalTime windowUntil,
    @Nullable String senderName,
    @Nullable String senderEmail,
    boolean senderProved) {

  public Organisation {
    windowDays = List.copyOf(windowDays);
  }

  /** An image as it was uploaded and checked. */
  public record Picture(byte[] bytes, String type) {}

  /** The name that stands on paper. */
  public String nameOnPaper() {
    return legalName == null || legalName.isBlank() ? name : legalName;
  }

  public Brand brand() {
    return new Brand(accent, logo, phone, website);
  }

  /** The same with another colour. */
  public Organisation withAccent(String colour) {
    return wearing(new Brand(colour, logo, phone, website));
  }

  /** The same as it looked at another time. */
  public Organisation wearing(Brand brand) {
    return with(brand, senderName, senderEmail);
  }

  /** The same with another sender. */
  public Organisation withSender(@Nullable String from, @Nullable String address) {
    return with(brand(), from, address);
  }

  private Organisation with(Brand brand, @Nullable String from, @Nullable String address) {
    return new Organisation(
        name,
        legalName,
        postalAddress,
        vatId,
        email,
        brand.phone(),
        brand.website(),
        zone,
        locale,
        currency,
        brand.accent(),
        brand.logo(),
        defaultTerms,
        validityDays,
        windowDays,
        windowFrom,
        windowUntil,
        from,
        address,
        senderProved);
  }
}
