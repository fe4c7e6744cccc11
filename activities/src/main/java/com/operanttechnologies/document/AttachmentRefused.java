package com.operanttechnologies.document;

/** An uploaded file cannot stand behind a quote; the message says why, in words for the person. */
public class AttachmentRefused extends RuntimeException {

  public AttachmentRefused(String message) {
    super(message);
  }
}
