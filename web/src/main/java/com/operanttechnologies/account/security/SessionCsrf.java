package com.operanttechnologies.account.security;

import com.operanttechnologies.engine.key.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The token against forged requests: an HMAC over the session cookie, so that it needs no cookie
 * and no row of its own. Pages carry it in forms, and htmx in the header X-CSRF-TOKEN.
 */
@Component
class SessionCsrf implements CsrfTokenRepository {
  private static final String NEW_VISITOR = SessionCsrf.class.getName() + ".visitor";

  private final Tokens tokens;

  SessionCsrf(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return SessionCookie.token(request).map(this::token).orElse(null);
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    String visitor = tokens.random();
    request.setAttribute(NEW_VISITOR, visitor);
    return token(visitor);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null && request.getAttribute(NEW_VISITOR) instanceof String visitor) {
      SessionCookie.writeForVisitor(request, response, visitor);
    }
  }

  private CsrfToken token(String session) {
    byte[] mark = tokens.mark("csrf", session);
    return new DefaultCsrfToken(
        "X-CSRF-TOKEN", "_csrf", Base64.getUrlEncoder().withoutPadding().encodeToString(mark));
  }
}
