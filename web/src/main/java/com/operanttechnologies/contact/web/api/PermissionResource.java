package com.operanttechnologies.contact.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Suppression;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.contact.web.ChosenBasis;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a contact may be written to, and whether a member has excluded them from follow-ups. */
@Tag(name = "Contacts")
@RestController
@RequestMapping(ContactsResource.ROOT + "/{id}")
class PermissionResource {
  private final Tenants tenants;
  private final Contacts contacts;
  private final Suppressions suppressions;

  PermissionResource(Tenants tenants, Contacts contacts, Suppressions suppressions) {
    this.tenants = tenants;
    this.contacts = contacts;
    this.suppressions = suppressions;
  }

  /**
   * Why they may be written to, as of now.
   *
   * @param basis requested, customer, consent or none
   * @param source where and how; needed for consent
   */
  @Schema(name = "BasisBody")
  record BasisBody(@Nullable String basis, @Nullable String source) {}

  /**
   * Whether follow-ups are kept from them.
   *
   * @param reason unsubscribed, bounced, complained or by_member; absent: they are not
   */
  @Schema(name = "Suppression")
  record SuppressionJson(boolean suppressed, @Nullable String reason, @Nullable Instant since) {}

  @Operation(
      summary = "Record why a contact may be written to",
      description = "With this instant. Follow-ups need another basis than none.")
  @PutMapping("/basis")
  ContactJson setBasis(CurrentKey key, @PathVariable UUID id, @RequestBody BasisBody body) {
    ChosenBasis chosen = ChosenBasis.of(given(body.basis()), given(body.source()));
    return tenants.as(
        key.tenant(),
        () -> {
          contacts.setBasis(found(id), chosen.basis(), chosen.source());
          return ContactJson.of(contacts.find(id).orElseThrow());
        });
  }

  private static String given(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  @Operation(
      summary = "Read whether a contact gets no follow-ups any more",
      description = "The strongest reason that stands.")
  @GetMapping("/suppression")
  SuppressionJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> state(found(id)));
  }

  @Operation(
      summary = "Send a contact no follow-ups any more",
      description = "Everything pending stops. The quotes themselves still arrive.")
  @PutMapping("/suppression")
  SuppressionJson suppress(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          suppressions.suppress(found(id), Suppression.Reason.BY_MEMBER);
          return state(id);
        });
  }

  @Operation(
      summary = "Allow follow-ups again",
      description =
          "Takes back what a member or a program has done. 409 if nobody has: what recipients do"
              + " themselves, and what came back, stands.")
  @DeleteMapping("/suppression")
  SuppressionJson lift(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          if (!suppressions.lift(found(id))) {
            throw new Conflict("No member has excluded this contact");
          }
          return state(id);
        });
  }

  private SuppressionJson state(UUID contact) {
    return suppressions
        .of(contact)
        .map(each -> new SuppressionJson(true, each.reason().code(), each.at()))
        .orElseGet(() -> new SuppressionJson(false, null, null));
  }

  private UUID found(UUID id) {
    return contacts.find(id).orElseThrow(() -> new NotFound("The contact")).id();
  }
}
