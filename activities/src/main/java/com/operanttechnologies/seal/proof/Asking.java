package com.operanttechnologies.seal.proof;

import com.operanttechnologies.engine.http.GuardedAnswer;
import com.operanttechnologies.engine.http.GuardedAnswer.Answered;
import com.operanttechnologies.engine.http.GuardedAnswer.Refused;
import com.operanttechnologies.engine.http.GuardedAnswer.TimedOut;
import com.operanttechnologies.engine.http.GuardedAnswer.TooLarge;
import com.operanttechnologies.engine.http.GuardedAnswer.Unreachable;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.engine.http.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks by the guarded client, and remembers why there was no answer. */
final class Asking {
  private static final Limits LIMITS = new Limits(4 << 20, Duration.ofSeconds(15));

  private final GuardedHttp http;
  private final List<String> reasons = new ArrayList<>();

  Asking(GuardedHttp http) {
    this.http = http;
  }

  Optional<byte[]> get(URI address) {
    return body(address, http.get(address, Map.of(), LIMITS));
  }

  Optional<byte[]> ocsp(URI address, byte[] request) {
    Map<String, String> headers =
        Map.of("Content-Type", "application/ocsp-request", "Accept", "application/ocsp-response");
    return body(address, http.post(address, headers, request, LIMITS));
  }

  private Optional<byte[]> body(URI address, GuardedAnswer answer) {
    if (answer instanceof Answered answered && answered.isSuccess()) {
      return Optional.of(answered.body());
    }
    reasons.add(
        address.getHost()
            + switch (answer) {
              case Answered answered -> " answered with status " + answered.status();
              case Refused refused -> " is not asked: " + refused.reason();
              case Unreachable gone -> " is not reached: " + gone.reason();
              case TimedOut _ -> " did not answer in time";
              case TooLarge _ -> " answered too much";
            });
    return Optional.empty();
  }

  void said(URI address, String what) {
    reasons.add(address.getHost() + " " + what);
  }

  /** Everything that stood in the way, as one sentence. */
  String reasons() {
    return reasons.isEmpty()
        ? "it names nobody to ask"
        : String.join("; ", reasons.stream().distinct().toList());
  }
}
