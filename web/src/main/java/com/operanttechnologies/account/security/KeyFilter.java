package com.operanttechnologies.account.security;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.account.CurrentKey;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a program by {@code Authorization: Bearer KEY}; a wrong key is refused at once. */
class KeyFilter extends OncePerRequestFilter {
  private static final String SCHEME = "bearer ";
  private final ApiKeys keys;

  KeyFilter(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String shown = key(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (shown != null) {
      Optional<CurrentKey> key = keys.find(shown);
      if (key.isEmpty()) {
        refuse(response, "This API key is unknown or was revoked.");
        return;
      }
      SignedIn.announce(key.get(), request, response);
    }
    chain.doFilter(request, response);
  }

  static void refuse(HttpServletResponse response, String why) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED, why);
  }

  private static @Nullable String key(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }
}
