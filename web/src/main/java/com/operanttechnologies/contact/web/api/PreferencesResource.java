package com.operanttechnologies.contact.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Preferences;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a recipient wants to get, for preference pages of other systems. */
@Tag(name = "Contacts")
@RestController
@RequestMapping("/api/v1/contacts/{id}/preferences")
class PreferencesResource {
  private final Tenants tenants;
  private final Contacts contacts;
  private final Preferences preferences;

  PreferencesResource(Tenants tenants, Contacts contacts, Preferences preferences) {
    this.tenants = tenants;
    this.contacts = contacts;
    this.preferences = preferences;
  }

  /**
   * What a recipient has chosen.
   *
   * @param quotes follow-ups about quotes
   * @param pausedUntil nothing is sent before; absent: not paused
   * @param allOff has unsubscribed from everything
   */
  record PreferencesJson(
      boolean quotes, List<StreamJson> streams, @Nullable Instant pausedUntil, boolean allOff) {
    /** One stream, on or off. */
    record StreamJson(@Nullable UUID id, @Nullable String name, boolean on) {}

    static PreferencesJson of(Preferences.Chosen chosen) {
      return new PreferencesJson(
          chosen.streams().stream().anyMatch(each -> each.id() == null && each.on()),
          chosen.streams().stream()
              .filter(each -> each.id() != null)
              .map(each -> new StreamJson(each.id(), each.name(), each.on()))
              .toList(),
          chosen.paused(),
          chosen.allOff());
    }
  }

  /**
   * What a recipient wants from now on.
   *
   * @param streams ids of the streams that are wanted; all others are switched off
   */
  record Wish(@Nullable Boolean quotes, @Nullable Set<UUID> streams) {}

  @Operation(summary = "Read a contact's preferences")
  @GetMapping
  PreferencesJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> found(id));
  }

  @Operation(
      summary = "Choose streams as the recipient wishes",
      description = "Recorded as the recipient's own wish: send only what the person has said.")
  @PutMapping
  PreferencesJson choose(CurrentKey key, @PathVariable UUID id, @RequestBody Wish wish) {
    Boolean quotes = wish.quotes();
    Set<UUID> streams = wish.streams();
    if (quotes == null || streams == null) {
      throw new InvalidInput(
          quotes == null ? "quotes" : "streams",
          "Say what the recipient wants: nothing is guessed.");
    }
    return tenants.as(
        key.tenant(),
        () -> {
          refuseUnknown(streams, found(id));
          preferences.choose(id, quotes, streams);
          return found(id);
        });
  }

  @Operation(summary = "Send a contact nothing for a month")
  @PostMapping("/pause")
  PreferencesJson pause(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          preferences.pause(contact(id));
          return found(id);
        });
  }

  @Operation(summary = "End a contact's pause")
  @DeleteMapping("/pause")
  PreferencesJson endPause(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          preferences.endPause(contact(id));
          return found(id);
        });
  }

  private static void refuseUnknown(Collection<UUID> streams, PreferencesJson now) {
    Set<UUID> unknown = new HashSet<>(streams);
    unknown.removeAll(
        now.streams().stream()
            .map(PreferencesJson.StreamJson::id)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
    if (!unknown.isEmpty()) {
      throw new InvalidInput("streams", "No such stream: " + unknown.iterator().next() + ".");
    }
  }

  private PreferencesJson found(UUID id) {
    return PreferencesJson.of(preferences.of(contact(id)));
  }

  private UUID contact(UUID id) {
    return contacts.find(id).orElseThrow(() -> new NotFound("The contact")).id();
  }
}
