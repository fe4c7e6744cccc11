package com.operanttechnologies.tenant.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Organisation.Picture;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The organisation's own logo, for its members' pages. */
@Controller
class LogoController {
  private final OrganisationSettings settings;

  LogoController(OrganisationSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/brand/logo")
  ResponseEntity<byte[]> logo(CurrentMember me) {
    Picture logo = settings.of(me.tenant()).logo();
    if (logo == null) {
      throw new NotFound("The logo");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(logo.type()))
        .header("Cache-Control", "private, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .body(logo.bytes());
  }
}
