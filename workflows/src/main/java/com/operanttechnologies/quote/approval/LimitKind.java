package com.operanttechnologies.quote.approval;

/** What a rule's limit is made of. */
public enum LimitKind {
  /** The rule asks or does not ask; nothing is to be set. */
  NONE,
  PERCENT,
  /** What must not be fallen below. */
  LEAST_PERCENT,
  AMOUNT,
  DAYS,
  MONTHS,
  CURRENCIES
}
