package com.operanttechnologies.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: by its announced length before reading, else while reading. */
class BodyLimit extends OncePerRequestFilter {
  static final long PLAIN = 1024 * 1024;
  static final long UPLOAD = 5 * PLAIN;
  static final long IMPORT = 51 * PLAIN;

  /** Where files with many contacts come in. */
  private static final Set<String> IMPORTS = Set.of("/contacts/imports", "/api/v1/imports");

  /** A mail that a provider hands over, in base64. */
  static final long MAIL = 16 * PLAIN;

  /** A document to be checked, with what stands around it in the form. */
  static final long DOCUMENT = 21 * PLAIN;

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
    if (unannounced && isUpload(request) && limit < IMPORT) {
      response.sendError(HttpStatus.LENGTH_REQUIRED.value(), "Say how long the upload is.");
      return;
    }
    chain.doFilter(unannounced ? new BoundedRequest(request, limit) : request, response);
  }

  private static long limit(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/api/v1/inbound/")) {
      return MAIL;
    }
    if (request.getRequestURI().equals("/verify")) {
      return DOCUMENT;
    }
    if (IMPORTS.contains(request.getRequestURI())) {
      return IMPORT;
    }
    return isUpload(request) ? UPLOAD : PLAIN;
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }
}
