package com.operanttechnologies.testing;

import java.time.LocalDate;

/** What Ada offers Bob, as JSON. */
public final class Drafts {
  private static final String QUOTE =
      """
      {"title": "Sails for the season", "currency": "EUR", "validUntil": "%s", "lines": [%s],
       "customer": {"name": "Bob Baker", "email": "bob@baker-boats.example",
                    "company": "Baker Boats", "timeZone": "Europe/London", "locale": "en-GB"}}
      """;

  private Drafts() {}

  /** Two mainsails, a care plan by the month, cover optional, at two tax rates. */
  public static String sails() {
    return with(
        """
        {"description": "Mainsail", "quantity": 2, "unitPrice": "241.67", "taxPercent": "20"},
        {"description": "Manual", "unitPrice": 30, "taxPercent": 5.5},
        {"description": "Care plan", "unitPrice": "10.00", "taxPercent": 20, "interval": "month"},
        {"description": "Cover", "unitPrice": "99.90", "taxPercent": 20, "optional": true}
        """);
  }

  /** A quote with these lines. */
  public static String with(String lines) {
    return QUOTE.formatted(LocalDate.now().plusDays(30), lines);
  }
}
