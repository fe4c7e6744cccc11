package com.operanttechnologies.mail.smtp;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Failures in words for the ledger, bounded, without stack traces. */
final class Reasons {
  private static final int LONGEST = 500;

  private Reasons() {}

  static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case UnknownHostException ignored -> "the relay's host name is not known";
      case SocketTimeoutException ignored -> "the relay did not answer in time";
      case ConnectException ignored -> "the relay refused the connection";
      case SSLException tls -> line("no encrypted connection: " + tls.getMessage());
      case HostRefused refused -> line(String.valueOf(refused.getMessage()));
      default -> line("the connection broke: " + cause.getMessage());
    };
  }

  /** One line without control characters, at most 500 characters. */
  static String line(String text) {
    String oneLine = text.strip().replaceAll("[\\p{Cntrl}]+", " ");
    return oneLine.length() > LONGEST ? oneLine.substring(0, LONGEST) : oneLine;
  }
}
