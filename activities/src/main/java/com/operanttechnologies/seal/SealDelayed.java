package com.operanttechnologies.seal;

/**
 * Something from others that the configured level needs cannot be had now. Nothing is sealed at a
 * lower level in its place: it has to be tried again.
 */
public class SealDelayed extends RuntimeException {
  protected SealDelayed(String message) {
    super(message);
  }
}
