package com.operanttechnologies.engine.http;

/** What came of asking an address that a tenant entered; no reason quotes the other side. */
public sealed interface GuardedAnswer {

  /** The other side answered, with whatever status; the body is bounded, the type may be empty. */
  record Answered(int status, String contentType, byte[] body) implements GuardedAnswer {

    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /** We did not ask, or did not follow: the address breaks a rule. */
  record Refused(String reason) implements GuardedAnswer {}

  /** Nobody there speaks HTTP with us. */
  record Unreachable(String reason) implements GuardedAnswer {}

  /** The whole answer did not arrive in time. */
  record TimedOut() implements GuardedAnswer {}

  /** The answer is larger than the limit. */
  record TooLarge(int limit) implements GuardedAnswer {}
}
