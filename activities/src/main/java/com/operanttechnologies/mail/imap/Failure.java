package com.operanttechnologies.mail.imap;

import com.operanttechnologies.mail.smtp.HostRefused;
import com.operanttechnologies.mail.smtp.NoAccess;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why a mailbox could not be read, in words that hold no server text. */
final class Failure {
  private Failure() {}

  /** How far it came. */
  enum Step {
    CONNECT("connect"),
    LOG_IN("log in"),
    OPEN("open the folder");

    private final String words;

    Step(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Step step(Exception failure) {
    return switch (failure) {
      case NoAccess ignored -> Step.LOG_IN;
      case AuthenticationFailedException ignored -> Step.LOG_IN;
      case FolderNotFoundException ignored -> Step.OPEN;
      default -> Step.CONNECT;
    };
  }

  static String inWords(Exception failure) {
    if (failure instanceof NoAccess refused) {
      return String.valueOf(refused.getMessage());
    }
    if (failure instanceof AuthenticationFailedException) {
      return "the mailbox refused the login";
    }
    if (failure instanceof FolderNotFoundException) {
      return "the folder does not exist";
    }
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case UnknownHostException ignored -> "the mailbox's host name is not known";
      case HostRefused ignored -> "the mailbox's host leads to an address that is not allowed";
      case SocketTimeoutException ignored -> "the mailbox did not answer in time";
      case ConnectException ignored -> "the mailbox refused the connection";
      case SSLException ignored -> "no trusted encrypted connection to the mailbox";
      default -> "the conversation with the mailbox failed";
    };
  }
}
