package com.operanttechnologies.tenant.web;

import com.operanttechnologies.account.CurrentKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the organisation is and when its follow-ups leave, for programs. */
@Tag(name = "Settings")
@RestController
@RequestMapping("/api/v1/settings/organisation")
class OrganisationResource {
  private final OrganisationSettings settings;

  OrganisationResource(OrganisationSettings settings) {
    this.settings = settings;
  }

  @Operation(summary = "Read name, address, language and hours of the organisation")
  @GetMapping
  OrganisationJson read(CurrentKey key) {
    return OrganisationJson.of(settings.of(key.tenant()));
  }

  @Operation(
      summary = "Change the organisation",
      description =
          "What is absent stays as it is; an empty text removes what may be missing. Another time"
              + " zone or other hours move the follow-ups that are planned already.")
  @PutMapping
  OrganisationJson change(CurrentKey key, @RequestBody OrganisationJson body) {
    return OrganisationJson.of(settings.change(key, body::over));
  }
}
