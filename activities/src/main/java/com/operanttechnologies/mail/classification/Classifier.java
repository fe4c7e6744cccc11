package com.operanttechnologies.mail.classification;

import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.imap.InboundMail;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says what a mail is: the first rule that knows decides, what is written for machines before what
 * is written for people. Never throws, and never works for longer than its bound of steps.
 */
public final class Classifier {
  private static final List<Function<Evidence, @Nullable Classification>> RULES =
      List.of(
          FeedbackReport::read,
          DeliveryReport::read,
          FreeFormBounce::read,
          Challenge::read,
          AutomaticMail::read,
          StopWish::read);

  private static final Classification PERSON =
      Classification.of(
          InboundKind.REPLY, "A person has written: nothing in it marks it as automatic.");

  private static final Classification LABORIOUS =
      Classification.of(
          InboundKind.REPLY,
          "It takes too long to read, so it counts as an answer until somebody looks at it.");

  private Classifier() {}

  /**
   * What the mail is.
   *
   * @param zone in which its days are counted
   * @param now when it came in, for days without a year
   */
  public static Classification classify(InboundMail mail, ZoneId zone, Instant now) {
    return classify(new Evidence(mail, zone, now));
  }

  static Classification classify(Evidence evidence) {
    try {
      return RULES.stream()
          .map(rule -> rule.apply(evidence))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(PERSON);
    } catch (Steps.TooLaborious bound) {
      return LABORIOUS;
    }
  }
}
