package com.operanttechnologies.quote.web.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The seller's figures, in the editor and on the quote's page, by their names. */
record FigureSheet(Map<String, String> figures) {
  private static final Pattern FIGURE =
      Pattern.compile(
          "data-figure=\"([^\"]+)\">\\s*<summary><span>[^<]*</span><span class=\"money\">([^<]*)<");
  private static final Pattern TAX = Pattern.compile("totals\\.taxes\\[(.+)]\\.tax");
  private static final Pattern INVOICE =
      Pattern.compile("<dt class=\"strong\">Invoice</dt><dd class=\"money strong\">([^<]*)<");

  static FigureSheet of(String html) {
    Map<String, String> figures = new LinkedHashMap<>();
    Matcher figure = FIGURE.matcher(html);
    while (figure.find()) {
      figures.put(figure.group(1), Due.digits(figure.group(2)));
    }
    return new FigureSheet(figures);
  }

  Due due() {
    Map<String, String> taxes = new LinkedHashMap<>();
    figures.forEach((name, amount) -> {
      Matcher tax = TAX.matcher(name);
      if (tax.matches()) {
        taxes.put(tax.group(1), amount);
      }
    });
    return new Due(figures.get("totals.net"), taxes, figures.get("totals.gross"));
  }

  /** What the first invoice is going to be; empty where none is, and once it is accepted. */
  static String foreseen(String html) {
    Matcher invoice = INVOICE.matcher(html);
    return invoice.find() ? Due.digits(invoice.group(1)) : "";
  }
}
