package com.operanttechnologies.seal.pades;

import com.operanttechnologies.engine.http.GuardedAnswer;
import com.operanttechnologies.engine.http.GuardedAnswer.Answered;
import com.operanttechnologies.engine.http.GuardedAnswer.Refused;
import com.operanttechnologies.engine.http.GuardedAnswer.TimedOut;
import com.operanttechnologies.engine.http.GuardedAnswer.TooLarge;
import com.operanttechnologies.engine.http.GuardedAnswer.Unreachable;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.engine.http.Limits;
import com.operanttechnologies.seal.TimeStampUnavailable;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Asks a time-stamp authority by HTTP (RFC 3161, 3.4), through the guarded client.
 *
 * @param imprint what it is told of what it stamps
 */
public record TsaClient(GuardedHttp http, URI authority, Supplier<Imprint> imprint)
    implements TimeStamps {
  private static final Limits LIMITS = new Limits(64 * 1024, Duration.ofSeconds(20));
  private static final int NONCE_BITS = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public Optional<TimeStampToken> over(byte[] signature) {
    try {
      TimeStampRequest request = request(signature);
      TimeStampResponse response = new TimeStampResponse(asked(request.getEncoded()));
      response.validate(request);
      TimeStampToken token = response.getTimeStampToken();
      if (token == null) {
        throw new TimeStampUnavailable(
            "The time-stamp authority refused with status " + response.getStatus() + ".");
      }
      return Optional.of(token);
    } catch (IOException | TSPException e) {
      throw new TimeStampUnavailable("The time-stamp authority's answer is no valid time stamp.");
    }
  }

  private TimeStampRequest request(byte[] signature) throws IOException {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    Imprint now = imprint.get();
    return generator.generate(now.id(), now.of(signature), new BigInteger(NONCE_BITS, RANDOM));
  }

  private byte[] asked(byte[] request) {
    GuardedAnswer answer =
        http.post(
            authority,
            Map.of(
                "Content-Type",
                "application/timestamp-query",
                "Accept",
                "application/timestamp-reply"),
            request,
            LIMITS);
    return switch (answer) {
      case Answered answered when answered.isSuccess() -> answered.body();
      case Answered answered -> throw unavailable("answered with status " + answered.status());
      case Refused refused -> throw unavailable("is not asked: " + refused.reason());
      case Unreachable gone -> throw unavailable("is not reached: " + gone.reason());
      case TimedOut _ -> throw unavailable("did not answer in time");
      case TooLarge _ -> throw unavailable("answered too much");
    };
  }

  private static TimeStampUnavailable unavailable(String what) {
    return new TimeStampUnavailable("The time-stamp authority " + what + ".");
  }

  static byte[] sha256(byte[] bytes) {
    return Imprint.SHA_256.of(bytes);
  }
}
