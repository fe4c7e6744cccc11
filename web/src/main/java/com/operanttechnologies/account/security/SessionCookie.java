package com.operanttechnologies.account.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie {@code ot-session}: a random token, before the login too, so that the login form has
 * something to be bound to.
 */
public final class SessionCookie {
  static final String NAME = "ot-session";
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration WHILE_OPEN = Duration.ofSeconds(-1);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private SessionCookie() {}

  public static Optional<String> token(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    return cookie == null || cookie.getValue().isBlank()
        ? Optional.empty()
        : Optional.of(cookie.getValue());
  }

  /** After a login: the token of the session, in place of whatever was there. */
  public static void write(HttpServletRequest request, HttpServletResponse response, String token) {
    set(request, response, token, LONGEST);
  }

  static void writeForVisitor(
      HttpServletRequest request, HttpServletResponse response, String token) {
    set(request, response, token, WHILE_OPEN);
  }

  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, "", Duration.ZERO);
  }

  private static void set(
      HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure() || !LOOPBACK.contains(request.getServerName()))
            .sameSite("Lax")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
