package com.operanttechnologies.account.security;

import com.operanttechnologies.account.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a member by the session cookie. */
class SessionFilter extends OncePerRequestFilter {
  private final Sessions sessions;

  SessionFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SessionCookie.token(request)
        .flatMap(sessions::find)
        .ifPresent(member -> SignedIn.announce(member, request, response));
    chain.doFilter(request, response);
  }
}
