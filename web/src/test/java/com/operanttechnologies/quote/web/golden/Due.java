package com.operanttechnologies.quote.web.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is due first, as one surface says it, in plain digits.
 *
 * @param taxes by their rate
 */
record Due(String net, Map<String, String> taxes, String gross) {

  /** As it is published. */
  static Due of(JsonNode sum) {
    Map<String, String> taxes = new LinkedHashMap<>();
    sum.get("taxes")
        .forEach(each -> taxes.put(each.get("rate").asString(), each.get("tax").asString()));
    return new Due(sum.get("net").asString(), taxes, sum.get("gross").asString());
  }

  /** The digits of an amount that people read, such as €14,500.20. */
  static String digits(String said) {
    return said.replace('\u2212', '-').replaceAll("[^0-9.-]", "");
  }
}
