package com.operanttechnologies.document;

/** An uploaded file cannot be a logo; the message says why, in words for the person. */
public class LogoRefused extends RuntimeException {

  public LogoRefused(String message) {
    super(message);
  }
}
