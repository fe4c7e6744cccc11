package com.operanttechnologies.tenant.web;

import com.operanttechnologies.tenant.Organisation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The organisation as it was typed; public, so that the template can read it. */
public record OrganisationForm(
    @Nullable String name,
    @Nullable String legalName,
    @Nullable String postalAddress,
    @Nullable String vatId,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String website,
    @Nullable String timeZone,
    @Nullable String locale,
    @Nullable String currency,
    @Nullable String defaultTerms,
    @Nullable String validityDays,
    @Nullable List<String> windowDays,
    @Nullable String windowFrom,
    @Nullable String windowUntil) {

  static OrganisationForm of(Organisation organisation) {
    return new OrganisationForm(
        organisation.name(),
        organisation.legalName(),
        organisation.postalAddress(),
        organisation.vatId(),
        organisation.email(),
        organisation.phone(),
        organisation.website(),
        organisation.zone().getId(),
        organisation.locale().toLanguageTag(),
        organisation.currency(),
        organisation.defaultTerms(),
        String.valueOf(organisation.validityDays()),
        organisation.windowDays(),
        organisation.windowFrom().toString(),
        organisation.windowUntil().toString());
  }

  /** Whether follow-ups may leave on this day, such as mon. */
  public boolean sendsOn(String day) {
    return days().contains(day);
  }

  List<String> days() {
    return Objects.requireNonNullElse(windowDays, List.of());
  }
}
