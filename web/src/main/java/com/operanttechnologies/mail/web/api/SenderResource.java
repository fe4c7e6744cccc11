package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.SenderCheck;
import com.operanttechnologies.mail.SenderReport;
import com.operanttechnologies.mail.SenderReports;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether receivers will trust the domain that mails come from. */
@Tag(name = "Sender")
@RestController
@RequestMapping("/api/v1/sender/checks")
class SenderResource {
  private final Tenants tenants;
  private final SenderReports reports;

  SenderResource(Tenants tenants, SenderReports reports) {
    this.tenants = tenants;
    this.reports = reports;
  }

  @Operation(
      summary = "Read what receivers find",
      description = "SPF, DKIM, DMARC, alignment and TLS as last looked up; the DNS is not asked.")
  @GetMapping
  ReportJson read(CurrentKey key) {
    return tenants.as(key.tenant(), () -> ReportJson.of(reports.kept()));
  }

  @Operation(summary = "Look again", description = "Asks the DNS now and keeps what it says.")
  @PostMapping
  ReportJson look(CurrentKey key) {
    return ReportJson.of(reports.look(key.tenant()));
  }

  /**
   * What was found.
   *
   * @param green whether nothing is left to be done
   * @param binding whether a failed check keeps follow-ups from leaving
   */
  record ReportJson(
      String domain,
      boolean green,
      boolean binding,
      @Nullable Instant checkedAt,
      List<CheckJson> checks) {
    static ReportJson of(SenderReport report) {
      return new ReportJson(
          report.domain(),
          report.isGreen(),
          report.binding(),
          report.checkedAt(),
          report.checks().stream().map(CheckJson::of).toList());
    }
  }

  /**
   * One thing that receivers look at.
   *
   * @param check proof, spf, dkim, dmarc, alignment or tls
   * @param state passed, simulated, unsure or failed
   * @param record a TXT record to publish
   */
  record CheckJson(
      String check,
      String state,
      String found,
      @Nullable String fix,
      SenderCheck.@Nullable Txt record) {
    static CheckJson of(SenderCheck check) {
      return new CheckJson(
          check.kind().code(), check.state().code(), check.found(), check.fix(), check.record());
    }
  }
}
