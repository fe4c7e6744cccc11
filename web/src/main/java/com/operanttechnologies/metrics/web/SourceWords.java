package com.operanttechnologies.metrics.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words in which the pages name what can be chosen. */
final class SourceWords {
  static final Map<String, String> KINDS =
      ordered(
          "http_json", "JSON over HTTP",
          "prometheus", "Prometheus",
          "csv_url", "CSV at an address",
          "csv_file", "CSV upload",
          "stage", "Stage dashboard",
          "relay", "Relay screens");

  static final Map<String, String> LEADS =
      ordered(
          "http_json",
              "An address of yours that answers JSON; each metric says where its number stands.",
          "prometheus", "Its HTTP API; each metric is a query in PromQL.",
          "csv_url", "A table at an address, such as a published sheet; each metric is a column.",
          "csv_file", "A table that you upload; each metric is a column.",
          "stage", "The metrics of a customer's dashboard at Stage.",
          "relay",
              "A customer's screens at Relay: how many, how many offline, the last heartbeat.");

  static final Map<String, String> ACCESSES =
      ordered(
          "none", "Nothing",
          "header", "A key in a header",
          "basic", "User name and password",
          "oauth_client", "OAuth 2, client credentials",
          "oauth_code", "OAuth 2, sign-in by a member");

  private SourceWords() {}

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return words;
  }
}
