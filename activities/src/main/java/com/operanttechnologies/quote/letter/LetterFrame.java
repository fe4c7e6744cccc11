package com.operanttechnologies.quote.letter;

import com.operanttechnologies.engine.text.ProductTemplates;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.layout.AccentColour;
import com.operanttechnologies.mail.layout.Button;
import com.operanttechnologies.mail.layout.LaidOut;
import com.operanttechnologies.mail.layout.LayoutModel;
import com.operanttechnologies.mail.layout.MailLayout;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts paragraphs into the seller's frame; inside the tenant's transaction. */
@Component
public class LetterFrame {
  private final Organisations organisations;

  LetterFrame(Organisations organisations) {
    this.organisations = organisations;
  }

  /** A mail in the reader's language, with one button or none. */
  public Letter write(
      Locale locale,
      String subject,
      String preheader,
      List<String> paragraphs,
      @Nullable Button button) {
    Organisation seller = organisations.current();
    LaidOut laidOut =
        MailLayout.render(
            new LayoutModel(
                seller.name(),
                new AccentColour(seller.accent()),
                preheader,
                ProductTemplates.render(
                    "quote/paragraphs.ftlh", Map.of("paragraphs", split(paragraphs))),
                String.join("\n\n", paragraphs),
                button,
                footer(seller),
                null,
                locale));
    return new Letter(subject, laidOut.html(), laidOut.text());
  }

  /** Blank lines of what somebody typed part paragraphs. */
  private static List<List<String>> split(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Arrays.stream(text.split("\n{2,}")))
        .map(paragraph -> paragraph.lines().toList())
        .toList();
  }

  private static List<String> footer(Organisation seller) {
    String address = seller.postalAddress();
    String inOneLine =
        address == null ? "" : String.join(", ", address.lines().map(String::strip).toList());
    return inOneLine.isEmpty()
        ? List.of(seller.nameOnPaper())
        : List.of(seller.nameOnPaper(), inOneLine);
  }
}
