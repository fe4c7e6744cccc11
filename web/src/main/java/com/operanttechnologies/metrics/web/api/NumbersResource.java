package com.operanttechnologies.metrics.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.metrics.CustomerNumbers;
import com.operanttechnologies.metrics.MetricFigure;
import com.operanttechnologies.metrics.Wanted;
import com.operanttechnologies.metrics.web.dashboard.Dashboards;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A contact's numbers, and the page on which they see them. */
@Tag(name = "Metrics")
@RestController
@RequestMapping("/api/v1/contacts/{id}")
class NumbersResource {
  private final Tenants tenants;
  private final Contacts contacts;
  private final CustomerNumbers numbers;
  private final Dashboards dashboards;

  NumbersResource(
      Tenants tenants, Contacts contacts, CustomerNumbers numbers, Dashboards dashboards) {
    this.tenants = tenants;
    this.contacts = contacts;
    this.numbers = numbers;
    this.dashboards = dashboards;
  }

  /**
   * A number as it stands for the contact.
   *
   * @param value summed up over the metric's window
   * @param stale older than its source allows
   */
  record NumberJson(
      String key,
      String label,
      BigDecimal value,
      String unit,
      Instant readAt,
      boolean stale,
      UUID source,
      List<PointJson> points) {}

  /** A number and the instant it belongs to. */
  record PointJson(Instant at, BigDecimal value) {}

  /** Where the contact sees their numbers; absent while there is no link. */
  record DashboardJson(@Nullable String url) {}

  @Operation(
      summary = "List a contact's numbers",
      description = "As they were read last; no source is asked.")
  @GetMapping("/metrics")
  Page<NumberJson> numbers(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          contacts.find(id).orElseThrow(() -> new NotFound("The contact"));
          Instant now = tenants.now();
          return Page.whole(
              numbers.of(id, Wanted.EVERYTHING, numbers.usual(id)).stream()
                  .map(figure ->
                      json(figure, numbers.isStale(id, Wanted.metric(figure.metric().key()), now)))
                  .toList());
        });
  }

  private static NumberJson json(MetricFigure figure, boolean stale) {
    return new NumberJson(
        figure.metric().key(),
        figure.metric().label(),
        figure.value(),
        figure.metric().unit(),
        figure.asOf(),
        stale,
        figure.source(),
        figure.points().stream().map(point -> new PointJson(point.at(), point.value())).toList());
  }

  @Operation(summary = "Read the link to a contact's numbers")
  @GetMapping("/dashboard")
  DashboardJson dashboard(CurrentKey key, @PathVariable UUID id) {
    return new DashboardJson(dashboards.address(key.tenant(), id).orElse(null));
  }

  @Operation(
      summary = "Make a link to a contact's numbers",
      description =
          "A new one each time: earlier ones lead nowhere from then on. Read it afterwards.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PostMapping("/dashboard")
  void renew(CurrentKey key, @PathVariable UUID id) {
    dashboards.renew(key.tenant(), key.label(), id);
  }

  @Operation(summary = "Revoke the link to a contact's numbers")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/dashboard")
  void revoke(CurrentKey key, @PathVariable UUID id) {
    dashboards.revoke(key.tenant(), key.label(), id);
  }
}
