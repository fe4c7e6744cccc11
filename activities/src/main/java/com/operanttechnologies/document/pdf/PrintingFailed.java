package com.operanttechnologies.document.pdf;

import org.jspecify.annotations.Nullable;

/** A quote could not be printed; trying again may help, as nothing was changed. */
public class PrintingFailed extends RuntimeException {

  PrintingFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
