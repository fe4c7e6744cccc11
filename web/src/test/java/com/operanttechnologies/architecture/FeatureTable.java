package com.operanttechnologies.architecture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Which feature may know which, away from pages: a feature comes after all it knows. */
final class FeatureTable {
  /** What every feature stands on. Its packages are open; those of a feature are its own affair. */
  static final Set<String> GROUND =
      Set.of("calendar", "engine", "problem", "process", "shell", "tenant");

  /** Packages below a feature's root that are made for others all the same. */
  static final Set<String> OPEN =
      Set.of(
          "billing.prepayment",
          "billing.stripe",
          "mail.layout",
          "mail.release",
          "metrics.chart",
          "money.cash",
          "money.section",
          "money.term",
          "money.value");

  static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          entry("calendar", Set.of()),
          entry("problem", Set.of()),
          entry("tenant", Set.of("problem")),
          entry("engine", Set.of("problem", "tenant")),
          entry("process", Set.of("engine", "problem", "tenant")),
          entry("shell", Set.of("engine", "problem", "tenant")),
          entry("canonical", Set.of()),
          entry("money", Set.of()),
          entry("link", Set.of()),
          entry("timeline", Set.of("canonical")),
          entry("revocation", Set.of()),
          entry("seal", Set.of("canonical", "revocation")),
          entry("evidence", Set.of("canonical", "money", "revocation", "timeline")),
          entry("contact", Set.of("timeline")),
          entry("image", Set.of("canonical")),
          entry("catalog", Set.of("account", "contact", "image", "money")),
          entry("document", Set.of("money")),
          entry("metrics", Set.of("link", "timeline")),
          entry("billing", Set.of("money", "timeline")),
          entry("payment", Set.of("billing", "money", "quote", "timeline")),
          entry("mail", Set.of("contact", "link", "timeline")),
          entry("account", Set.of("link", "mail", "timeline")),
          entry(
              "quote",
              Set.of(
                  "account",
                  "billing",
                  "canonical",
                  "catalog",
                  "contact",
                  "document",
                  "evidence",
                  "image",
                  "link",
                  "mail",
                  "money",
                  "seal",
                  "timeline")),
          entry("followup", Set.of("account", "contact", "link", "mail", "metrics", "timeline")),
          entry(
              "notice",
              Set.of(
                  "account",
                  "billing",
                  "followup",
                  "link",
                  "mail",
                  "quote",
                  "report",
                  "seal",
                  "timeline")),
          entry("report", Set.of("account", "contact", "followup", "mail", "money", "quote")),
          entry(
              "privacy",
              Set.of("account", "contact", "followup", "mail", "metrics", "quote", "timeline")));

  private FeatureTable() {}

  static boolean allows(String feature, String other) {
    return MAY_KNOW.getOrDefault(feature, Set.of()).contains(other)
        || GROUND.contains(other) && !GROUND.contains(feature);
  }
}
