package com.operanttechnologies.mail.release;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail stays where it is.
 *
 * @param reason in words, without a full stop
 * @param missing the values that it lacks, each with how to fill it in
 * @param quote what the mail is about, where values can be filled in
 */
public record Refusal(
    String reason, List<FieldError> missing, @Nullable UUID quote, @Nullable UUID contact) {
  public Refusal {
    missing = List.copyOf(missing);
  }

  public static Refusal of(String reason) {
    return new Refusal(reason, List.of(), null, null);
  }

  static Refusal held(Message mail, String reason, List<FieldError> missing) {
    return new Refusal(
        "still held, " + reason, missing, mail.about().quote(), mail.about().contact());
  }

  /** For whoever asked by the API. */
  public Conflict conflict() {
    return new Conflict("The mail was not decided: " + reason, missing);
  }
}
