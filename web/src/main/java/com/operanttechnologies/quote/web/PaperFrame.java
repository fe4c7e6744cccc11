package com.operanttechnologies.quote.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The paper inside a frame: its own style sheet, no scripts, nothing from elsewhere. */
final class PaperFrame {
  private static final String POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'";

  private PaperFrame() {}

  static void write(String html, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(html);
  }
}
