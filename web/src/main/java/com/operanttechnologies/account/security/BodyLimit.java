package com.operanttechnologies.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: by its announced length before reading, else while reading. */
class BodyLimit extends OncePerRequestFilter {
  static final long PLAIN = 1024 * 1024;
  static final long UPLOAD = 5 * PLAIN;

  /** A mail that a provider hands over, in base64. */
  static final long MAIL = 16 * PLAIN;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = limit(request);
    if (request.getContentLengthLong() > limit) {
      response.sendError(
          HttpStatus.CONTENT_TOO_LARGE.value(), "At most " + limit / PLAIN + " MB can be sent.");
      return;
    }
    boolean unannounced = request.getContentLengthLong() < 0;
    chain.doFilter(unannounced ? new BoundedRequest(request, limit) : request, response);
  }

  private static long limit(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/api/v1/inbound/")) {
      return MAIL;
    }
    return isUpload(request) ? UPLOAD : PLAIN;
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }
}
