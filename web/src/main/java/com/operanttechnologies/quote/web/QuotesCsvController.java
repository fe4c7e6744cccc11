package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.QuoteList;
import com.operanttechnologies.quote.QuoteList.Filter;
import com.operanttechnologies.quote.QuoteList.Page;
import com.operanttechnologies.quote.QuoteList.Summary;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as CSV (RFC 4180), with the list's own filters. */
@Controller
class QuotesCsvController {
  private static final int BATCH = 200;
  private static final String HEAD =
      "number,version,state,title,customer,company,email,currency,net,tax,gross,monthly_net,yearly_net,valid_until,created_at,sent_at";

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
    PrintWriter out = response.getWriter();
    out.print(HEAD + "\r\n");
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
      page.quotes().forEach(quote -> out.print(row(quote) + "\r\n"));
      cursor = page.next();
    } while (cursor != null);
  }

  private static String row(Summary quote) {
    var due = quote.totals().dueFirst();
    return Stream.of(
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
            quote.sentAt())
        .map(QuotesCsvController::cell)
        .collect(Collectors.joining(","));
  }

  /* A leading = + - @ would be a formula to spreadsheet programs. */
  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
