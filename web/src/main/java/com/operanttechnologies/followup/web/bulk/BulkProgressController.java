package com.operanttechnologies.followup.web.bulk;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.engine.csv.CsvExport;
import com.operanttechnologies.followup.bulk.BulkEnrollments;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How far a bulk enrollment is, and who was left out. */
@Controller
@RequestMapping("/sequences/bulk/{id}")
class BulkProgressController {
  private static final int SHOWN = 20;
  private static final int ALL = 200_000;

  private final Tenants tenants;
  private final BulkEnrollments bulks;

  BulkProgressController(Tenants tenants, BulkEnrollments bulks) {
    this.tenants = tenants;
    this.bulks = bulks;
  }

  @GetMapping
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    fill(me, id, model);
    return "followup/bulk/show";
  }

  /** The part of the page that asks for itself while it runs. */
  @GetMapping("/progress")
  String progress(CurrentMember me, @PathVariable UUID id, Model model) {
    fill(me, id, model);
    return "followup/bulk/progress";
  }

  private void fill(CurrentMember me, UUID id, Model model) {
    tenants.run(
        me.tenant(),
        () -> {
          model.addAttribute("bulk", bulks.get(id));
          model.addAttribute("refused", bulks.refused(id, null, SHOWN));
        });
  }

  @PostMapping("/cancellation")
  String cancel(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> bulks.cancel(id));
    return "redirect:/sequences/bulk/" + id;
  }

  @GetMapping("/refused.csv")
  void refused(CurrentMember me, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"not-enrolled.csv\"");
    CsvExport out = new CsvExport(response.getWriter()).row("email", "name", "reason");
    tenants
        .as(me.tenant(), () -> bulks.refused(bulks.get(id).id(), null, ALL))
        .forEach(each -> out.row(each.email(), each.name(), each.reason()));
  }
}
