package com.operanttechnologies.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down whoever asks too often, by address of the client. */
class RateLimit extends OncePerRequestFilter {
  private final Buckets buckets;
  private final RequestMatcher limited;

  RateLimit(Buckets buckets, RequestMatcher limited) {
    this.buckets = buckets;
    this.limited = limited;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !limited.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait = buckets.take(request.getRemoteAddr());
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    response.sendError(
        HttpStatus.TOO_MANY_REQUESTS.value(), "Please wait " + seconds + " s and try again.");
  }
}
