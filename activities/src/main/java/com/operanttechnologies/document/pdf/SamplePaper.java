package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.OverTerm;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.QuotePaper.Customer;
import com.operanttechnologies.document.QuotePaper.Line;
import com.operanttechnologies.document.QuotePaper.Seller;
import com.operanttechnologies.document.QuotePaper.Sum;
import com.operanttechnologies.document.QuotePaper.Sums;
import com.operanttechnologies.document.QuotePaper.TaxRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A quote about nothing, printed to warm the presses. */
final class SamplePaper {

  private static final int LINES = 20;
  private static final BigDecimal ONE = BigDecimal.ONE;

  static QuotePaper sheet() {
    var none = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    var net = BigDecimal.valueOf(LINES);
    var due = new Sum(net, BigDecimal.ZERO, net);
    return new QuotePaper(
        new Seller(
            "Seller", List.of("Address"), null, "seller@example.com", null, null, null, "#333333"),
        new Customer("Customer", null, List.of("Address"), null, "customer@example.com"),
        "Q-0",
        1,
        "Sample",
        LocalDate.EPOCH,
        LocalDate.EPOCH,
        null,
        "EUR",
        null,
        null,
        IntStream.rangeClosed(1, LINES).mapToObj(SamplePaper::line).toList(),
        List.of(),
        List.of(new TaxRow(BigDecimal.ZERO, net, BigDecimal.ZERO)),
        new Sums(due, none, none, none, none, due, OverTerm.NOTHING),
        Locale.ENGLISH,
        "0",
        "{}",
        null,
        null);
  }

  private static Line line(int position) {
    return new Line(
        position,
        "Position " + position,
        "Details of the position",
        "piece",
        ONE,
        ONE,
        null,
        null,
        BigDecimal.ZERO,
        "once",
        false,
        false,
        ONE);
  }

  private SamplePaper() {}
}
