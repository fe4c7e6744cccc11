package com.operanttechnologies.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says why somebody who is known may not do this. */
class Forbidden implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    response.sendError(
        HttpServletResponse.SC_FORBIDDEN,
        refused instanceof CsrfException
            ? "This page was open for too long. Go back, reload it, and try again."
            : "You may not do this. An admin of your organisation can.");
  }
}
