package com.operanttechnologies.followup.template;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.followup.StepPlan;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The sequence that every tenant begins with. */
public final class DefaultSequence {

  /** How it is called. */
  public static final String NAME = "After a quote";

  private static final String NUMBER = "${quote.number}";
  private static final String TITLE = "${quote.title}";
  private static final String TOTAL = "${quote.total}";
  private static final String UNTIL = "${quote.validUntil}";

  private DefaultSequence() {}

  /** One mail of the sequence and the day it is wanted. */
  public record Step(StepPlan plan, TemplateParts parts) {}

  /** Two days and five days after the quote, and one day before it expires; in English. */
  public static List<Step> steps() {
    List<StepPlan> plans =
        List.of(StepPlan.afterStart(2), StepPlan.afterStart(5), StepPlan.beforeExpiry(1));
    List<TemplateParts> mails = mails(Locale.ENGLISH);
    return IntStream.range(0, plans.size())
        .mapToObj(at -> new Step(plans.get(at), mails.get(at)))
        .toList();
  }

  /** Its mails in a language of the product; in English where that is none. */
  public static List<TemplateParts> mails(Locale locale) {
    Words words = Words.of("sequence", locale);
    return List.of(first(words), second(words), third(words));
  }

  private static TemplateParts first(Words words) {
    String html =
        words.say(
            "1.first",
            "<span style=\"white-space:nowrap;\">" + NUMBER + "</span>",
            titled(words, "1.title", strong(TITLE)));
    String text = words.say("1.first", NUMBER, titled(words, "1.title", TITLE));
    String last = words.say("1.last", UNTIL);
    return mail(words, 1, words.say("1.subject", NUMBER), html, text, last);
  }

  private static TemplateParts second(Words words) {
    String reader = "${contact.company!\"" + words.say("2.you") + "\"}";
    String html = words.say("2.first", titled(words, "2.title", strong(TITLE)), strong(TOTAL));
    String text = words.say("2.first", titled(words, "2.title", TITLE), TOTAL);
    return mail(words, 2, words.say("2.subject", NUMBER, reader), html, text, words.say("2.last"));
  }

  private static TemplateParts third(Words words) {
    String html =
        words.say(
            "3.first",
            "<span style=\"white-space:nowrap;\">" + NUMBER + "</span>",
            strong(TOTAL),
            strong(UNTIL));
    String text = words.say("3.first", NUMBER, TOTAL, UNTIL);
    return mail(words, 3, words.say("3.subject", NUMBER, UNTIL), html, text, words.say("3.last"));
  }

  private static String titled(Words words, String key, String title) {
    return "<#if quote.title?has_content>" + words.say(key, title) + "</#if>";
  }

  private static String strong(String value) {
    return "<strong>" + value + "</strong>";
  }

  /** What is the same around the words of each. */
  private static TemplateParts mail(
      Words words, int number, String subject, String html, String text, String last) {
    String hello = words.say("hello", "${contact.firstName!contact.name}", "${contact.name}");
    String bye = words.say(number + ".bye");
    return new TemplateParts(
        subject,
        """
        <p>%s</p>
        <p>%s</p>
        ${metrics}
        <p>%s</p>
        ${button}
        <p>%s<br>${seller.name}<br>${seller.company}<#if seller.phone?has_content><br>${seller.phone}</#if></p>
        """
            .formatted(hello, html, last, bye),
        """
        %s

        %s

        ${metrics}

        %s

        ${button}

        %s
        ${seller.name}
        ${seller.company}
        <#if seller.phone?has_content>
        ${seller.phone}
        </#if>
        """
            .formatted(hello, text, last, bye));
  }
}
