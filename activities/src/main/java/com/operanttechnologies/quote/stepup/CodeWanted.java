package com.operanttechnologies.quote.stepup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code is needed before the decision.
 *
 * @param challenge names the code that was mailed; absent where a new one has to be asked for
 * @param email where it was mailed to
 */
public record CodeWanted(@Nullable UUID challenge, String email, Why why) {

  /** What came before. */
  public enum Why {
    /** One is on its way. */
    MAILED,
    /** What was typed is another one. */
    WRONG,
    /** It was used, is too old, or was typed wrongly too often. */
    USED_UP,
    /** So many were mailed that the link has to rest for an hour. */
    TOO_MANY
  }

  /** The address as strangers may see it, such as b…@fisher.example. */
  public String maskedEmail() {
    int at = email.indexOf('@');
    return at < 1 ? "…" : email.charAt(0) + "…" + email.substring(at);
  }
}
