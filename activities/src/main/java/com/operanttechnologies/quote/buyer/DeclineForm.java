package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.stepup.Sender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sends to decline. Sent as it stands, as scanners send forms, it declines nothing:
 * a person ticks that they mean it, or says why.
 *
 * @param hash of the version that the page showed
 * @param nonce one-time mark of that page
 * @param reason may be empty where it is ticked
 * @param sure whether it is ticked
 * @param sender where it comes from, with a second proof if there is one
 */
public record DeclineForm(
    @Nullable String hash,
    @Nullable String nonce,
    @Nullable String reason,
    boolean sure,
    Sender sender) {
  private static final int LONGEST_REASON = 2000;

  String why() {
    return reason == null ? "" : reason.strip();
  }

  /** What is wrong with it. */
  List<FieldError> errors() {
    if (why().length() > LONGEST_REASON) {
      return List.of(new FieldError("reason", "At most " + LONGEST_REASON + " characters."));
    }
    return sure || !why().isEmpty()
        ? List.of()
        : List.of(new FieldError("sure", "Tick that you decline, or say why."));
  }
}
