package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.mail.sandbox.SandboxMails.Entry;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox's mailbox: what would have been delivered to somebody. */
@Tag(name = "Sandbox")
@RestController
@RequestMapping(SandboxMailsResource.ROOT)
class SandboxMailsResource {
  static final String ROOT = "/api/v1/sandbox/mails";

  private static final String RAW = "message/rfc822";

  private final Tenants tenants;
  private final SandboxMails mails;
  private final OperantProperties properties;

  SandboxMailsResource(Tenants tenants, SandboxMails mails, OperantProperties properties) {
    this.tenants = tenants;
    this.mails = mails;
    this.properties = properties;
  }

  /** Outside the sandbox there is no such address. */
  @ModelAttribute
  void onlyInTheSandbox() {
    if (!properties.sandboxEnabled()) {
      throw new NotFound("The sandbox");
    }
  }

  @Operation(summary = "List the sandbox's mails", description = "Newest first.")
  @GetMapping
  Page<Entry> list(
      CurrentKey key,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Math.clamp(limit, 1, 200);
    List<Entry> rows = tenants.as(key.tenant(), () -> mails.list(cursor, most + 1));
    return Page.of(rows, most, entry -> entry.id().toString());
  }

  @Operation(
      summary = "Open a mail of the sandbox",
      description = "Text, HTML, links, attachments and headers.")
  @GetMapping("/{id}")
  SandboxMailJson open(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () ->
            mails
                .open(id)
                .map(mail -> SandboxMailJson.of(mail, MailHeaders.of(bytes(id))))
                .orElseThrow(() -> new NotFound("The mail")));
  }

  @Operation(summary = "Read a mail as it was received")
  @GetMapping(path = "/{id}/raw", produces = RAW)
  ResponseEntity<byte[]> raw(CurrentKey key, @PathVariable UUID id) {
    return ResponseEntity.ok(tenants.as(key.tenant(), () -> bytes(id)));
  }

  private byte[] bytes(UUID id) {
    return mails.raw(id).orElseThrow(() -> new NotFound("The mail"));
  }
}
