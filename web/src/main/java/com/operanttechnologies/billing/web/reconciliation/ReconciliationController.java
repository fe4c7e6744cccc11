package com.operanttechnologies.billing.web.reconciliation;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.billing.reconciliation.Compared;
import com.operanttechnologies.billing.reconciliation.Reconciliations;
import com.operanttechnologies.billing.reconciliation.Reconciliations.Page;
import com.operanttechnologies.engine.csv.CsvExport;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.shell.web.NavEntry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every accepted quote beside its bill. */
@Controller
class ReconciliationController {
  private static final int PAGE = 50;
  private static final int BATCH = 200;
  private static final String HEAD =
      "number,customer,accepted_at,state,currency,accepted,billed,difference,equal,reasons,"
          + "prepaid,set_off,due";

  private final Reconciliations reconciliations;

  ReconciliationController(Reconciliations reconciliations) {
    this.reconciliations = reconciliations;
  }

  @GetMapping("/reconciliations")
  String show(
      CurrentMember me,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String cursor,
      Model model) {
    boolean differing = "differences".equals(show);
    model.addAttribute("page", reconciliations.find(me.tenant(), differing, cursor, PAGE));
    model.addAttribute("differing", differing);
    return "billing/reconciliations";
  }

  @GetMapping("/reconciliations.csv")
  void csv(
      CurrentMember me, @RequestParam(defaultValue = "") String show, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"reconciliations.csv\"");
    CsvExport out = new CsvExport(response.getWriter());
    out.row(List.of(HEAD.split(",")));
    String cursor = null;
    do {
      Page page = reconciliations.find(me.tenant(), "differences".equals(show), cursor, BATCH);
      page.rows().forEach(row -> out.row(cells(row)));
      cursor = page.next();
    } while (cursor != null);
  }

  private static List<@Nullable Object> cells(Compared row) {
    IsoCurrency currency = IsoCurrency.of(row.currency());
    Prepayment paid = row.prepaid();
    BigDecimal due = paid == null ? null : paid.due();
    return Arrays.asList(
        row.number(),
        row.customer(),
        row.acceptedAt(),
        row.state(),
        row.currency(),
        currency.text(row.accepted()),
        currency.text(row.billed()),
        currency.text(row.difference()),
        row.equal(),
        String.join(" ", row.reasons()),
        paid == null ? null : currency.text(paid.amount()),
        paid == null ? null : paid.state().code(),
        due == null ? null : currency.text(due));
  }

  @Bean
  static NavEntry reconciliationsEntry() {
    return new NavEntry(
        "reconciliations", "/reconciliations", "Reconciliation", "check", null, false, 47);
  }
}
