package com.operanttechnologies.image;

/** An uploaded file cannot be a picture of ours; the message says why, in words for the person. */
public class ImageRefused extends RuntimeException {

  public ImageRefused(String message) {
    super(message);
  }
}
