package com.operanttechnologies.metrics.web;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.metrics.Connections;
import com.operanttechnologies.metrics.Connections.Outcome.Connected;
import com.operanttechnologies.metrics.Connections.Outcome.NotConnected;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in at a source's own page. The address that it leads back to only asks whether to go on:
 * being fetched changes nothing, and whoever sends somebody there with a code of their own needs
 * that person's click and their own beginning.
 */
@Controller
class ConnectionController {
  private final Connections connections;
  private final MetricsSettings settings;
  private final Tenants tenants;
  private final Audit audit;

  ConnectionController(
      Connections connections, MetricsSettings settings, Tenants tenants, Audit audit) {
    this.connections = connections;
    this.settings = settings;
    this.tenants = tenants;
    this.audit = audit;
  }

  @PostMapping("/settings/metrics/{id}/connection")
  String begin(CurrentMember me, @PathVariable UUID id, Model model) {
    Source source = settings.get(me, id);
    URI address = tenants.as(me.tenant(), () -> connections.begin(id, me.id()));
    model.addAttribute("source", source);
    model.addAttribute("address", address.toString());
    model.addAttribute("host", address.getHost());
    return "metrics/connection";
  }

  /** Where the source's page leads back to. */
  @GetMapping(Connections.CALLBACK)
  String back(
      CurrentMember me,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(defaultValue = "") String error,
      Model model) {
    if (state == null || code == null) {
      model.addAttribute("reason", refusal(error));
      if (state != null) {
        tenants
            .as(me.tenant(), () -> connections.begun(me.id(), state))
            .ifPresent(id -> model.addAttribute("source", settings.get(me, id)));
      }
      return "metrics/callback";
    }
    model.addAttribute("state", state);
    model.addAttribute("code", code);
    return "metrics/callback";
  }

  /** RFC 6749, 4.1.2.1: nothing else that the address says is repeated. */
  private static String refusal(String error) {
    return switch (error) {
      case "access_denied" -> "The access was not allowed there";
      case "invalid_scope" -> "The other side does not know the scope: look at it in the source";
      case "unauthorized_client", "unsupported_response_type", "invalid_request" ->
          "The other side does not take this sign-in: look at the client id in the source";
      case "server_error", "temporarily_unavailable" ->
          "The other side has trouble at the moment: try again later";
      default -> "The other side did not let us in";
    };
  }

  @PostMapping(Connections.CALLBACK)
  String finish(
      CurrentMember me,
      @RequestParam String state,
      @RequestParam String code,
      Model model,
      HttpServletResponse response) {
    return switch (connections.finish(me.tenant(), me.id(), state, code)) {
      case Connected(UUID source) -> {
        Source found = settings.get(me, source);
        audit.record(
            me.tenant(), me.label(), "metrics source connected", found.name(), found.where());
        yield "redirect:/settings/metrics/" + source + "?done=connected";
      }
      case NotConnected(String reason) -> {
        response.setStatus(422);
        model.addAttribute("reason", reason);
        yield "metrics/callback";
      }
    };
  }
}
