package com.operanttechnologies.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads whoever has not signed in to the login, and back afterwards. */
class LoginEntry implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    String login = "GET".equals(request.getMethod()) ? "/login?next=" + asked(request) : "/login";
    if (request.getHeader("HX-Request") == null) {
      response.sendRedirect(login);
    } else {
      response.setHeader("HX-Redirect", "/login");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
