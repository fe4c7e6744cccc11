package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.Countries;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose public holidays count where a contact's country is not known, for programs. */
@Tag(name = "Settings")
@RestController
@RequestMapping("/api/v1/settings/follow-ups")
class FollowUpSettingsResource {
  private final Tenants tenants;
  private final Countries countries;
  private final Enrollments enrollments;

  FollowUpSettingsResource(Tenants tenants, Countries countries, Enrollments enrollments) {
    this.tenants = tenants;
    this.countries = countries;
    this.enrollments = enrollments;
  }

  /** Two letters (ISO 3166); absent: holidays matter only where a contact's country is known. */
  @Schema(name = "FollowUpSettingsBody")
  record Choice(@Nullable String country) {}

  /**
   * What holds for all follow-ups.
   *
   * @param known countries whose holidays are known
   */
  @Schema(name = "FollowUpSettings")
  record SettingsJson(@Nullable String country, SortedSet<String> known) {}

  @Operation(summary = "Read the settings of follow-ups")
  @GetMapping
  SettingsJson read(CurrentKey key) {
    return tenants.as(key.tenant(), this::current);
  }

  @Operation(
      summary = "Choose the country whose public holidays count",
      description = "Moves the follow-ups that are planned already.")
  @PutMapping
  SettingsJson choose(CurrentKey key, @RequestBody Choice choice) {
    return tenants.as(
        key.tenant(),
        () -> {
          countries.choose(Objects.requireNonNullElse(choice.country(), ""));
          enrollments.replanAll();
          return current();
        });
  }

  private SettingsJson current() {
    return new SettingsJson(countries.ofTenant(), countries.known());
  }
}
