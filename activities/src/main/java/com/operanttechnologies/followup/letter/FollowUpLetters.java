package com.operanttechnologies.followup.letter;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.letter.Addressed.Offer;
import com.operanttechnologies.followup.template.Block;
import com.operanttechnologies.followup.template.MailTemplate;
import com.operanttechnologies.followup.template.RenderOutcome.MissingValue;
import com.operanttechnologies.followup.template.RenderOutcome.NotRendered;
import com.operanttechnologies.followup.template.RenderOutcome.Rendered;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.LetterWriter;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.layout.Button;
import com.operanttechnologies.mail.layout.LaidOut;
import com.operanttechnologies.mail.layout.LayoutModel;
import com.operanttechnologies.mail.layout.MailLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a follow-up in the tenant's words, with the customer's numbers, in the quote's thread. */
@Component
public class FollowUpLetters implements LetterWriter {
  private static final LaidOut NO_BUTTON = new LaidOut("", "");

  private final AddressedRows rows;
  private final Sequences sequences;
  private final LetterNumbers numbers;
  private final Links links;

  FollowUpLetters(AddressedRows rows, Sequences sequences, LetterNumbers numbers, Links links) {
    this.rows = rows;
    this.sequences = sequences;
    this.numbers = numbers;
    this.links = links;
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
        .of(template.get().metrics(), message.about().enrollment(), to.get())
        .map(found -> written(message, template.get(), to.get(), found, contact))
        .orElseGet(() ->
            new Outcome.Held(
                "The customer's numbers are missing or too old: look at the metrics source under"
                    + " Settings, or let the step leave them out"));
  }

  private Outcome written(
      Message message, SequenceStep step, Addressed to, Numbers found, UUID contact) {
    Offer offer = to.quote();
    String link = offer == null ? null : links.quote(offer.id(), contact);
    LaidOut drawn = offer == null || link == null ? NO_BUTTON : button(to, offer, link);
    Map<String, Block> blocks =
        Map.of(
            "metrics", new Block(found.block().html(), found.block().text()),
            "button", new Block(drawn.html(), drawn.text()));
    return switch (MailTemplate.render(step.parts(), LetterModel.of(to, link, found), blocks)) {
      case Rendered(String subject, String html, String text) ->
          new Outcome.Written(
              framed(inThread(message, subject), new LaidOut(html, text), to, found, contact),
              found.shown().isEmpty() ? null : numbers.snapshot(found));
      case MissingValue missing ->
          new Outcome.Held(
              missing.sentence()
                  + ": fill it in at "
                  + place(missing.field())
                  + ", or give a fall-back in the sequence");
      case NotRendered(var part, String reason) ->
          new Outcome.Held(
              "The " + part.words() + " of step " + step.position() + " needs work: " + reason);
    };
  }

  private static LaidOut button(Addressed to, Offer offer, String link) {
    String label = Words.of("followup", to.locale()).say("button", offer.number());
    return MailLayout.button(new Button(label, link), to.house().accent(), to.locale());
  }

  private static String place(String field) {
    String group = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
    return switch (group) {
      case "contact" -> "the contact";
      case "quote" -> "the quote";
      case "seller" -> "Settings";
      default -> "the metrics source";
    };
  }

  private static String inThread(Message message, String subject) {
    boolean answers = !message.thread().isEmpty();
    return answers && !subject.regionMatches(true, 0, "Re:", 0, 3) ? "Re: " + subject : subject;
  }

  private Letter framed(
      String subject, LaidOut content, Addressed to, Numbers found, UUID contact) {
    LaidOut framed =
        MailLayout.render(
            new LayoutModel(
                to.house().name(),
                to.house().accent(),
                preheader(content.text()),
                content.html(),
                content.text(),
                null,
                footer(to),
                links.unsubscribe(contact),
                to.locale()));
    return new Letter(subject, framed.html(), framed.text(), found.pictures());
  }

  /** What a mailbox shows beside the subject: the first sentence after the greeting. */
  private static String preheader(String text) {
    String line =
        text.lines()
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .skip(1)
            .findFirst()
            .orElse("");
    return line.length() > 140 ? line.substring(0, 139) + "…" : line;
  }

  private static List<String> footer(Addressed to) {
    String address = Optional.ofNullable(to.house().postalAddress()).orElse("");
    return Stream.concat(Stream.of(to.house().name()), address.lines().map(String::strip))
        .filter(line -> !line.isBlank())
        .toList();
  }
}
