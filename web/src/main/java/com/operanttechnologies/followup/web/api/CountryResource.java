package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.Countries;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The country whose public holidays a contact has. */
@Tag(name = "Contacts")
@RestController
class CountryResource {
  private final Tenants tenants;
  private final Countries countries;

  CountryResource(Tenants tenants, Countries countries) {
    this.tenants = tenants;
    this.countries = countries;
  }

  /** ISO 3166, two letters; absent: as the language or the organisation says. */
  record CountryBody(@Nullable String country) {}

  @Operation(
      summary = "Choose a contact's country",
      description = "Nothing is sent on its public holidays. Two letters, such as DE; null: none.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PutMapping("/api/v1/contacts/{id}/country")
  void choose(CurrentKey key, @PathVariable UUID id, @RequestBody CountryBody body) {
    tenants.run(key.tenant(), () -> countries.chooseFor(id, body.country()));
  }
}
