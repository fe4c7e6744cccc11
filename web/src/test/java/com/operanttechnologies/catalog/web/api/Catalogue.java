package com.operanttechnologies.catalog.web.api;

/** Products as JSON. */
final class Catalogue {
  private Catalogue() {}

  static String product(String code, String prices) {
    return """
    {"code": "%s", "name": "The %s", "unit": "piece", "prices": [%s]}
    """
        .formatted(code, code, prices);
  }

  static String euros(String price) {
    return "{\"currency\": \"EUR\", \"price\": \"%s\"}".formatted(price);
  }

  static String euros(String book, String price) {
    return "{\"priceBook\": \"%s\", \"currency\": \"EUR\", \"price\": \"%s\"}"
        .formatted(book, price);
  }

  static String volume(String upToTen, String more) {
    return """
    {"currency": "EUR", "model": "volume",
     "tiers": [{"upTo": 10, "price": "%s"}, {"price": "%s"}]}
    """
        .formatted(upToTen, more);
  }
}
