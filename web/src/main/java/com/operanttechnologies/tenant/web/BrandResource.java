package com.operanttechnologies.tenant.web;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.tenant.Organisation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The colour and the logo that customers see, for programs. */
@Tag(name = "Settings")
@RestController
@RequestMapping("/api/v1/settings/brand")
class BrandResource {
  private final OrganisationSettings settings;

  BrandResource(OrganisationSettings settings) {
    this.settings = settings;
  }

  /** Such as #1f5f8b. */
  @Schema(name = "BrandBody")
  record Colour(@Nullable String accent) {}

  /**
   * What customers see.
   *
   * @param accent such as #1f5f8b
   * @param logo its media type; absent: there is none
   */
  @Schema(name = "Brand")
  record BrandJson(String accent, @Nullable String logo) {
    static BrandJson of(Organisation organisation) {
      Organisation.Picture logo = organisation.logo();
      return new BrandJson(organisation.accent(), logo == null ? null : logo.type());
    }
  }

  @Operation(summary = "Read the colour, and whether there is a logo")
  @GetMapping
  BrandJson read(CurrentKey key) {
    return BrandJson.of(settings.of(key.tenant()));
  }

  @Operation(summary = "Choose the colour of pages, papers and mails")
  @PutMapping
  BrandJson colour(CurrentKey key, @RequestBody Colour colour) {
    settings.colour(key, Objects.requireNonNullElse(colour.accent(), ""));
    return read(key);
  }

  @Operation(summary = "Set the logo", description = "The part `logo` of a form, PNG or JPEG.")
  @PutMapping(path = "/logo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  BrandJson logo(CurrentKey key, @RequestParam MultipartFile logo) throws IOException {
    settings.logo(key, logo.getBytes());
    return read(key);
  }

  @Operation(summary = "Remove the logo")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/logo")
  void removeLogo(CurrentKey key) {
    settings.removeLogo(key);
  }
}
