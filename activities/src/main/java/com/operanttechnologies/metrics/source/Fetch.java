package com.operanttechnologies.metrics.source;

import com.operanttechnologies.engine.http.GuardedAnswer;
import com.operanttechnologies.engine.http.GuardedAnswer.Answered;
import com.operanttechnologies.engine.http.GuardedAnswer.Refused;
import com.operanttechnologies.engine.http.GuardedAnswer.TimedOut;
import com.operanttechnologies.engine.http.GuardedAnswer.TooLarge;
import com.operanttechnologies.engine.http.GuardedAnswer.Unreachable;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.engine.http.Limits;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.source.SignIn.NotSignedIn;
import com.operanttechnologies.metrics.source.SignIn.Ready;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Asks one source through the guarded client, signed in, within a time for all its requests. */
final class Fetch {
  private final GuardedHttp http;
  private final SignIn signIn;
  private final Duration each;
  private final long deadline;

  Fetch(GuardedHttp http, SignIn signIn, Duration each, Duration all) {
    this.http = http;
    this.signIn = signIn;
    this.each = each;
    this.deadline = System.nanoTime() + all.toNanos();
  }

  /** What came back: a body, or the reason why there is none. */
  sealed interface Fetched {}

  record Body(byte[] bytes) implements Fetched {}

  record Failed(NotRead why) implements Fetched {}

  Fetched get(URI address, String accept) {
    Fetched first = get(address, accept, false);
    boolean rejected =
        first instanceof Failed(NotRead(Cause cause, String _)) && cause == Cause.KEY_REJECTED;
    return rejected && signIn.canRenew() ? get(address, accept, true) : first;
  }

  private Fetched get(URI address, String accept, boolean afresh) {
    return switch (signIn.headers(afresh)) {
      case NotSignedIn(String reason) -> failed(Cause.NOT_SIGNED_IN, reason);
      case Ready(Map<String, String> own) -> {
        Map<String, String> headers = new HashMap<>(own);
        headers.put("Accept", accept);
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        Duration time = left.compareTo(each) < 0 ? left : each;
        yield time.isPositive()
            ? taken(http.get(address, headers, Limits.USUAL.within(time)))
            : late();
      }
    };
  }

  private Fetched taken(GuardedAnswer answer) {
    return switch (answer) {
      case Answered answered when answered.isSuccess() -> new Body(answered.body());
      case Answered(int status, _, _) when status == 401 || status == 403 ->
          failed(Cause.KEY_REJECTED, "The source does not accept the key (" + status + ")");
      case Answered(int status, _, _) when status == 429 || status == 503 ->
          failed(Cause.BUSY, "The source asks for a pause (" + status + ")");
      case Answered(int status, _, _) ->
          failed(Cause.ERROR_STATUS, "The source answers with status " + status);
      case Refused(String reason) -> failed(Cause.REFUSED, reason);
      case Unreachable(String reason) -> failed(Cause.UNREACHABLE, reason);
      case TimedOut() -> late();
      case TooLarge(int limit) ->
          failed(Cause.TOO_LARGE, "The source answers with more than " + (limit >> 20) + " MB");
    };
  }

  private Fetched late() {
    return failed(Cause.TIMED_OUT, "The source takes longer than " + each.toSeconds() + " seconds");
  }

  private static Fetched failed(Cause cause, String reason) {
    return new Failed(new NotRead(cause, reason));
  }
}
