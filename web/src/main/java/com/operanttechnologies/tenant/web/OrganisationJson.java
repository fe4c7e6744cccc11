package com.operanttechnologies.tenant.web;

import com.operanttechnologies.tenant.Organisation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organisation as programs see and write it.
 *
 * @param postalAddress lines; stands in each follow-up, as the law asks for
 * @param timeZone such as Europe/London
 * @param locale language tag (BCP 47) such as en-GB
 * @param currency ISO 4217, which new quotes begin with
 * @param validityDays 1 to 365, which new quotes begin with
 * @param windowDays days on which follow-ups may leave: mon, tue, wed, thu, fri, sat, sun
 * @param windowFrom local time of the recipient, such as 09:00
 * @param windowUntil at least half an hour later
 */
@Schema(name = "Organisation")
record OrganisationJson(
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
    @Nullable Integer validityDays,
    @Nullable List<String> windowDays,
    @Nullable String windowFrom,
    @Nullable String windowUntil) {

  static OrganisationJson of(Organisation organisation) {
    OrganisationForm form = OrganisationForm.of(organisation);
    return new OrganisationJson(
        form.name(),
        form.legalName(),
        form.postalAddress(),
        form.vatId(),
        form.email(),
        form.phone(),
        form.website(),
        form.timeZone(),
        form.locale(),
        form.currency(),
        form.defaultTerms(),
        organisation.validityDays(),
        form.windowDays(),
        form.windowFrom(),
        form.windowUntil());
  }

  /** What is absent stays as it is; an empty text removes what may be missing. */
  OrganisationForm over(OrganisationForm now) {
    return new OrganisationForm(
        or(name, now.name()),
        or(legalName, now.legalName()),
        or(postalAddress, now.postalAddress()),
        or(vatId, now.vatId()),
        or(email, now.email()),
        or(phone, now.phone()),
        or(website, now.website()),
        or(timeZone, now.timeZone()),
        or(locale, now.locale()),
        or(currency, now.currency()),
        or(defaultTerms, now.defaultTerms()),
        validityDays == null ? now.validityDays() : validityDays.toString(),
        windowDays == null ? now.windowDays() : windowDays,
        or(windowFrom, now.windowFrom()),
        or(windowUntil, now.windowUntil()));
  }

  private static @Nullable String or(@Nullable String said, @Nullable String now) {
    return said == null ? now : said;
  }
}
