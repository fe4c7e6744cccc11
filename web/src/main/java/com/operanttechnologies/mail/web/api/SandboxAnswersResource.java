package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the recipient of a sandbox mail, or their provider, does with it. */
@Tag(name = "Sandbox")
@RestController
@RequestMapping(SandboxMailsResource.ROOT + "/{id}")
@ResponseStatus(HttpStatus.ACCEPTED)
class SandboxAnswersResource {
  private static final int LONGEST = 100_000;

  private final SandboxMails mails;
  private final OperantProperties properties;

  SandboxAnswersResource(SandboxMails mails, OperantProperties properties) {
    this.mails = mails;
    this.properties = properties;
  }

  /** What the recipient writes. */
  record Reply(@Nullable String text) {}

  /** The mail that went back to the organisation's mailbox. */
  record SentBack(UUID id) {}

  /** Outside the sandbox there is no such address. */
  @ModelAttribute
  void onlyInTheSandbox() {
    if (!properties.sandboxEnabled()) {
      throw new NotFound("The sandbox");
    }
  }

  @Operation(
      summary = "Answer a mail as its recipient",
      description = "A real answer by SMTP into the organisation's mailbox.")
  @PostMapping("/reply")
  SentBack reply(CurrentKey key, @PathVariable UUID id, @RequestBody Reply reply) {
    String text = reply.text();
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw new InvalidInput("text", "Write what the recipient answers, in 100,000 characters.");
    }
    return new SentBack(mails.reply(key.tenant(), id, text));
  }

  @Operation(
      summary = "Return a mail as undeliverable",
      description = "A delivery status notification (RFC 3464) to the return path.")
  @PostMapping("/bounce")
  SentBack bounce(CurrentKey key, @PathVariable UUID id) {
    return new SentBack(mails.bounce(key.tenant(), id));
  }

  @Operation(
      summary = "Report a mail as unwanted",
      description = "A feedback report (RFC 5965) to the return path.")
  @PostMapping("/complaint")
  SentBack complaint(CurrentKey key, @PathVariable UUID id) {
    return new SentBack(mails.complaint(key.tenant(), id));
  }
}
