package com.operanttechnologies.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the theme where no script can. */
@Controller
class ThemeController {

  @PostMapping("/theme")
  ResponseEntity<Void> choose(
      @RequestParam String theme,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request) {
    ResponseCookie cookie =
        ResponseCookie.from(Theme.COOKIE, Theme.of(theme).code())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .sameSite("Lax")
            .secure(request.isSecure())
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.LOCATION, LocalPath.orHome(back))
        .build();
  }
}
