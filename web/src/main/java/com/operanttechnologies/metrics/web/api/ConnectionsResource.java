package com.operanttechnologies.metrics.web.api;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.metrics.Connections;
import com.operanttechnologies.metrics.Connections.Outcome.Connected;
import com.operanttechnologies.metrics.Connections.Outcome.NotConnected;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in at a source's own page, for programs that lead a person there and back. */
@Tag(name = "Metrics")
@RestController
@RequestMapping(SourcesResource.ROOT)
class ConnectionsResource {
  private final Tenants tenants;
  private final MetricSources sources;
  private final Connections connections;
  private final Audit audit;

  ConnectionsResource(
      Tenants tenants, MetricSources sources, Connections connections, Audit audit) {
    this.tenants = tenants;
    this.sources = sources;
    this.connections = connections;
    this.audit = audit;
  }

  /** Where the member who made the key signs in. */
  @Schema(name = "SourceSignIn")
  record SignInJson(URI url) {}

  /** What the source's page sent the person back with. */
  @Schema(name = "SourceSignedIn")
  record SignedInBody(@Nullable String state, @Nullable String code) {}

  @Operation(
      summary = "Begin to connect a metrics source",
      description =
          "Answers the source's sign-in page. The member who made the key opens it within ten"
              + " minutes and is led back to the settings, where a button ends it; or the program"
              + " ends it by connections. 409 if no member made the key.")
  @PostMapping("/{id}/connection")
  SignInJson begin(CurrentKey key, @PathVariable UUID id) {
    UUID member = person(key);
    return tenants.as(
        key.tenant(), () -> new SignInJson(connections.begin(found(id).id(), member)));
  }

  @Operation(
      summary = "End connecting a metrics source",
      description =
          "With state and code as the page gave them, once, with a key of the same member. 409 says"
              + " why it is not connected.")
  @PostMapping("/connections")
  SourceJson finish(CurrentKey key, @RequestBody SignedInBody body) {
    UUID member = person(key);
    String state = given("state", body.state());
    return switch (connections.finish(key.tenant(), member, state, given("code", body.code()))) {
      case Connected(UUID source) -> tenants.as(key.tenant(), () -> connected(key, found(source)));
      case NotConnected(String reason) -> throw new Conflict(reason);
    };
  }

  private SourceJson connected(CurrentKey key, Source source) {
    audit.record(
        key.tenant(), key.label(), "metrics source connected", source.name(), source.where());
    return SourceJson.of(source);
  }

  private Source found(UUID id) {
    return sources.find(id).orElseThrow(() -> new NotFound("The metrics source"));
  }

  private static UUID person(CurrentKey key) {
    UUID member = key.createdBy();
    if (member == null) {
      throw new Conflict("No member made this key: connect the source on its page");
    }
    return member;
  }

  private static String given(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidInput(field, "Send what the page sent the person back with");
    }
    return value;
  }
}
