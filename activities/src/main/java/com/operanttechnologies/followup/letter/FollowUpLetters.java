package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.editing.Templates;
import com.operanttechnologies.followup.letter.Addressed.Offer;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.LetterWriter;
import com.operanttechnologies.mail.Message;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes a follow-up in the tenant's words, with the customer's numbers, in the quote's thread. */
@Component
public class FollowUpLetters implements LetterWriter {
  private final AddressedRows rows;
  private final Sequences sequences;
  private final LetterNumbers numbers;
  private final Links links;
  private final Templates templates;
  private final Press press;

  FollowUpLetters(
      AddressedRows rows,
      Sequences sequences,
      LetterNumbers numbers,
      Links links,
      Templates templates,
      Press press) {
    this.rows = rows;
    this.sequences = sequences;
    this.numbers = numbers;
    this.links = links;
    this.templates = templates;
    this.press = press;
  }

  @Override
  public String kind() {
    return "follow_up";
  }

  @Override
  public Outcome write(Message message) {
    UUID quote = message.about().quote();
    UUID contact = message.about().contact();
    UUID step = message.about().step();
    if (contact == null || step == null) {
      return new Outcome.Dropped("it is about nobody");
    }
    Optional<SequenceStep> template = sequences.step(step, message.about().enrollment());
    Optional<Addressed> to = rows.find(quote, contact);
    if (template.isEmpty() || to.isEmpty()) {
      return new Outcome.Dropped(
          template.isEmpty() ? "its step was removed" : "the quote is not open any more");
    }
    return numbers
        .of(
            template.get().metrics(),
            press.everything(template.get().parts()),
            message.about().enrollment(),
            contact,
            to.get())
        .map(found -> written(message, template.get(), to.get(), found, contact))
        .orElseGet(() ->
            new Outcome.Held(
                "The customer's numbers are missing or too old: look at the metrics source under"
                    + " Settings, or let the step leave them out",
                true,
                List.of()));
  }

  private Outcome written(
      Message message, SequenceStep step, Addressed to, Numbers found, UUID contact) {
    Offer offer = to.quote();
    Ways ways =
        new Ways(
            offer == null ? null : links.quote(offer.id(), contact),
            links.unsubscribe(contact),
            dashboard(press.everything(step.parts()), contact));
    return switch (press.print(
        templates.published(step), to, found, ways, subject -> inThread(message, subject))) {
      case Printed.Done(Letter letter) ->
          new Outcome.Written(letter, found.shown().isEmpty() ? null : numbers.snapshot(found));
      case Printed.Waits(String sentence, _, _, var missing) ->
          new Outcome.Held("Step " + step.position() + ": " + sentence, false, missing);
    };
  }

  /** The link is made only where a template points to it. */
  private String dashboard(TemplateParts parts, UUID contact) {
    boolean wanted = parts.html().contains("dashboard") || parts.text().contains("dashboard");
    return wanted ? links.dashboard(contact) : "";
  }

  private static String inThread(Message message, String subject) {
    boolean answers = !message.thread().isEmpty();
    return answers && !subject.regionMatches(true, 0, "Re:", 0, 3) ? "Re: " + subject : subject;
  }
}
