package com.operanttechnologies.link.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes the path for the access log with secret parts masked and without its query: whoever has a
 * link's token can sign.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class MaskedPath extends OncePerRequestFilter {
  /** The request attribute that the access log's pattern names. */
  public static final String ATTRIBUTE = "operant.path";

  private static final Pattern SECRET =
      Pattern.compile("^(/+(?:q|u|d|reset|invitation|setup)/+)[^/]+");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(ATTRIBUTE, of(request.getRequestURI()));
    chain.doFilter(request, response);
  }

  static String of(String path) {
    return SECRET.matcher(path).replaceFirst("$1***");
  }
}
