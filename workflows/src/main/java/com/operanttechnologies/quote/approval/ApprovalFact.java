package com.operanttechnologies.quote.approval;

import java.util.Optional;
import java.util.UUID;

/**
 * What an approval is given for.
 *
 * @param value what the rule found, in one spelling, so that equal values are the same fact
 * @param limit what it was compared with then
 */
public record ApprovalFact(UUID rule, RuleKind kind, String value, String limit) {

  /** Why an approval is needed: "Discount is 20 %, over 15 %". */
  public String words() {
    return kind.words(value, limit);
  }

  /**
   * What has changed since an approval was given, as a sentence; empty: it still holds. A limit
   * that an admin has moved meanwhile takes back nothing that was agreed to.
   */
  public Optional<String> changeSince(ApprovalFact before) {
    return value.equals(before.value)
        ? Optional.empty()
        : Optional.of(kind.change(before.value, value));
  }
}
