package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.recipient.Access;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people on the buyer's side, and their links. */
@Tag(name = "Recipients")
@RestController
@RequestMapping(QuoteAnswers.ROOT + "/{id}/recipients")
class RecipientResource {
  private final Access access;

  RecipientResource(Access access) {
    this.access = access;
  }

  /**
   * A recipient.
   *
   * @param contact names the recipient in addresses
   * @param role viewer, approver or signer; the customer is the first signer
   * @param turn signers with a lower turn sign first
   * @param url absent: there is no link yet, or it was revoked
   * @param signedAt of one of several signatures
   * @param approves what an approver recommends
   */
  record RecipientJson(
      UUID contact,
      String name,
      String email,
      String role,
      int turn,
      @Nullable String url,
      boolean revoked,
      @Nullable Instant signedAt,
      @Nullable Boolean approves,
      @Nullable String remark,
      Access.Looks looks) {

    static RecipientJson of(Access.Entry entry) {
      var said = entry.recommendation();
      return new RecipientJson(
          entry.recipient().contact(),
          entry.recipient().name(),
          entry.recipient().email(),
          entry.recipient().role().code(),
          entry.recipient().turn(),
          entry.url(),
          entry.revoked(),
          entry.signedAt(),
          said == null ? null : said.approves(),
          said == null ? null : said.remark(),
          entry.looks());
    }
  }

  /** Whether the new link is mailed to the recipient. */
  record Replacement(boolean mail) {}

  /** The new address; the old one leads nowhere. */
  record NewLink(String url) {}

  @Operation(
      summary = "List recipients",
      description = "Who can open the quote, who has signed or recommended, and who has looked.")
  @GetMapping
  Page<RecipientJson> list(CurrentKey key, @PathVariable UUID id) {
    return Page.whole(access.of(key.tenant(), id).stream().map(RecipientJson::of).toList());
  }

  @Operation(summary = "Revoke a recipient's link")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{contact}/link")
  void revoke(CurrentKey key, @PathVariable UUID id, @PathVariable UUID contact) {
    access.revoke(key.tenant(), id, contact, Actor.key(key.id()));
  }

  @Operation(
      summary = "Replace a recipient's link",
      description = "With mail, it is mailed to the recipient; 409 if the quote is not open.")
  @PostMapping("/{contact}/link")
  NewLink replace(
      CurrentKey key,
      @PathVariable UUID id,
      @PathVariable UUID contact,
      @RequestBody(required = false) @Nullable Replacement replacement) {
    boolean mail = replacement != null && replacement.mail();
    return new NewLink(access.replace(key.tenant(), id, contact, mail, Actor.key(key.id())));
  }
}
