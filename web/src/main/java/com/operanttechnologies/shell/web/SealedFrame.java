package com.operanttechnologies.shell.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A paper or a mail inside a frame: its own style sheet, no scripts, nothing from elsewhere. */
public final class SealedFrame {
  private static final String POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'";

  private SealedFrame() {}

  /** Answers with the document; only our own pages may frame it. */
  public static void write(String html, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(html);
  }
}
