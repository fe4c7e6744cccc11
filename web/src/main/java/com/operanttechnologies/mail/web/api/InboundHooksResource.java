package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.mail.InboundHooks;
import com.operanttechnologies.mail.InboundHooks.Hook;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
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

/** Ways in for providers that hand mails over by HTTP; docs/inbound.md says how they sign. */
@Tag(name = "Inbound mail")
@RestController
@RequestMapping("/api/v1/inbound-hooks")
class InboundHooksResource {
  private final Tenants tenants;
  private final InboundHooks hooks;
  private final PublicAddress address;
  private final Audit audit;

  InboundHooksResource(Tenants tenants, InboundHooks hooks, PublicAddress address, Audit audit) {
    this.tenants = tenants;
    this.hooks = hooks;
    this.address = address;
    this.audit = audit;
  }

  /**
   * A way in.
   *
   * @param url where mails are handed over
   * @param secret signs them; shown when it is made and never again
   */
  record HookJson(
      UUID id,
      String address,
      String url,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt,
      @Nullable String secret) {}

  /** For the mails to this address. */
  record Body(@Nullable String address) {}

  @Operation(summary = "List ways in for inbound mail", description = "The newest first.")
  @GetMapping
  Page<HookJson> list(CurrentKey key) {
    return tenants.as(
        key.tenant(),
        () -> Page.whole(hooks.all().stream().map(hook -> json(hook, null)).toList()));
  }

  @Operation(
      summary = "Make a way in for inbound mail",
      description = "The answer shows the secret this once; a repeated answer does not.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  HookJson create(CurrentKey key, @RequestBody Body body) {
    return tenants.as(
        key.tenant(),
        () -> {
          InboundHooks.Created made =
              hooks.create(body.address() == null ? "" : body.address(), key.createdBy());
          audit.record(key.tenant(), key.label(), "inbound key made", made.hook().address(), null);
          return json(made.hook(), made.secret());
        });
  }

  @Operation(summary = "Revoke a way in", description = "What it signs is refused from now on.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}")
  void revoke(CurrentKey key, @PathVariable UUID id) {
    tenants.run(
        key.tenant(),
        () -> {
          hooks.revoke(id);
          audit.record(key.tenant(), key.label(), "inbound key revoked", id.toString(), null);
        });
  }

  private HookJson json(Hook hook, @Nullable String secret) {
    return new HookJson(
        hook.id(),
        hook.address(),
        address.of("/api/v1/inbound/" + hook.id()),
        hook.createdAt(),
        hook.lastUsedAt(),
        hook.revokedAt(),
        secret);
  }
}
