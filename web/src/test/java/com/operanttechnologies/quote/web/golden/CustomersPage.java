package com.operanttechnologies.quote.web.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that Bob reads. */
record CustomersPage(String html) {
  private static final Pattern STEP =
      Pattern.compile("<div( class=\"due\")?><dt>([^<]*)</dt><dd class=\"money\">([^<]*)</dd>");
  private static final Pattern TAX = Pattern.compile("Tax ([0-9.]+)% on .*");
  private static final Pattern SIGNED =
      Pattern.compile("<dd><strong class=\"money\">([^<]*)</strong>");

  Due due() {
    int begin = html.indexOf("<div id=\"totals\"");
    Matcher step = STEP.matcher(html.substring(begin, html.indexOf("</dl>", begin)));
    Map<String, String> taxes = new LinkedHashMap<>();
    String net = "";
    String gross = "";
    while (step.find()) {
      Matcher tax = TAX.matcher(step.group(2));
      if (step.group(1) != null) {
        gross = Due.digits(step.group(3));
      } else if (tax.matches()) {
        taxes.put(tax.group(1), Due.digits(step.group(3)));
      } else if (step.group(2).equals("Net")) {
        net = Due.digits(step.group(3));
      }
    }
    return new Due(net, taxes, gross);
  }

  /** The total beside the signature. */
  String signed() {
    Matcher total = SIGNED.matcher(html);
    assertThat(total.find()).isTrue();
    return Due.digits(total.group(1));
  }

  /** What stands beside each of these lines. */
  List<String> amounts(List<String> lines) {
    return lines.stream().map(this::amount).toList();
  }

  private String amount(String line) {
    Matcher amount = Pattern.compile("id=\"amount-" + line + "\">([^<]*)<").matcher(html);
    return amount.find() ? Due.digits(amount.group(1)) : "none";
  }
}
