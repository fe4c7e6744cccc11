package com.operanttechnologies.followup.letter;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.followup.letter.Addressed.Offer;
import com.operanttechnologies.followup.template.Block;
import com.operanttechnologies.followup.template.MailTemplate;
import com.operanttechnologies.followup.template.RenderOutcome.MissingValue;
import com.operanttechnologies.followup.template.RenderOutcome.NotRendered;
import com.operanttechnologies.followup.template.RenderOutcome.Rendered;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.layout.Button;
import com.operanttechnologies.mail.layout.LaidOut;
import com.operanttechnologies.mail.layout.LayoutModel;
import com.operanttechnologies.mail.layout.MailLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Fills a template for one reader and puts the frame of the product around it: the same for a mail
 * that leaves, for a preview and for a test. Inside the tenant's transaction.
 */
@Component
class Press {
  private static final LaidOut NO_BUTTON = new LaidOut("", "");

  private final SnippetBlocks snippets;

  Press(SnippetBlocks snippets) {
    this.snippets = snippets;
  }

  /**
   * @param subjects what becomes of the subject
   */
  Printed print(
      TemplateParts parts, Addressed to, Numbers found, Ways ways, UnaryOperator<String> subjects) {
    Map<String, Object> model = LetterModel.of(to, ways.quote(), ways.dashboard(), found);
    TemplateParts said = DefaultWords.in(to.locale(), parts);
    Function<Map<String, Object>, Printed> press =
        values -> print(said, values, to, found, ways, subjects);
    Printed printed = press.apply(model);
    return printed instanceof Printed.Waits waits ? Lacks.all(waits, model, press) : printed;
  }

  private Printed print(
      TemplateParts parts,
      Map<String, Object> model,
      Addressed to,
      Numbers found,
      Ways ways,
      UnaryOperator<String> subjects) {
    Map<String, Block> blocks = blocks(to, found, ways);
    try {
      blocks.putAll(snippets.of(parts, model, blocks));
    } catch (SnippetBlocks.Unfit unfit) {
      return new Printed.Waits(unfit.sentence(), null, 1, unfit.missing());
    }
    return switch (MailTemplate.render(parts, model, blocks)) {
      case Rendered(String subject, String html, String text) ->
          new Printed.Done(
              framed(subjects.apply(subject), new LaidOut(html, text), to, found, ways));
      case MissingValue missing ->
          new Printed.Waits(
              Lacks.sentence(missing), missing.part(), missing.line(), List.of(Lacks.of(missing)));
      case NotRendered(var part, String reason) ->
          new Printed.Waits("The " + part.words() + " needs work: " + reason, part, 1, List.of());
    };
  }

  /** The template with all that its snippets say, to look for what it shows. */
  TemplateParts everything(TemplateParts parts) {
    return snippets.withPlaced(parts);
  }

  private static Map<String, Block> blocks(Addressed to, Numbers found, Ways ways) {
    LaidOut drawn = button(to, ways);
    Map<String, Block> blocks = new HashMap<>(found.drawn().blocks());
    blocks.put("button", new Block(drawn.html(), drawn.text()));
    return blocks;
  }

  /** Nothing where the mail is about no quote. */
  private static LaidOut button(Addressed to, Ways ways) {
    Offer offer = to.quote();
    String link = ways.quote();
    if (offer == null || link == null) {
      return NO_BUTTON;
    }
    String label = Words.of("followup", to.locale()).say("button", offer.number());
    return MailLayout.button(new Button(label, link), to.house().accent(), to.locale());
  }

  private static Letter framed(
      String subject, LaidOut content, Addressed to, Numbers found, Ways ways) {
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
                ways.unsubscribe(),
                to.why(),
                to.locale()));
    return new Letter(subject, framed.html(), framed.text(), found.drawn().pictures(framed.html()));
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
