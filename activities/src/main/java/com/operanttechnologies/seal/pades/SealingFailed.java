package com.operanttechnologies.seal.pades;

/** A document could not be sealed for a reason of our own; trying again may help. */
public class SealingFailed extends RuntimeException {
  SealingFailed(String message) {
    super(message);
  }

  SealingFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
