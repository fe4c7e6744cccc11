package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.engine.csv.CsvExport;
import com.operanttechnologies.quote.QuoteList;
import com.operanttechnologies.quote.QuoteList.Filter;
import com.operanttechnologies.quote.QuoteList.Page;
import com.operanttechnologies.quote.QuoteList.Summary;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as CSV (RFC 4180), with the list's own filters. */
@Controller
class QuotesCsvController {
  private static final int BATCH = 200;
  private static final String HEAD =
      "number,version,state,title,customer,company,email,currency,net,tax,gross,monthly_net,yearly_net,valid_until,created_at,sent_at,quarterly_net,rounding";

  private final QuoteList quotes;

  QuotesCsvController(QuoteList quotes) {
    this.quotes = quotes;
  }

  @GetMapping("/quotes.csv")
  void csv(
      CurrentMember me,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String owner,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"quotes.csv\"");
    CsvExport out = new CsvExport(response.getWriter());
    out.row(List.of(HEAD.split(",")));
    String cursor = null;
    do {
      Filter filter =
          new Filter(
              text,
              QuotesController.states(state),
              "me".equals(owner) ? me.memberId() : null,
              cursor,
              BATCH);
      Page page = quotes.find(me.tenant(), filter);
      page.quotes().forEach(quote -> out.row(row(quote)));
      cursor = page.next();
    } while (cursor != null);
  }

  private static List<@Nullable Object> row(Summary quote) {
    var due = quote.totals().dueFirst();
    return Arrays.asList(
        quote.number(),
        quote.version(),
        quote.state(),
        quote.title(),
        quote.customerName(),
        quote.company(),
        quote.customerEmail(),
        quote.currency(),
        due.net().toPlainString(),
        due.tax().toPlainString(),
        due.gross().toPlainString(),
        quote.totals().month().net().toPlainString(),
        quote.totals().year().net().toPlainString(),
        quote.validUntil(),
        quote.createdAt(),
        quote.sentAt(),
        quote.totals().quarter() == null ? "" : quote.totals().quarter().net().toPlainString(),
        due.rounding().toPlainString());
  }
}
