package com.operanttechnologies.timeline;

import java.util.List;
import java.util.Set;

/**
 * Which events are evidence of what was offered, seen and decided. Those of follow-ups are not:
 * they tell how a seller writes, and happen while other rows are locked.
 */
public final class ChainedKinds {
  private static final List<String> FAMILIES =
      List.of(
          "quote_",
          "sending_",
          "validity_",
          "accepted_document_",
          "question_",
          "comment_",
          "signature_",
          "signer_",
          "seal_",
          "approval_");
  private static final Set<String> MAILED = Set.of("quote_mailed_again", "quote_mail_refused");

  private ChainedKinds() {}

  public static boolean include(String kind) {
    return !MAILED.contains(kind) && FAMILIES.stream().anyMatch(kind::startsWith);
  }
}
