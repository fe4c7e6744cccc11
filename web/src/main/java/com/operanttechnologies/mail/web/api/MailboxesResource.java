package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.Mailboxes;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.web.api.MailboxJson.FindingJson;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mailboxes that mails leave from. */
@Tag(name = "Mailboxes")
@RestController
@RequestMapping(MailboxesResource.ROOT)
class MailboxesResource {
  static final String ROOT = "/api/v1/mailboxes";

  private final Tenants tenants;
  private final Mailboxes mailboxes;
  private final Audit audit;

  MailboxesResource(Tenants tenants, Mailboxes mailboxes, Audit audit) {
    this.tenants = tenants;
    this.mailboxes = mailboxes;
    this.audit = audit;
  }

  @Operation(summary = "List mailboxes", description = "The default first; each with its health.")
  @GetMapping
  Page<MailboxJson> list(CurrentKey key) {
    return tenants.as(
        key.tenant(), () -> Page.whole(mailboxes.all().stream().map(MailboxJson::of).toList()));
  }

  @Operation(summary = "Add a mailbox", description = "Passwords are kept sealed and never told.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<MailboxJson> add(CurrentKey key, @RequestBody MailboxBody body) {
    TenantMailbox added =
        tenants.as(key.tenant(), () -> recorded(key, "mailbox added", mailboxes.add(body.input())));
    return ResponseEntity.created(URI.create(ROOT + "/" + added.id())).body(MailboxJson.of(added));
  }

  @Operation(summary = "Read a mailbox")
  @GetMapping("/{id}")
  MailboxJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> MailboxJson.of(found(id)));
  }

  @Operation(
      summary = "Write a mailbox anew",
      description =
          "Replaces everything that is entered, and ends the use of what was before at once. A"
              + " password that is absent is the kept one, as long as host and user name stay.")
  @PutMapping("/{id}")
  MailboxJson write(CurrentKey key, @PathVariable UUID id, @RequestBody MailboxBody body) {
    return tenants.as(
        key.tenant(),
        () -> MailboxJson.of(recorded(key, "mailbox changed", mailboxes.edit(id, body.input()))));
  }

  @Operation(
      summary = "Remove a mailbox",
      description = "Forgets its passwords and tokens; its mails leave from the default one.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}")
  void remove(CurrentKey key, @PathVariable UUID id) {
    act(key, id, "mailbox removed", mailboxes::remove);
  }

  @Operation(summary = "Make a mailbox the default")
  @PostMapping("/{id}/default")
  MailboxJson makeDefault(CurrentKey key, @PathVariable UUID id) {
    return act(key, id, "mailbox made the default", mailboxes::makeDefault);
  }

  @Operation(summary = "Pause a mailbox", description = "Its mails wait, and say so.")
  @PostMapping("/{id}/pause")
  MailboxJson pause(CurrentKey key, @PathVariable UUID id) {
    return act(key, id, "mailbox paused", mailboxes::pause);
  }

  @Operation(summary = "Use a paused mailbox again")
  @DeleteMapping("/{id}/pause")
  MailboxJson resume(CurrentKey key, @PathVariable UUID id) {
    return act(key, id, "mailbox resumed", mailboxes::resume);
  }

  @Operation(
      summary = "Test a mailbox",
      description = "Logs in for real, and says which step failed.")
  @PostMapping("/{id}/test")
  Page<FindingJson> test(CurrentKey key, @PathVariable UUID id) {
    return Page.whole(mailboxes.test(key.tenant(), id).stream().map(FindingJson::of).toList());
  }

  @Operation(
      summary = "Test settings that are not kept",
      description = "Logs in for real, and says which step failed.")
  @PostMapping("/test")
  Page<FindingJson> test(CurrentKey key, @RequestBody MailboxBody body) {
    return Page.whole(
        mailboxes.test(key.tenant(), null, body.input()).stream().map(FindingJson::of).toList());
  }

  private MailboxJson act(CurrentKey key, UUID id, String action, Consumer<UUID> act) {
    return tenants.as(
        key.tenant(),
        () -> {
          TenantMailbox before = recorded(key, action, found(id));
          act.accept(id);
          return MailboxJson.of(mailboxes.find(id).orElse(before));
        });
  }

  private TenantMailbox found(UUID id) {
    return mailboxes.find(id).orElseThrow(() -> new NotFound("The mailbox"));
  }

  private TenantMailbox recorded(CurrentKey key, String action, TenantMailbox mailbox) {
    audit.record(key.tenant(), key.label(), action, mailbox.address(), null);
    return mailbox;
  }
}
