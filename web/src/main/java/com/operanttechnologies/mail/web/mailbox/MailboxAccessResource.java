package com.operanttechnologies.mail.web.mailbox;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.MailboxAccess.Outcome;
import com.operanttechnologies.mail.MailboxAccess.Status;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The consent of a mailbox's provider, for programs that lead a person there and back. */
@Tag(name = "Mailboxes")
@RestController
@RequestMapping("/api/v1/mailboxes")
class MailboxAccessResource {
  private final MailboxSettings settings;

  MailboxAccessResource(MailboxSettings settings) {
    this.settings = settings;
  }

  /** Where the member who made the key allows the access. */
  @Schema(name = "MailboxAccessRequest")
  record RequestJson(URI url) {}

  /** What the provider sent the person back with. */
  @Schema(name = "MailboxAccessGrant")
  record GrantBody(@Nullable String state, @Nullable String code) {}

  /** The mailbox that is connected now. */
  @Schema(name = "ConnectedMailbox")
  record ConnectedJson(UUID mailbox) {}

  @Operation(
      summary = "Read how a mailbox is connected",
      description = "404 for one that is signed in to with a password.")
  @GetMapping("/{id}/access")
  Status read(CurrentKey key, @PathVariable UUID id) {
    settings.get(key, id);
    return settings.access(key, id).orElseThrow(() -> new NotFound("The access of the mailbox"));
  }

  @Operation(
      summary = "Begin to connect a mailbox",
      description =
          "Answers the provider's page. The member who made the key opens it within ten minutes and"
              + " is led back to the settings of mailboxes, where a button ends it; or the program"
              + " ends it by access-grants. 409 for a mailbox with a password, or if no member made"
              + " the key.")
  @PostMapping("/{id}/access")
  RequestJson request(CurrentKey key, @PathVariable UUID id) {
    return new RequestJson(settings.request(key, id));
  }

  @Operation(
      summary = "End connecting a mailbox",
      description =
          "With state and code as the provider gave them, once, with a key of the same member. 409"
              + " says why it is not connected.")
  @PostMapping("/access-grants")
  ConnectedJson grant(CurrentKey key, @RequestBody GrantBody body) {
    String state = given("state", body.state());
    return switch (settings.grant(key, state, given("code", body.code()))) {
      case Outcome.Connected(UUID mailbox) -> new ConnectedJson(mailbox);
      case Outcome.Refused(String reason) -> throw new Conflict(reason);
    };
  }

  private static String given(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidInput(field, "Send what the provider sent the person back with");
    }
    return value;
  }
}
