package com.operanttechnologies.report.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.report.ComplaintWatch;
import com.operanttechnologies.report.Report;
import com.operanttechnologies.report.Reports;
import com.operanttechnologies.report.web.Asked;
import com.operanttechnologies.report.web.ReportCsv;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What follow-ups lead to. */
@Tag(name = "Reports")
@RestController
@RequestMapping("/api/v1/reports")
class ReportsResource {
  private final Tenants tenants;
  private final Organisations organisations;
  private final Reports reports;
  private final ComplaintWatch complaints;

  ReportsResource(
      Tenants tenants, Organisations organisations, Reports reports, ComplaintWatch complaints) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.reports = reports;
    this.complaints = complaints;
  }

  @Operation(
      summary = "Read what follow-ups led to",
      description =
          "Within days of the organisation's calendar; the last 30 unless told otherwise.")
  @GetMapping("/follow-ups")
  ReportJson followUps(
      CurrentKey key,
      @Parameter(description = "The first day") @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "The last day") @RequestParam(required = false)
          @Nullable String until,
      @Parameter(description = "sequence, step, variant, member or mailbox")
          @RequestParam(required = false)
          @Nullable String by) {
    return tenants.as(key.tenant(), () -> ReportJson.of(report(from, until, by)));
  }

  @Operation(
      summary = "Read what follow-ups led to as CSV",
      description = "The same, one row each; money as EUR 12.00; USD 3.00.")
  @GetMapping(value = "/follow-ups.csv", produces = "text/csv")
  void followUpsAsCsv(
      CurrentKey key,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(required = false) @Nullable String by,
      HttpServletResponse response)
      throws IOException {
    ReportCsv.write(tenants.as(key.tenant(), () -> report(from, until, by)), response);
  }

  private Report report(@Nullable String from, @Nullable String until, @Nullable String by) {
    Asked asked = Asked.of(from, until, by, organisations.current().zone());
    return reports.of(asked.range(), asked.by());
  }

  /**
   * How many recipients complained within 30 days.
   *
   * @param mailbox from which the follow-ups were sent; null: from all
   * @param level fine, warning (0.1 %) or stop (0.3 %: follow-ups are held)
   */
  record Complaints(
      @Nullable String mailbox, int complaints, int followUps, String percent, String level) {}

  @Operation(
      summary = "Read how many recipients of follow-ups complain",
      description = "Of all mailboxes together first, then of each.")
  @GetMapping("/complaints")
  Page<Complaints> complaints(CurrentKey key) {
    return listed(key);
  }

  @Operation(
      summary = "Let follow-ups leave again after complaints",
      description = "For whoever has looked into it: complaints are counted anew from now on.")
  @PostMapping("/complaints/review")
  Page<Complaints> review(CurrentKey key) {
    tenants.run(key.tenant(), complaints::review);
    return listed(key);
  }

  private Page<Complaints> listed(CurrentKey key) {
    return Page.whole(
        tenants.as(key.tenant(), complaints::rates).stream()
            .map(rate ->
                new Complaints(
                    rate.address(),
                    rate.complaints(),
                    rate.mails(),
                    rate.percent(),
                    rate.level().code()))
            .toList());
  }
}
