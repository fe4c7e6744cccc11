package com.operanttechnologies.mail.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.SenderReport;
import com.operanttechnologies.mail.SenderReports;
import com.operanttechnologies.mail.delivery.DkimRecords;
import com.operanttechnologies.mail.dns.SenderDomain;
import com.operanttechnologies.mail.dns.SenderProof;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SettingsTab;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The address that mails come from, and the records that prove it. */
@Controller
@RequestMapping("/settings/sender")
class SenderController {
  private static final String VIEW = "mail/sender";
  private static final int MOST_ROUNDS = 30;

  private final SenderSettings settings;
  private final SenderProof proof;
  private final DkimRecords signatures;
  private final Tenants tenants;
  private final SenderReports reports;
  private final boolean sandbox;

  SenderController(
      SenderSettings settings,
      SenderProof proof,
      DkimRecords signatures,
      Tenants tenants,
      SenderReports reports,
      OperantProperties properties) {
    this.settings = settings;
    this.proof = proof;
    this.signatures = signatures;
    this.tenants = tenants;
    this.reports = reports;
    this.sandbox = properties.sandboxEnabled();
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    Organisation organisation = settings.of(me);
    model.addAttribute("organisation", organisation);
    model.addAttribute("sandbox", sandbox);
    addReport(model, tenants.as(me.tenant(), reports::kept), 1);
    SenderSettings.domain(organisation).ifPresent(domain -> addRecords(model, me, domain));
    return VIEW;
  }

  private void addRecords(Model model, CurrentMember me, SenderDomain domain) {
    model.addAttribute("domain", domain.name());
    model.addAttribute("proof", proof.wanted(me.tenant(), domain));
    model.addAttribute("signature", signatures.of(me.tenant(), domain.name()));
  }

  /** Looks again; the fragment asks once more by itself until all is green, or long enough. */
  @PostMapping("/checks")
  String look(CurrentMember me, @RequestParam(defaultValue = "1") int round, Model model) {
    addReport(model, reports.look(me.tenant()), round + 1);
    return "mail/sender-checks";
  }

  private static void addReport(Model model, SenderReport report, int round) {
    model.addAttribute("report", report);
    model.addAttribute("round", round);
    model.addAttribute("again", !report.isGreen() && round <= MOST_ROUNDS);
  }

  @PostMapping
  String save(
      CurrentMember me,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String address,
      Model model,
      HttpServletResponse response) {
    try {
      settings.change(me, name, address);
      return "redirect:/settings/sender?done=saved";
    } catch (InvalidInput refused) {
      show(me, model);
      Map<String, String> typed = Map.of("name", name, "address", address);
      return Refusal.show(VIEW, model, typed, refused, response);
    }
  }

  @PostMapping("/proof")
  String check(CurrentMember me, Model model, HttpServletResponse response) {
    try {
      SenderProof.Finding finding = settings.check(me);
      if (finding == SenderProof.Finding.PROVED) {
        return "redirect:/settings/sender?done=proved";
      }
      model.addAttribute("finding", finding.name());
      return show(me, model);
    } catch (InvalidInput refused) {
      show(me, model);
      return Refusal.show(VIEW, model, Map.of(), refused, response);
    }
  }

  @Bean
  static SettingsTab senderTab() {
    return new SettingsTab("sender", "/settings/sender", "Sender", true, 50);
  }
}
