package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.mail.InboundHooks;
import com.operanttechnologies.mail.InboundHooks.Outcome;
import com.operanttechnologies.problem.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where providers hand over mails that came in. */
@Tag(name = "Inbound")
@RestController
class InboundResource {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final InboundHooks hooks;

  InboundResource(InboundHooks hooks) {
    this.hooks = hooks;
  }

  /** Whether the mail belongs to one of ours and is new; other mail is forgotten. */
  record Taken(boolean kept) {}

  @Operation(
      summary = "Hand over a mail that came in",
      description =
          "The mail as message/rfc822, or JSON with it in base64 as `message`. Signed with the hook's"
              + " secret: `Operant-Timestamp` in Unix seconds, `Operant-Signature: v1=` and the hex"
              + " HMAC-SHA256 of timestamp, a dot and the body; good for five minutes. The same"
              + " Message-ID again changes nothing.",
      security = {})
  @PostMapping(
      path = "/api/v1/inbound/{hook}",
      consumes = {"message/rfc822", MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<?> take(
      @PathVariable UUID hook,
      @RequestHeader(name = "Operant-Timestamp", required = false) @Nullable String timestamp,
      @RequestHeader(name = "Operant-Signature", required = false) @Nullable String signature,
      @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RequestBody byte[] body) {
    boolean json = MediaType.APPLICATION_JSON.isCompatibleWith(type);
    return switch (hooks.take(hook, timestamp, signature, body, () -> json ? mail(body) : body)) {
      case Outcome.Taken(boolean kept) -> ResponseEntity.ok(new Taken(kept));
      case Outcome.Refused() ->
          ResponseEntity.status(HttpStatus.UNAUTHORIZED)
              .contentType(MediaType.APPLICATION_PROBLEM_JSON)
              .body(
                  Map.of(
                      "title", "Unauthorized",
                      "status", 401,
                      "detail", "No such hook, or a signature that is wrong or too old."));
    };
  }

  private static byte[] mail(byte[] body) {
    try {
      JsonNode message = JSON.readTree(body).path("message");
      if (message.isString()) {
        return Base64.getMimeDecoder().decode(message.asString());
      }
    } catch (JacksonException | IllegalArgumentException unreadable) {
      throw new InvalidInput("message", "Send the whole mail in base64");
    }
    throw new InvalidInput("message", "Send the whole mail in base64");
  }
}
