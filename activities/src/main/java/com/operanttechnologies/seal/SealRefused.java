package com.operanttechnologies.seal;

/** A key or certificate cannot be used for seals; the message says why, in words for the person. */
public class SealRefused extends RuntimeException {
  public SealRefused(String message) {
    super(message);
  }
}
