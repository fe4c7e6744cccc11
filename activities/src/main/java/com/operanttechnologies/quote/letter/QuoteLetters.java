package com.operanttechnologies.quote.letter;

import com.operanttechnologies.engine.text.ProductTemplates;
import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.layout.AccentColour;
import com.operanttechnologies.mail.layout.Button;
import com.operanttechnologies.mail.layout.LaidOut;
import com.operanttechnologies.mail.layout.LayoutModel;
import com.operanttechnologies.mail.layout.MailLayout;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The essential mails about a quote, in the recipient's language; inside the tenant's transaction.
 */
@Component
public class QuoteLetters {
  private final Organisations organisations;
  private final Links links;
  private final RecipientLocale locales;

  QuoteLetters(Organisations organisations, Links links, RecipientLocale locales) {
    this.organisations = organisations;
    this.links = links;
    this.locales = locales;
  }

  /** The mail that brings the quote to its customer. */
  public Letter quote(Quote quote) {
    QuoteVersion version = quote.current();
    Words words = words(quote);
    Organisation seller = organisations.current();
    String subject =
        version.title() == null
            ? words.say("mail.subject", quote.number(), seller.name())
            : words.say("mail.subject.titled", version.title(), seller.name(), quote.number());
    String total = total(quote, version.totals());
    String until = day(quote);
    List<String> paragraphs =
        List.of(
            words.say("mail.greeting", version.customer().name()),
            version.message() == null
                ? words.say("mail.text", quote.number(), total, until)
                : version.message(),
            words.say("mail.closing"));
    String preheader = words.say("mail.preheader", "", "", "", total, until);
    return letter(
        quote, subject, preheader, paragraphs, words.say("mail.button"), customerLink(quote));
  }

  /** The customer's copy of what was accepted. */
  public Letter acceptedForCustomer(Quote quote, String by) {
    Words words = words(quote);
    List<String> paragraphs =
        List.of(
            words.say("mail.greeting", quote.current().customer().name()),
            words.say("accepted.customer", quote.number()));
    return accepted(quote, words, by, paragraphs, customerLink(quote));
  }

  /** The seller's copy of what was accepted. */
  public Letter acceptedForSeller(Quote quote, String by, Totals totals, String quotePage) {
    Words words = words(quote);
    List<String> paragraphs =
        List.of(words.say("accepted.seller", by, quote.number(), total(quote, totals)));
    return accepted(quote, words, by, paragraphs, quotePage);
  }

  private Letter accepted(
      Quote quote, Words words, String by, List<String> paragraphs, String url) {
    return letter(
        quote,
        words.say("accepted.subject", quote.number()),
        words.say("accepted.preheader", by, quote.number()),
        paragraphs,
        words.say("accepted.button"),
        url);
  }

  /** Tells the customer that the acceptance does not hold any more. */
  public Letter undoneForCustomer(Quote quote, String reason) {
    Words words = words(quote);
    List<String> paragraphs =
        List.of(
            words.say("mail.greeting", quote.current().customer().name()),
            words.say("undone.customer", quote.number()),
            words.say("undone.reason", reason));
    return undone(quote, words, paragraphs, customerLink(quote));
  }

  /** The same for the seller. */
  public Letter undoneForSeller(Quote quote, String reason, String quotePage) {
    Words words = words(quote);
    List<String> paragraphs =
        List.of(
            words.say("undone.seller", quote.number(), quote.current().customer().name()),
            words.say("undone.reason", reason));
    return undone(quote, words, paragraphs, quotePage);
  }

  private Letter undone(Quote quote, Words words, List<String> paragraphs, String url) {
    return letter(
        quote,
        words.say("undone.subject", quote.number()),
        words.say("undone.preheader", quote.number()),
        paragraphs,
        words.say("accepted.button"),
        url);
  }

  /** What a colleague gets: the PDF, and no link that could accept it. */
  public Letter copy(Quote quote, String sender) {
    Words words = words(quote);
    QuoteVersion version = quote.current();
    String total = total(quote, version.totals());
    String text = words.say("copy.text", sender, quote.number(), total, version.customer().name());
    String subject = words.say("copy.subject", quote.number(), version.customer().name());
    return letter(quote, subject, total, List.of(text), null, null);
  }

  private Letter letter(
      Quote quote,
      String subject,
      String preheader,
      List<String> paragraphs,
      @Nullable String buttonLabel,
      @Nullable String url) {
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
                buttonLabel == null || url == null ? null : new Button(buttonLabel, url),
                footer(seller),
                null,
                locales.of(quote.contact())));
    return new Letter(subject, laidOut.html(), laidOut.text());
  }

  /** Blank lines of what a seller typed part paragraphs. */
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

  private String customerLink(Quote quote) {
    return links.quote(quote.id(), quote.contact());
  }

  private Words words(Quote quote) {
    return Words.of("quote", locales.of(quote.contact()));
  }

  private String total(Quote quote, Totals totals) {
    Locale locale = locales.of(quote.contact());
    return MoneyText.of(totals.dueFirst().gross(), quote.current().currency(), locale);
  }

  private String day(Quote quote) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locales.of(quote.contact()))
        .format(quote.current().validUntil());
  }
}
