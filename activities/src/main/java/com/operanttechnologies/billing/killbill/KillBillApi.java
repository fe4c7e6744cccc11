package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.BillingUnavailable;
import com.operanttechnologies.engine.http.GuardedAnswer;
import com.operanttechnologies.engine.http.GuardedAnswer.Answered;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.engine.http.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kill Bill's REST API with one organisation's login. Each answer is one of three: what was asked
 * for, a refusal, or an outage that is worth another try.
 */
public final class KillBillApi {
  private static final Limits LIMITS = new Limits(8 << 20, Duration.ofSeconds(30));
  private static final int LONGEST = 300;

  private final GuardedHttp http;
  private final KillBillLogin login;
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  public KillBillApi(GuardedHttp http, KillBillLogin login) {
    this.http = http;
    this.login = login;
  }

  /** What is there; empty if Kill Bill knows none. */
  Optional<JsonNode> find(String path) {
    Answered answer = answered(http.get(login.at(path), login.headers(), LIMITS));
    return answer.status() == 404 ? Optional.empty() : Optional.of(read(checked(answer)));
  }

  /** Makes something; what Kill Bill answers to it is looked up, not read. */
  void post(String path, Object body) {
    checked(answered(http.post(login.at(path), login.headers(), bytes(body), LIMITS)));
  }

  void put(String path, Object body) {
    checked(answered(http.put(login.at(path), login.headers(), bytes(body), LIMITS)));
  }

  /** Ends something; that there is none is as good. */
  void delete(String path) {
    Answered answer = answered(http.delete(login.at(path), login.headers(), LIMITS));
    if (answer.status() != 404) {
      checked(answer);
    }
  }

  private byte[] bytes(Object body) {
    return json.writeValueAsBytes(body);
  }

  private static Answered answered(GuardedAnswer answer) {
    return switch (answer) {
      case Answered answered -> answered;
      case GuardedAnswer.Refused refused ->
          throw new BillingUnavailable("The address of Kill Bill is refused: " + refused.reason());
      case GuardedAnswer.Unreachable _, GuardedAnswer.TimedOut _, GuardedAnswer.TooLarge _ ->
          throw new BillingUnavailable("Kill Bill cannot be reached; it is tried again.");
    };
  }

  private Answered checked(Answered answer) {
    return switch (answer.status()) {
      case 200, 201, 204 -> answer;
      case 400, 404, 409, 422 -> throw new BillingRefused("Kill Bill refused it: " + said(answer));
      case 401, 403 ->
          throw new BillingUnavailable(
              "Kill Bill does not accept the login; see Settings, Billing.");
      default ->
          throw new BillingUnavailable(
              "Kill Bill answered %d; it is tried again.".formatted(answer.status()));
    };
  }

  private JsonNode read(Answered answer) {
    try {
      return json.readTree(new String(answer.body(), StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw new BillingUnavailable("Kill Bill answered something unreadable; it is tried again.");
    }
  }

  /** Its own words, bounded, because a person reads them. */
  private String said(Answered answer) {
    String words = "";
    try {
      words = json.readTree(answer.body()).path("message").asString("");
    } catch (JacksonException e) {
      // said by its number below
    }
    String line = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.isEmpty()
        ? "status " + answer.status()
        : line.substring(0, Math.min(line.length(), LONGEST));
  }
}
