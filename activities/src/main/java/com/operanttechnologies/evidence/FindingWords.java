package com.operanttechnologies.evidence;

import com.operanttechnologies.engine.text.Words;
import java.util.Locale;

/** What was found out, in plain words; the same on the page and on the command line. */
public record FindingWords(Words words) {

  public static FindingWords in(Locale locale) {
    return new FindingWords(Words.of("verify", locale));
  }

  public String say(String key, Object... gaps) {
    return words.say(key, gaps);
  }

  /** Such as {@code Later changes}. */
  public String topic(Finding finding) {
    return words.say("topic." + key(finding.topic()));
  }

  public String text(Finding finding) {
    return words.say(key(finding.topic()) + "." + finding.answer(), finding.gaps().toArray());
  }

  /** Such as {@code proven}. */
  public String outcome(Finding finding) {
    return words.say("outcome." + key(finding.outcome()));
  }

  public String title(Verification verification) {
    return words.say("verdict." + key(verification.verdict()) + ".title");
  }

  public String text(Verification verification) {
    return words.say("verdict." + key(verification.verdict()) + ".text");
  }

  public String how(Verification.Summary summary) {
    return words.say(summary.how().equals("link") ? "how.link" : "how.seller");
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
