package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.choice.TypedChoice;
import com.operanttechnologies.quote.stepup.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sends to accept.
 *
 * @param hash of the version that the page showed
 * @param nonce one-time mark of that page
 * @param choice options, picks and quantities as the form sends them
 * @param locale the page's language, which the consent was shown in
 * @param sender where it comes from, with a second proof if there is one
 */
public record AcceptanceForm(
    @Nullable String hash,
    @Nullable String nonce,
    @Nullable String name,
    boolean consent,
    TypedChoice choice,
    Locale locale,
    Sender sender) {
  private static final int LONGEST_NAME = 200;

  /** With options only. */
  public AcceptanceForm(
      @Nullable String hash,
      @Nullable String nonce,
      @Nullable String name,
      boolean consent,
      List<String> options,
      Locale locale,
      @Nullable String ip,
      @Nullable String userAgent) {
    this(
        hash,
        nonce,
        name,
        consent,
        new TypedChoice(options, Map.of()),
        locale,
        Sender.from(ip, userAgent));
  }

  /** What is wrong with it, one error a field. */
  List<FieldError> errors() {
    List<FieldError> errors = new ArrayList<>();
    if (name == null || name.isBlank()) {
      errors.add(new FieldError("name", "Type your name to sign."));
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      errors.add(
          new FieldError(
              "name", "Type a name of at most " + LONGEST_NAME + " characters in one line."));
    }
    if (!consent) {
      errors.add(new FieldError("consent", "Tick the box to agree."));
    }
    return errors;
  }

  public @Nullable String ip() {
    return sender.ip();
  }

  public @Nullable String userAgent() {
    return sender.userAgent();
  }
}
