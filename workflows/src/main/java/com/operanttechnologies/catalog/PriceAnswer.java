package com.operanttechnologies.catalog;

/** Which price applies, or why none does; the reason is a sentence for people. */
public sealed interface PriceAnswer {
  String reason();

  /** Reason such as {@code price book Spring 2026, for Baker Boats}. */
  record Found(BookedPrice price, String reason) implements PriceAnswer {}

  /** Reason such as {@code It has no price in USD, only in EUR.} */
  record Missing(String reason) implements PriceAnswer {}
}
